extension RegularExpressionParser {
  /// Reads what follows a backslash as a named set; nil, with nothing read, where it is none.
  mutating func namedClass() throws(EvaluationError) -> ScalarSet.NamedClass? {
    let names: [(String, ScalarSet.Class, Bool)] = [
      ("d", .digit, false), ("D", .digit, true), ("w", .word, false), ("W", .word, true), ("s", .space, false),
      ("S", .space, true),
    ]
    for (name, set, isInverted) in names where skip(name) { return .init(name: set, isInverted: isInverted) }
    let isInverted = skip("P")
    guard isInverted || skip("p") else { return nil }
    let properties: [(String, ScalarSet.Class)] = [
      ("{L}", .letter), ("{IsAlphabetic}", .letter), ("{Alpha}", .letter), ("{N}", .number), ("{Nd}", .number),
      ("{Digit}", .digit), ("{Lu}", .uppercase), ("{Upper}", .uppercase), ("{Ll}", .lowercase), ("{Lower}", .lowercase),
      ("{P}", .punctuation), ("{Punct}", .punctuation), ("{Space}", .space), ("{IsHan}", .han),
      ("{script=Han}", .han),
    ]
    for (name, set) in properties where skip(name) { return .init(name: set, isInverted: isInverted) }
    throw failure("an unknown class after \\p; known are {L}, {N}, {Lu}, {Ll}, {P} and {IsHan}", "\\p 之后的未知类别")
  }

  /// Reads what follows a backslash as one scalar.
  mutating func escapedScalar() throws(EvaluationError) -> Unicode.Scalar {
    guard let scalar = next() else { throw failure("a \\ with nothing after it", "末尾的 \\") }
    switch scalar {
    case "t": return "\t"
    case "n": return "\n"
    case "r": return "\r"
    case "f": return "\u{c}"
    case "0": return "\0"
    case "x": return try hexadecimal(digits: 2)
    case "u": return try hexadecimal(digits: 4)
    case "a"..."z", "A"..."Z", "1"..."9":
      throw failure("\\\(scalar), which is not supported", "不支持的 \\\(scalar)")
    default: return scalar
    }
  }

  private mutating func hexadecimal(digits: Int) throws(EvaluationError) -> Unicode.Scalar {
    var text = ""
    for _ in 0..<digits { if let scalar = next() { text.unicodeScalars.append(scalar) } }
    guard text.utf8.count == digits, let number = UInt32(text, radix: 16), let scalar = Unicode.Scalar(number) else {
      throw failure("a character code that is none", "无效的字符编码")
    }
    return scalar
  }
}
