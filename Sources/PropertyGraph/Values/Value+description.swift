extension Value: CustomStringConvertible {
  /// The value as a literal of the query language.
  public var description: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .float(let value): Self.text(of: value)
    case .string(let value): Self.quoted(value)
    case .list(let items): "[" + items.map(\.description).joined(separator: ", ") + "]"
    case .map(let map):
      "{" + map.keys.sorted().map { "\($0): \(map[$0] ?? .null)" }.joined(separator: ", ") + "}"
    case .date(let value): "date('\(value)')"
    case .localTime(let value): "localtime('\(value)')"
    case .time(let value): "time('\(value)')"
    case .localDateTime(let value): "localdatetime('\(value)')"
    case .dateTime(let value): "datetime('\(value)')"
    case .duration(let value): "duration('\(value)')"
    case .node(let node): "(\(node))"
    case .relationship(let relationship): "[\(relationship)]"
    case .path(let path): "<" + path.elements.map(\.description).joined(separator: ", ") + ">"
    }
  }

  /// The value as a person reads it in a cell of a table: text without quotes, dates without a function, null as nothing.
  public var plainText: String {
    switch self {
    case .null: ""
    case .string(let value): value
    case .date(let value): value.description
    case .localTime(let value): value.description
    case .time(let value): value.description
    case .localDateTime(let value): value.description
    case .dateTime(let value): value.description
    case .duration(let value): value.description
    default: description
    }
  }

  private static func text(of value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
    return value.description
  }

  private static func quoted(_ text: String) -> String {
    var result = "'"
    for character in text.unicodeScalars {
      switch character {
      case "'": result += "\\'"
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(character)
      }
    }
    return result + "'"
  }
}
