internal import GuanxiEngine
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore

/// One thing that can be asked of the server: where, by whom, what for, and who answers.
struct Route: Sendable {
  /// The method; what is asked by GET can be asked by HEAD too.
  let method: HTTPRequest.Method
  /// Where.
  let path: PathPattern
  /// Who may.
  let access: AccessRule
  /// What it is for, as `/openapi.json` says it.
  let operation: Operation
  /// Who answers.
  let answer: @Sendable (Exchange) async throws -> Response

  /// Makes a route.
  init(
    _ method: HTTPRequest.Method, _ path: String, _ access: AccessRule, _ operation: Operation,
    answer: @escaping @Sendable (Exchange) async throws -> Response
  ) {
    self.method = method
    self.path = PathPattern(path)
    self.access = access
    self.operation = operation
    self.answer = answer
  }
}
