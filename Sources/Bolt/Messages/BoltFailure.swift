/// Why something was not done, as drivers understand it.
public struct BoltFailure: Error, Sendable, Hashable {
  /// The code by which drivers choose their error, such as `Neo.ClientError.Statement.SyntaxError`.
  public let code: String
  /// What is wrong and what to do.
  public let message: String

  /// Makes a failure.
  public init(code: String, message: String) {
    self.code = code
    self.message = message
  }

  /// The entries of the message: since 5.7 with a status of GQL.
  func entries(version: BoltVersion) -> [String: PackStreamValue] {
    guard version.hasFailureStatus else { return ["code": .string(code), "message": .string(message)] }
    let status = status
    return [
      "neo4j_code": .string(code), "message": .string(message), "gql_status": .string(status.code),
      "description": .string("error: \(status.condition)"),
      "diagnostic_record": .map([
        "OPERATION": "", "OPERATION_CODE": "0", "CURRENT_SCHEMA": "/", "_classification": .string(classification),
      ]),
    ]
  }

  private var classification: String {
    if code.hasPrefix("Neo.TransientError") { return "TRANSIENT_ERROR" }
    return code.hasPrefix("Neo.ClientError") ? "CLIENT_ERROR" : "DATABASE_ERROR"
  }

  /// The status of GQL that comes nearest; the general one where none does.
  private var status: (code: String, condition: String) {
    switch code.split(separator: ".").last {
    case "SyntaxError": ("42001", "syntax error or access rule violation - invalid syntax")
    case "ParameterMissing": ("42N51", "syntax error or access rule violation - invalid parameter")
    case "TypeError": ("22G03", "data exception - invalid value type")
    case "ArithmeticError": ("22003", "data exception - numeric value out of range")
    case "ArgumentError": ("22N05", "data exception - input failed validation")
    case "Forbidden", "Unauthorized": ("42NFF", "syntax error or access rule violation - permission/access denied")
    case "DatabaseNotFound": ("22N51", "data exception - database does not exist")
    case "ConstraintValidationFailed": ("22N77", "data exception - property presence verification failed")
    default: ("50N42", "general processing exception - unexpected error")
    }
  }
}
