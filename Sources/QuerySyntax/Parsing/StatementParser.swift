/// Reads statements: a parser of recursive descent whose depth and input are bounded.
public enum StatementParser {
  /// The most bytes that a statement has.
  public static let lengthLimit = 4 << 20

  /// How deep a statement may be nested, chains of operators counted.
  public static let depthLimit = 128

  /// The most operators in a row; those of AND, OR and XOR, clauses and list elements have no bound but the length.
  public static let chainLimit = 200

  /// How many operators may lie within each other, those of a chain one within the other.
  public static let heightLimit = 256

  /// Reads one statement; a semicolon may stand after it. O(length).
  public static func parse(_ text: String) throws(SyntaxError) -> Statement {
    guard text.utf8.count <= lengthLimit else {
      throw SyntaxError(
        .tooLarge, "The statement has \(text.utf8.count) bytes, more than \(lengthLimit).",
        chinese: "语句有 \(text.utf8.count) 字节，超过 \(lengthLimit)。", hint: "Pass large data as a parameter.",
        at: SourceSpan(start: 0, end: 0))
    }
    var parser = Parser(tokens: try Lexer.tokens(of: text), text: text)
    return try parser.wholeStatement()
  }
}
