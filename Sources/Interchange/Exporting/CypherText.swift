import PropertyGraph

/// Writes names and values as openCypher 9 reads them.
enum CypherText {
  /// A name between backticks.
  static func name(_ name: String) -> String { "`" + name.replacing("`", with: "``") + "`" }

  /// A map literal with the keys sorted.
  static func map(_ properties: [String: Value]) -> String {
    "{" + properties.sorted { $0.key < $1.key }.map { "\(name($0.key)): \(literal($0.value))" }.joined(separator: ", ")
      + "}"
  }

  /// A literal, or an expression where the language has no literal.
  static func literal(_ value: Value) -> String {
    switch value {
    case .float(let number): float(number)
    // The smallest integer cannot be written: a literal is positive until its sign is applied.
    case .integer(Int.min): "(-\(Int.max) - 1)"
    case .list(let items): "[" + items.map(literal).joined(separator: ", ") + "]"
    case .string(let text): string(text)
    default: value.description
    }
  }

  private static func float(_ number: Double) -> String {
    if number.isNaN { return "(0.0 / 0.0)" }
    if number.isInfinite { return number < 0 ? "(-1.0 / 0.0)" : "(1.0 / 0.0)" }
    // The grammar has no plus sign in an exponent.
    return number.description.replacing("e+", with: "e")
  }

  private static func string(_ text: String) -> String {
    var result = "'"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "'": result += "\\'"
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "'"
  }
}
