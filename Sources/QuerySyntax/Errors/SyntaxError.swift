/// Why a text is no statement.
public struct SyntaxError: Error, Sendable, Hashable {
  /// What openCypher calls the mistake.
  public enum Detail: String, Sendable, Hashable, CaseIterable {
    /// Something else should stand here.
    case unexpectedSyntax = "UnexpectedSyntax"
    /// A number is not written as one.
    case invalidNumberLiteral = "InvalidNumberLiteral"
    /// A whole number does not fit 64 bits.
    case integerOverflow = "IntegerOverflow"
    /// A floating-point number is too large.
    case floatingPointOverflow = "FloatingPointOverflow"
    /// An escape in a text is none.
    case invalidUnicodeLiteral = "InvalidUnicodeLiteral"
    /// A relationship's length is not written as one.
    case invalidRelationshipPattern = "InvalidRelationshipPattern"
    /// A clause may not stand here.
    case invalidClauseComposition = "InvalidClauseComposition"
    /// The statement is longer, or nested deeper, than is allowed.
    case tooLarge = "TooLarge"
  }

  /// What openCypher calls it.
  public let detail: Detail
  /// What is wrong, in English.
  public let message: String
  /// What is wrong, in simplified Chinese.
  public let chinese: String
  /// What to do; nil where the message says it.
  public let hint: String?
  /// Where.
  public let span: SourceSpan

  /// Makes an error.
  public init(
    _ detail: Detail, _ message: String, chinese: String, hint: String? = nil, at span: SourceSpan
  ) {
    self.detail = detail
    self.message = message
    self.chinese = chinese
    self.hint = hint
    self.span = span
  }
}
