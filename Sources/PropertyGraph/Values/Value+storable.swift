extension Value {
  /// Whether the value can be stored as a property: a scalar or temporal value, or a list of such without null.
  public var isStorable: Bool {
    switch self {
    case .null, .map, .node, .relationship, .path: false
    case .list(let items): items.allSatisfy { $0.isStorableListItem }
    default: true
    }
  }

  private var isStorableListItem: Bool {
    if case .list = self { false } else { isStorable }
  }

  /// The name of the value's type as the query language prints it.
  public var typeName: String {
    switch self {
    case .null: "NULL"
    case .boolean: "BOOLEAN"
    case .integer: "INTEGER"
    case .float: "FLOAT"
    case .string: "STRING"
    case .list: "LIST"
    case .map: "MAP"
    case .date: "DATE"
    case .localTime: "LOCAL TIME"
    case .time: "ZONED TIME"
    case .localDateTime: "LOCAL DATETIME"
    case .dateTime: "ZONED DATETIME"
    case .duration: "DURATION"
    case .node: "NODE"
    case .relationship: "RELATIONSHIP"
    case .path: "PATH"
    }
  }
}
