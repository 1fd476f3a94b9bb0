import PropertyGraph

/// The kind of column in which a value is written.
struct CellKind: Hashable, Comparable {
  var type: ColumnType
  var isList = false

  /// The kind for a value; nil for an empty list, which fits every column of lists.
  init?(_ value: Value) {
    guard case .list(let items) = value else {
      type = Self.type(of: value)
      return
    }
    let types = Set(items.map(Self.type(of:)))
    guard let first = types.first else { return nil }
    type = types.count == 1 ? first : .mixed
    isList = true
  }

  init(listOf type: ColumnType) {
    self.type = type
    isList = true
  }

  var header: String { type.rawValue + (isList ? "[]" : "") }

  static func < (left: CellKind, right: CellKind) -> Bool { left.header < right.header }

  static func type(of value: Value) -> ColumnType {
    switch value {
    case .boolean: .boolean
    case .integer: .long
    case .float: .double
    case .date: .date
    case .localTime: .localtime
    case .time: .time
    case .localDateTime: .localdatetime
    case .dateTime: .datetime
    case .duration: .duration
    case .null, .string, .list, .map, .node, .relationship, .path: .string
    }
  }
}
