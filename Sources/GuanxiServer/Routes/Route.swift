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
  /// Whom it is made for: pages are for people.
  var audience = Audience.programs
  /// Whether the form of a page has files.
  var takesFiles = false
  /// Who answers.
  let answer: @Sendable (Exchange) async throws -> Response

  /// Whom a route is made for; it decides how problems are said, and what `/openapi.json` describes.
  enum Audience: Sendable, Hashable {
    /// Programs: problem documents.
    case programs
    /// Programs that speak the Query API of Neo4j: problems have its form, and a token may be the password of basic authentication.
    case drivers
    /// People with a browser: problems are pages, and who is not signed in is led to the sign-in page.
    case people
  }

  /// What is said to a program where something went wrong.
  func said(_ problem: Problem, _ exchange: Exchange) -> Response {
    guard audience != .drivers else { return QueryAPIProblem.response(problem, exchange.language) }
    return problem.response(exchange.language, path: exchange.request.uri.path, request: exchange.identifier)
  }

  /// Makes a route of a page.
  init(
    page method: HTTPRequest.Method, _ path: String, _ access: AccessRule, takesFiles: Bool = false,
    answer: @escaping @Sendable (Exchange) async throws -> Response
  ) {
    self.init(
      method, path, access, Operation(id: path, group: "Pages", summary: LocalizedText("A page.", "页面。"), answer: [:]),
      answer: answer)
    audience = .people
    self.takesFiles = takesFiles
  }

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
