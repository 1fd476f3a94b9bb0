internal import PropertyGraph

/// The values of one slot for the rows of a batch, in the type that all of them share; a null is only among values of any type.
enum Column {
  case values([Value])
  case nodes([NodeID])
  case relationships([RelationshipID])
  case integers([Int])
  case floats([Double])
  /// Days since 1970-01-01.
  case dates([Int])
  /// Truth values, 0 or 1.
  case booleans([Int])
  /// Texts by their numbers in a dictionary.
  case texts([Int], TextCodes)
  case constant(Value)

  init(_ vector: PropertyVector) {
    self =
      switch vector {
      case .integers(let values): .integers(values)
      case .floats(let values): .floats(values)
      case .dates(let values): .dates(values)
      case .booleans(let values): .booleans(values)
      case .texts(let values, let codes): .texts(values, codes)
      }
  }

  subscript(_ row: Int) -> Value {
    switch self {
    case .values(let values): values[row]
    case .nodes(let nodes): .node(nodes[row])
    case .relationships(let relationships): .relationship(relationships[row])
    case .integers(let integers): .integer(integers[row])
    case .floats(let floats): .float(floats[row])
    case .dates(let days): CalendarDate(daysSinceEpoch: Int64(days[row])).map(Value.date) ?? .null
    case .booleans(let truths): .boolean(truths[row] != 0)
    case .texts(let numbers, let codes): .string(codes[numbers[row]])
    case .constant(let value): value
    }
  }

  /// The number of values; nil where one stands for any number.
  var count: Int? {
    switch self {
    case .values(let values): values.count
    case .nodes(let nodes): nodes.count
    case .relationships(let relationships): relationships.count
    case .integers(let numbers), .dates(let numbers), .booleans(let numbers), .texts(let numbers, _): numbers.count
    case .floats(let floats): floats.count
    case .constant: nil
    }
  }

  /// The values of some rows, in that order.
  func gathering(_ rows: [Int]) -> Column {
    switch self {
    case .values(let values): .values(rows.map { values[$0] })
    case .nodes(let nodes): .nodes(nodes.gathering(rows))
    case .relationships(let relationships): .relationships(relationships.gathering(rows))
    case .integers(let integers): .integers(integers.gathering(rows))
    case .floats(let floats): .floats(floats.gathering(rows))
    case .dates(let days): .dates(days.gathering(rows))
    case .booleans(let truths): .booleans(truths.gathering(rows))
    case .texts(let numbers, let codes): .texts(numbers.gathering(rows), codes)
    case .constant: self
    }
  }

  /// About how much memory the column takes, in bytes.
  var bytes: Int {
    switch self {
    case .values(let values): values.reduce(0) { $0 + $1.estimatedBytes }
    case .nodes(let nodes): nodes.count * 4
    case .relationships(let relationships): relationships.count * 4
    case .integers(let numbers), .dates(let numbers), .booleans(let numbers), .texts(let numbers, _): numbers.count * 8
    case .floats(let floats): floats.count * 8
    case .constant: 32
    }
  }

  /// The columns one after the other, where all of them are of one type; nil where they are not.
  static func joining(_ columns: [Column]) -> Column? {
    switch columns.first {
    case .nodes: joined(columns) { if case .nodes(let items) = $0 { items } else { nil } }.map(Column.nodes)
    case .relationships:
      joined(columns) { if case .relationships(let items) = $0 { items } else { nil } }.map(Column.relationships)
    case .integers: joined(columns) { if case .integers(let items) = $0 { items } else { nil } }.map(Column.integers)
    case .floats: joined(columns) { if case .floats(let items) = $0 { items } else { nil } }.map(Column.floats)
    case .dates: joined(columns) { if case .dates(let items) = $0 { items } else { nil } }.map(Column.dates)
    case .booleans: joined(columns) { if case .booleans(let items) = $0 { items } else { nil } }.map(Column.booleans)
    case .values: joined(columns) { if case .values(let items) = $0 { items } else { nil } }.map(Column.values)
    case .texts, .constant, nil: nil
    }
  }

  private static func joined<Element>(_ columns: [Column], _ items: (Column) -> [Element]?) -> [Element]? {
    var result: [Element] = []
    for column in columns {
      guard let next = items(column) else { return nil }
      result += next
    }
    return result
  }
}

extension Value {
  /// About how much memory the value takes, in bytes.
  var estimatedBytes: Int {
    switch self {
    case .string(let text): 24 + text.utf8.count
    case .list(let items): 48 + items.reduce(0) { $0 + $1.estimatedBytes }
    case .map(let map): 64 + map.reduce(0) { $0 + 32 + $1.key.utf8.count + $1.value.estimatedBytes }
    case .path(let path): 96 + path.nodes.count * 8
    default: 24
    }
  }
}
