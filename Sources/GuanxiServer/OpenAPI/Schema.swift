internal import GuanxiEngine

/// JSON schemas, made from declarations.
enum Schema {
  /// A text.
  static let text: JSON = ["type": "string"]
  /// A text of a path or a query string: not empty, without control characters.
  static let word: JSON = ["type": "string", "minLength": 1, "maxLength": 500, "pattern": .text(plain)]
  /// A text of a body.
  static let entered: JSON = ["type": "string", "minLength": 1, "maxLength": .integer(InteractionEntry.longest)]
  private static let plain = #"^[^\u0000-\u001F\u007F-\u009F]+$"#
  /// A version of a graph: a number of its change log, a date or a moment.
  static let version: JSON = [
    "type": "string",
    "anyOf": [
      ["pattern": "^(0|[1-9][0-9]{0,17})$"], ["format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"],
    ],
  ]
  /// A whole number.
  static let integer: JSON = ["type": "integer"]
  /// A truth value.
  static let boolean: JSON = ["type": "boolean"]
  /// A date of the calendar.
  static let date: JSON = ["type": "string", "format": "date"]

  /// A text that is one of some.
  static func choice(_ choices: [String]) -> JSON {
    ["type": "string", "enum": .list(choices.map(JSON.text))]
  }

  /// A list.
  static func list(_ items: JSON) -> JSON { ["type": "array", "items": items] }

  /// An object all of whose entries are there, but for some.
  static func object(_ entries: [String: JSON], optional: Set<String> = []) -> JSON {
    [
      "type": "object", "properties": .object(entries),
      "required": .list(entries.keys.filter { !optional.contains($0) }.sorted().map(JSON.text)),
    ]
  }

  /// What a cell of a column holds; any cell can be null, which means unknown.
  static func cell(_ column: ReportColumn) -> JSON {
    var entries: [String: JSON] = ["description": .text(description(of: column))]
    switch column.type {
    case .text, .choice, .named, .node: entries["type"] = ["string", "null"]
    case .integer: entries["type"] = ["integer", "null"]
    case .number: entries["type"] = ["number", "null"]
    case .boolean: entries["type"] = ["boolean", "null"]
    case .date: entries.merge(["type": ["string", "null"], "format": "date"]) { $1 }
    case .facts: entries.merge(["type": ["array", "null"], "items": text]) { $1 }
    }
    return .object(entries)
  }

  /// What an argument may be, as a text of the query string.
  static func argument(_ parameter: ProcedureParameter) -> JSON {
    var entries: [String: JSON] =
      switch parameter.type {
      case .integer: ["type": "integer"]
      case .number: ["type": "number"]
      case .boolean: ["type": "boolean"]
      case .date: ["type": "string", "format": "date"]
      case .choice(let choices): ["type": "string", "enum": .list(choices.map(JSON.text))]
      case .text, .named, .node, .facts: ["type": "string", "minLength": 1, "maxLength": 500, "pattern": .text(plain)]
      }
    if let range = parameter.range {
      entries["minimum"] = number(range.lowerBound)
      entries["maximum"] = number(range.upperBound)
    }
    switch parameter.defaultValue {
    case .integer(let number): entries["default"] = .integer(number)
    case .float(let number): entries["default"] = .number(number)
    case .boolean(let flag): entries["default"] = .boolean(flag)
    case .string(let text): entries["default"] = .text(text)
    case .date(let date): entries["default"] = .text(date.description)
    default: break
    }
    return .object(entries)
  }

  private static func number(_ value: Double) -> JSON { Int(exactly: value).map(JSON.integer) ?? .number(value) }

  private static func description(of column: ReportColumn) -> String {
    var text = column.title.english
    if column.unit != .none { text += " [\(column.unit.rawValue)]" }
    if case .choice(let choices) = column.type { text += ": " + choices.joined(separator: ", ") }
    return text
  }
}
