public import QuerySyntax

/// Why an expression has no value, found while a statement runs.
///
/// Types and details are those by which openCypher classifies errors.
public struct EvaluationError: Error, Sendable, Hashable {
  /// The types of errors.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A value is of a type that does not fit.
    case typeError = "TypeError"
    /// An argument is outside of what is allowed.
    case argumentError = "ArgumentError"
    /// A number is too large, or divided by zero.
    case arithmeticError = "ArithmeticError"
    /// A node or relationship is not there any more.
    case entityNotFound = "EntityNotFound"
    /// A property cannot be read or stored.
    case propertyError = "PropertyAccessError"
    /// What would be changed breaks a rule, such as deleting a node that has relationships.
    case constraintFailed = "ConstraintVerificationFailed"
    /// The statement breaks a rule that only shows while it runs.
    case semanticError = "SemanticError"
    /// The statement breaks a rule of the language that only shows while it runs.
    case syntaxError = "SyntaxError"
    /// A parameter has no value.
    case parameterMissing = "ParameterMissing"
    /// A procedure could not answer.
    case procedureError = "ProcedureError"
    /// A bound of the session was reached.
    case limitReached = "LimitReached"
  }

  /// The type.
  public let kind: Kind
  /// The detail, such as `InvalidArgumentType`, `NumberOutOfRange`, `DeleteConnectedNode`.
  public let detail: String
  /// What is wrong and what to do, in English.
  public let message: String
  /// What is wrong and what to do, in simplified Chinese.
  public let chinese: String
  /// Where; nil where no place of the statement is to blame.
  public private(set) var span: SourceSpan?

  /// Makes an error.
  public init(_ kind: Kind, _ detail: String, _ message: String, chinese: String) {
    self.kind = kind
    self.detail = detail
    self.message = message
    self.chinese = chinese
  }

  /// The same with a place; one that is known already stays, and what the whole statement has used up has none.
  func located(at span: SourceSpan?) -> EvaluationError {
    guard self.span == nil, !Budget.details.contains(detail) else { return self }
    var located = self
    located.span = span
    return located
  }
}
