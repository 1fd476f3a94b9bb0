internal import GuanxiEngine
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore

/// What went wrong, as the Query API of Neo4j says it: codes with messages, under the status that belongs to the code.
enum QueryAPIProblem {
  /// The response.
  static func response(_ problem: BoltProblem, _ language: Language) -> Response {
    response(code: problem.code, problem.detail[language], status(of: problem.code), [:])
  }

  /// The response to what any route may refuse.
  static func response(_ problem: Problem, _ language: Language) -> Response {
    let code = BoltProblem(problem).code
    return response(
      code: code == BoltCode.unknown && problem.kind.status.code < 500 ? BoltCode.invalid : code,
      problem.detail[language], problem.kind.status, problem.fields)
  }

  private static func response(
    code: String, _ message: String, _ status: HTTPResponse.Status, _ fields: HTTPFields
  ) -> Response {
    var fields = fields
    fields[.contentType] = "application/json"
    fields[.cacheControl] = "no-store"
    let document: JSON = ["errors": [["code": .text(code), "message": .text(message)]]]
    return Response(
      status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(string: document.line + "\n")))
  }

  private static func status(of code: String) -> HTTPResponse.Status {
    switch code {
    case BoltCode.unauthorized, BoltCode.expired: .unauthorized
    case BoltCode.forbidden, BoltCode.accessMode, BoltCode.readOnlyDatabase: .forbidden
    case BoltCode.databaseNotFound, BoltCode.transactionNotFound: .notFound
    case BoltCode.outdated, BoltCode.transactionBusy: .conflict
    case BoltCode.tooBusy, BoltCode.unavailable, BoltCode.lockTimeout, BoltCode.bookmarkTimeout: .serviceUnavailable
    case BoltCode.unknown: .internalServerError
    default: .badRequest
    }
  }

  /// The schema of what went wrong.
  static let schema = Schema.object([
    "errors": Schema.list(Schema.object(["code": Schema.text, "message": Schema.text]))
  ])
}
