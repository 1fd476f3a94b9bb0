internal import Foundation
internal import PropertyGraph
internal import QueryBinding

extension FunctionLibrary {
  /// Functions that change a text as a whole. Lengths and positions count Unicode scalars.
  static let texts: [FunctionDefinition] = [
    mapping("toLower", "The text in lower case.", "ABC", "abc") { $0.lowercased() },
    mapping("lower", "The same as `toLower`.", "ABC", "abc") { $0.lowercased() },
    mapping("toUpper", "The text in upper case.", "abc", "ABC") { $0.uppercased() },
    mapping("upper", "The same as `toUpper`.", "abc", "ABC") { $0.uppercased() },
    mapping("trim", "The text without white space at both ends.", "  a b ", "a b") {
      trimmed($0, start: true, end: true)
    },
    trimming("ltrim", "at its beginning", start: true, end: false, .init(["xxaxx", "x"], "axx")),
    trimming("rtrim", "at its end", start: false, end: true, .init(["xxaxx", "x"], "xxa")),
    trimming("btrim", "at both ends", start: true, end: true, .init(["xxaxx", "x"], "a")),
    FunctionDefinition(
      FunctionSignature("normalize", [.string], optional: [.string], result: .string),
      "The text in a Unicode normal form: `NFC` by default, `NFD`, `NFKC` or `NFKD`.", .init(["e\u{301}"], "é")
    ) { arguments, _ throws(EvaluationError) in
      let form = arguments.count > 1 ? try text(arguments[1], "normalize") : "NFC"
      return try bounded(normalized(try text(arguments[0], "normalize"), form, "normalize"))
    },
    FunctionDefinition(
      FunctionSignature("isNormalized", [.any], optional: [.string], result: .boolean),
      "Whether a text is in a Unicode normal form, `NFC` by default; what is no text gives null. `x IS NFD NORMALIZED` is "
        + "another spelling.", .init(["e\u{301}"], false)
    ) { arguments, _ throws(EvaluationError) in
      let form = arguments.count > 1 ? try text(arguments[1], "isNormalized") : "NFC"
      guard case .string(let text) = arguments[0] else { return .null }
      return .boolean(try normalized(text, form, "isNormalized").utf8.elementsEqual(text.utf8))
    },
  ]

  private static func normalized(_ text: String, _ form: String, _ function: String) throws(EvaluationError) -> String {
    switch form.uppercased() {
    case "NFC": return text.precomposedStringWithCanonicalMapping
    case "NFD": return text.decomposedStringWithCanonicalMapping
    case "NFKC": return text.precomposedStringWithCompatibilityMapping
    case "NFKD": return text.decomposedStringWithCompatibilityMapping
    default:
      throw .invalid(
        "\(function)() knows NFC, NFD, NFKC and NFKD, not '\(form)'",
        chinese: "\(function)() 支持 NFC、NFD、NFKC 和 NFKD，不支持 '\(form)'")
    }
  }

  private static func trimming(
    _ name: String, _ place: String, start: Bool, end: Bool, _ example: FunctionDefinition.Example
  ) -> FunctionDefinition {
    FunctionDefinition(
      FunctionSignature(name, [.string], optional: [.string], result: .string),
      "The text without the characters of the second argument, or white space, \(place).", example
    ) { arguments, _ throws(EvaluationError) in
      let text = try text(arguments[0], name)
      guard arguments.count > 1 else { return .string(trimmed(text, start: start, end: end)) }
      let characters = Set(try Self.text(arguments[1], name).unicodeScalars)
      return .string(trimmed(text, start: start, end: end, where: characters.contains))
    }
  }

  static func bounded(_ text: String) throws(EvaluationError) -> Value {
    try ValueLimits.check(textBytes: text.utf8.count)
    return .string(text)
  }

  private static func trimmed(
    _ text: String, start: Bool, end: Bool, where isDropped: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
  ) -> String {
    var scalars = text.unicodeScalars[...]
    if start { scalars = scalars.drop(while: isDropped) }
    if end { while let last = scalars.last, isDropped(last) { scalars.removeLast() } }
    return String(scalars)
  }

  private static func mapping(
    _ name: String, _ summary: String, _ argument: String, _ result: String,
    _ body: @escaping @Sendable (String) -> String
  ) -> FunctionDefinition {
    FunctionDefinition(
      FunctionSignature(name, [.string], result: .string), summary, .init([.string(argument)], .string(result))
    ) { arguments, _ throws(EvaluationError) in try bounded(body(try text(arguments[0], name))) }
  }
}
