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
    mapping("ltrim", "The text without white space at its beginning.", "  a ", "a ") {
      trimmed($0, start: true, end: false)
    },
    mapping("rtrim", "The text without white space at its end.", " a  ", " a") { trimmed($0, start: false, end: true) },
    FunctionDefinition(
      FunctionSignature("btrim", [.string], optional: [.string], result: .string),
      "The text without the characters of the second argument, or white space, at both ends.",
      .init(["xxaxx", "x"], "a")
    ) { arguments, _ throws(EvaluationError) in
      let text = try text(arguments[0], "btrim")
      guard arguments.count > 1 else { return .string(trimmed(text, start: true, end: true)) }
      let characters = Set(try Self.text(arguments[1], "btrim").unicodeScalars)
      return .string(trimmed(text, start: true, end: true, where: characters.contains))
    },
    FunctionDefinition(
      FunctionSignature("normalize", [.string], optional: [.string], result: .string),
      "The text in a Unicode normal form: `NFC` by default, `NFD`, `NFKC` or `NFKD`.", .init(["e\u{301}"], "é")
    ) { arguments, _ throws(EvaluationError) in
      let text = try text(arguments[0], "normalize")
      let form = arguments.count > 1 ? try Self.text(arguments[1], "normalize") : "NFC"
      switch form.uppercased() {
      case "NFC": return try bounded(text.precomposedStringWithCanonicalMapping)
      case "NFD": return try bounded(text.decomposedStringWithCanonicalMapping)
      case "NFKC": return try bounded(text.precomposedStringWithCompatibilityMapping)
      case "NFKD": return try bounded(text.decomposedStringWithCompatibilityMapping)
      default:
        throw .invalid(
          "normalize() knows NFC, NFD, NFKC and NFKD, not '\(form)'",
          chinese: "normalize() 支持 NFC、NFD、NFKC 和 NFKD，不支持 '\(form)'")
      }
    },
  ]

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
