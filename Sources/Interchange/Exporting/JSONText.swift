import PropertyGraph

/// Writes values as JSON (RFC 8259).
enum JSONText {
  /// A value: numbers, truth values, texts and lists as such; temporal values, and numbers that JSON lacks, as text.
  static func value(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .float(let number) where number.isFinite: number.description
    case .list(let items): "[" + items.map(Self.value).joined(separator: ",") + "]"
    default: string(value.plainText)
    }
  }

  /// An object with the keys sorted.
  static func object(_ properties: [String: Value]) -> String {
    "{" + properties.sorted { $0.key < $1.key }.map { "\(string($0.key)):\(value($0.value))" }.joined(separator: ",")
      + "}"
  }

  static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..."\u{1F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
