internal import QuerySyntax

/// A type as `IS ::` names it. Null is of every type but `NOTHING` and those that are `NOT NULL`.
public indirect enum BoundValueType: Sendable, Hashable {
  /// Every value.
  case any
  /// No value.
  case nothing
  /// Null alone.
  case null
  /// What can be stored as a property.
  case property
  /// The values whose type `valueType` calls so, such as `ZONED DATETIME`.
  case simple(String)
  /// Lists whose elements are of a type.
  case list(BoundValueType)
  /// One of several.
  case either([BoundValueType])
  /// The type without null.
  case notNull(BoundValueType)

  /// The types that have one name, by each of their names.
  static let names: [String: BoundValueType] = {
    var names: [String: BoundValueType] = [
      "ANY": .any, "ANY VALUE": .any, "NOTHING": .nothing, "NULL": .null, "PROPERTY VALUE": .property,
      "ANY PROPERTY VALUE": .property, "LIST": .list(.any), "ARRAY": .list(.any),
    ]
    let spellings = [
      "BOOLEAN": ["BOOL"], "INTEGER": ["INT", "SIGNED INTEGER", "INTEGER64", "INT64"], "FLOAT": ["FLOAT64"],
      "STRING": ["VARCHAR"], "DATE": [], "DURATION": [], "PATH": ["ANY PATH"], "MAP": ["ANY MAP"], "POINT": [],
      "LOCAL TIME": ["TIME WITHOUT TIME ZONE", "TIME WITHOUT TIMEZONE"],
      "ZONED TIME": ["TIME WITH TIME ZONE", "TIME WITH TIMEZONE"],
      "LOCAL DATETIME": ["TIMESTAMP WITHOUT TIME ZONE", "TIMESTAMP WITHOUT TIMEZONE"],
      "ZONED DATETIME": ["TIMESTAMP WITH TIME ZONE", "TIMESTAMP WITH TIMEZONE"],
      "NODE": ["VERTEX", "ANY NODE", "ANY VERTEX"], "RELATIONSHIP": ["EDGE", "ANY RELATIONSHIP", "ANY EDGE"],
    ]
    for (name, others) in spellings { for spelling in others + [name] { names[spelling] = .simple(name) } }
    return names
  }()

  /// Reads what the parser took for a type. O(length · depth).
  init(_ name: Name) throws(BindingError) { self = try Self.read(name.text, name) }

  private static func read(_ text: String, _ name: Name) throws(BindingError) -> BoundValueType {
    let parts = alternatives(of: text)
    guard parts.count < 2 else {
      var types: [BoundValueType] = []
      for part in parts { types.append(try read(part, name)) }
      return .either(types)
    }
    if text.hasSuffix(" NOT NULL") { return .notNull(try read(String(text.dropLast(9)), name)) }
    if let known = names[text] { return known }
    if let bracket = text.firstIndex(of: "<"), text.hasSuffix(">") {
      let inside = try read(String(text[text.index(after: bracket)...].dropLast()), name)
      switch text[..<bracket] {
      case "LIST", "ARRAY": return .list(inside)
      case "ANY", "ANY VALUE": return inside
      default: throw .unknownType(String(text[..<bracket]), ["LIST", "ARRAY", "ANY"], at: name.span)
      }
    }
    throw .unknownType(text, Array(names.keys), at: name.span)
  }

  /// The parts between bars, those inside of angle brackets left alone.
  private static func alternatives(of text: String) -> [String] {
    var (depth, parts) = (0, [""])
    for character in text {
      if character == "<" { depth += 1 }
      if character == ">" { depth -= 1 }
      if character == "|", depth == 0 { parts.append("") } else { parts[parts.count - 1].append(character) }
    }
    return parts.map { $0.split(separator: " ").joined(separator: " ") }
  }
}

extension BoundValueType: CustomStringConvertible {
  /// The type as it is written.
  public var description: String {
    switch self {
    case .any: "ANY"
    case .nothing: "NOTHING"
    case .null: "NULL"
    case .property: "PROPERTY VALUE"
    case .simple(let name): name
    case .list(let element): "LIST<\(element)>"
    case .either(let types): types.map(\.description).joined(separator: " | ")
    case .notNull(let type): "\(type) NOT NULL"
    }
  }
}

extension BindingError {
  fileprivate static func unknownType(_ name: String, _ known: [String], at span: SourceSpan) -> BindingError {
    let nearest = hint(for: name, among: known)
    return BindingError(
      "UnknownType", "There is no type \(name).", chinese: "没有类型 \(name)。",
      hint: nearest?.replacing("\"", with: "")
        ?? "Types are BOOLEAN, INTEGER, FLOAT, STRING, DATE, LIST<…>, NODE and others.",
      at: span)
  }
}
