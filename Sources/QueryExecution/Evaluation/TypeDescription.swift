internal import PropertyGraph

/// A type as `IS ::` names it, such as `INTEGER NOT NULL`, `LIST<STRING>` or `INTEGER | FLOAT`.
struct TypeDescription {
  private let alternatives: [String]

  init(_ text: String) {
    var depth = 0
    var parts = [""]
    for character in text.uppercased() {
      if character == "<" { depth += 1 }
      if character == ">" { depth -= 1 }
      if character == "|", depth == 0 { parts.append("") } else { parts[parts.count - 1].append(character) }
    }
    alternatives = parts.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  }

  /// Whether the value is of the type; null is of every type that is not `NOT NULL`.
  func includes(_ value: Value) -> Bool { alternatives.contains { Self.includes(value, $0) } }

  private static func includes(_ value: Value, _ type: String) -> Bool {
    if type.hasSuffix(" NOT NULL") { return !value.isNull && includes(value, String(type.dropLast(9))) }
    if type == "NOTHING" { return false }
    if value.isNull { return true }
    switch type {
    case "NULL": return false
    case "ANY", "ANY VALUE": return true
    case "BOOL": return value.typeName == "BOOLEAN"
    case "INT", "SIGNED INTEGER", "INTEGER64", "INT64": return value.typeName == "INTEGER"
    case "FLOAT64": return value.typeName == "FLOAT"
    case "VARCHAR": return value.typeName == "STRING"
    case "VERTEX", "ANY VERTEX", "ANY NODE": return value.typeName == "NODE"
    case "EDGE", "ANY EDGE", "ANY RELATIONSHIP": return value.typeName == "RELATIONSHIP"
    case "PROPERTY VALUE", "ANY PROPERTY VALUE": return value.isStorable
    case "TIME WITHOUT TIME ZONE", "TIME WITHOUT TIMEZONE": return value.typeName == "LOCAL TIME"
    case "TIME WITH TIME ZONE", "TIME WITH TIMEZONE": return value.typeName == "ZONED TIME"
    case "TIMESTAMP WITHOUT TIME ZONE", "TIMESTAMP WITHOUT TIMEZONE": return value.typeName == "LOCAL DATETIME"
    case "TIMESTAMP WITH TIME ZONE", "TIMESTAMP WITH TIMEZONE": return value.typeName == "ZONED DATETIME"
    default: break
    }
    if type.hasPrefix("LIST<") || type.hasPrefix("ARRAY<"), type.hasSuffix(">"), case .list(let items) = value {
      let start = type.index(after: type.firstIndex(of: "<") ?? type.startIndex)
      let element = TypeDescription(String(type[start..<type.index(before: type.endIndex)]))
      return items.allSatisfy(element.includes)
    }
    return value.typeName == type
  }
}
