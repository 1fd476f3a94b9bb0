internal import PropertyGraph

/// Gathers a column, in the narrowest type that its values allow.
struct ColumnBuilder {
  private enum Kind { case nothing, values, nodes, relationships, integers }

  private var kind = Kind.nothing
  private var values: [Value] = []
  private var nodes: [NodeID] = []
  private var relationships: [RelationshipID] = []
  private var integers: [Int] = []

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
    }
  }

  private mutating func widen() {
    switch kind {
    case .nodes: values = nodes.map(Value.node)
    case .relationships: values = relationships.map(Value.relationship)
    case .integers: values = integers.map(Value.integer)
    case .nothing, .values: break
    }
    kind = .values
  }
}
