public import QuerySyntax

/// Why a statement means nothing, found before it is run.
///
/// Types and details are those by which openCypher classifies errors, so that a driver can tell them apart.
public struct BindingError: Error, Sendable, Hashable {
  /// The types of errors.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The statement breaks a rule of the language.
    case syntaxError = "SyntaxError"
    /// A clause's arguments break one of its rules.
    case semanticError = "SemanticError"
    /// A parameter is missing.
    case parameterMissing = "ParameterMissing"
    /// A procedure is called in a wrong way.
    case procedureError = "ProcedureError"
    /// A value of a type that is known already does not fit.
    case typeError = "TypeError"
  }

  /// The type.
  public let kind: Kind
  /// The detail, such as `UndefinedVariable`, `VariableTypeConflict`, `AmbiguousAggregationExpression`.
  public let detail: String
  /// What is wrong, in English.
  public let message: String
  /// What is wrong, in simplified Chinese.
  public let chinese: String
  /// What to do, such as `Did you mean …?`; nil where the message says it.
  public let hint: String?
  /// Where.
  public let span: SourceSpan

  /// Makes an error.
  public init(
    _ kind: Kind, _ detail: String, _ message: String, chinese: String, hint: String? = nil,
    at span: SourceSpan
  ) {
    self.kind = kind
    self.detail = detail
    self.message = message
    self.chinese = chinese
    self.hint = hint
    self.span = span
  }

  /// Makes a syntax error.
  public init(
    _ detail: String, _ message: String, chinese: String, hint: String? = nil, at span: SourceSpan
  ) {
    self.init(.syntaxError, detail, message, chinese: chinese, hint: hint, at: span)
  }
}

/// What is doubtful about a statement that can be run all the same.
public struct BindingWarning: Sendable, Hashable {
  /// What is doubtful, in English.
  public let message: String
  /// What is doubtful, in simplified Chinese.
  public let chinese: String
  /// Where.
  public let span: SourceSpan

  /// Makes a warning.
  public init(_ message: String, chinese: String, at span: SourceSpan) {
    self.message = message
    self.chinese = chinese
    self.span = span
  }
}
