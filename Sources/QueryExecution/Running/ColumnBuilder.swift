internal import PropertyGraph

/// Gathers a column, in the narrowest type that its values allow.
struct ColumnBuilder {
  private enum Kind { case nothing, values, nodes, relationships, integers, floats }

  private var kind = Kind.nothing
  private var values: [Value] = []
  private var nodes: [NodeID] = []
  private var relationships: [RelationshipID] = []
  private var integers: [Int] = []
  private var floats: [Double] = []

  mutating func append(_ value: Value) {
    switch (kind, value) {
    case (.nothing, .node(let node)), (.nodes, .node(let node)):
      kind = .nodes
      nodes.append(node)
    case (.nothing, .relationship(let relationship)), (.relationships, .relationship(let relationship)):
      kind = .relationships
      relationships.append(relationship)
    case (.nothing, .integer(let integer)), (.integers, .integer(let integer)):
      kind = .integers
      integers.append(integer)
    case (.nothing, .float(let float)), (.floats, .float(let float)):
      kind = .floats
      floats.append(float)
    default:
      if kind != .values { widen() }
      values.append(value)
    }
  }

  /// The column gathered so far; the builder is empty afterwards.
  mutating func take() -> Column {
    defer { self = ColumnBuilder() }
    return switch kind {
    case .nothing, .values: .values(values)
    case .nodes: .nodes(nodes)
    case .relationships: .relationships(relationships)
    case .integers: .integers(integers)
    case .floats: .floats(floats)
    }
  }

  private mutating func widen() {
    switch kind {
    case .nodes: values = nodes.map(Value.node)
    case .relationships: values = relationships.map(Value.relationship)
    case .integers: values = integers.map(Value.integer)
    case .floats: values = floats.map(Value.float)
    case .nothing, .values: break
    }
    kind = .values
  }
}

extension Column {
  /// The values of some items, one by one, in the narrowest type that they allow.
  init<Item>(ofFew items: [Item], _ value: (Item) -> Value) {
    if items.count == 1 {
      self = .constant(value(items[0]))
      return
    }
    var builder = ColumnBuilder()
    for item in items { builder.append(value(item)) }
    self = builder.take()
  }

  /// The same values one by one where one number or day stands for all rows.
  func spread(over rows: Int) -> Column {
    switch self {
    case .constant(.integer(let number)): .integers(Array(repeating: number, count: rows))
    case .constant(.float(let number)): .floats(Array(repeating: number, count: rows))
    case .constant(.date(let date)): .dates(Array(repeating: Int(date.daysSinceEpoch), count: rows))
    default: self
    }
  }
}
