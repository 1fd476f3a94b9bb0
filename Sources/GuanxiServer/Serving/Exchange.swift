internal import GuanxiEngine
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore

/// One request as the one who answers it sees it: admitted, decoded, within bounds.
struct Exchange: Sendable {
  /// What the server has.
  let server: ServerParts
  /// The request; its body has not been read.
  var request: Request
  /// The values of the names in the route's path.
  let path: [String: String]
  /// The parameters.
  let query: QueryItems
  /// The token of the caller; nil only where the route asks for none.
  let caller: TokenRecord?
  /// The language of the answer.
  let language: Language
  /// The session, where the caller is signed in in a browser.
  var session: Session?
  /// What was entered, where the request is a form of a page.
  var form = PageForm()
  /// The files that came with the form.
  var upload: Upload?
  /// The address of the one who connected.
  var peer = ""
  /// The event loop on which the body arrives.
  let loop: any EventLoop
  /// The id of the request.
  let identifier: String
  /// When it came.
  let now: ZonedDateTime

  /// The graph of the path, as it is now.
  func graph() async throws -> ServedGraph {
    let name = path["graph"] ?? ""
    let graphs = server.graphs
    let found = try await server.workers.run {
      do throws(GuanxiError) { return try graphs.graph(named: name) } catch { throw Problem(error) }
    }
    guard let found else { throw Authentication.unknownGraph(name) }
    return found
  }

  /// Computes something on a thread for such work.
  ///
  /// - Parameters:
  ///   - name: what traces call it.
  ///   - work: what is computed.
  func compute<Result: Sendable>(
    as name: String = "computation", _ work: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    try await server.traced(name) { try await server.workers.run(work) }
  }

  /// Refuses what needs a scope that the caller's token has not.
  func require(_ scope: TokenScope) throws(Problem) {
    guard let caller, caller.scope >= scope else { throw Authentication.forbidden(scope) }
  }

  /// The body; a problem where it is too large or takes too long to arrive.
  nonisolated(nonsending) func body() async throws -> [UInt8] {
    try await BodyReader.bytes(of: request, most: server.limits.body, seconds: server.limits.bodySeconds, on: loop)
  }

  /// The date that facts must hold on: the parameter `asOf`, else today.
  func asOf() throws(Problem) -> CalendarDate {
    guard let text = query["asOf"] else {
      guard let today = server.clock.today() else {
        throw Problem(.unavailable, "The machine's clock is out of range.", "机器时钟超出范围。")
      }
      return today
    }
    guard let date = try? CalendarDate(parsing: text) else {
      throw Problem(
        .badParameter, "'asOf' must be a date of the calendar such as 2026-06-30.", "参数“asOf”应为日期，例如 2026-06-30。",
        members: ["parameter": "asOf"])
    }
    return date
  }
}
