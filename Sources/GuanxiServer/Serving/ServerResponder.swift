internal import GuanxiEngine
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import Logging

/// Answers requests: bounds, route, token, rate, and then the route's own answer. Whatever goes wrong becomes a problem document.
struct ServerResponder: HTTPResponder {
  typealias Context = ConnectionContext

  let parts: ServerParts
  let routes: RouteTable

  /// Small statements of drivers are taken on the event loop of the connection and computed by a pool. Everything else leaves the loop at
  /// once, as it may work for long on its own.
  func respond(to request: Request, context: ConnectionContext) async throws -> Response {
    guard !request.uri.path.hasPrefix("/db/") else { return await traced(request, context) }
    return await withTaskExecutorPreference(globalConcurrentExecutor) { await traced(request, context) }
  }

  nonisolated(nonsending) private func traced(_ request: Request, _ context: ConnectionContext) async -> Response {
    guard let tracer = parts.tracer else { return await response(to: request, context, in: nil) }
    return await tracer.span(of: request) { span in await response(to: request, context, in: span) }
  }

  nonisolated(nonsending) private func response(
    to request: Request, _ context: ConnectionContext, in span: RecordedSpan?
  ) async -> Response {
    let started = ContinuousClock.now
    parts.metrics.begin()
    let identifier = RequestIdentifier.of(request)
    let language = Negotiation(request.headers.value(of: .acceptLanguage)).language
    var seen = Seen(route: "unmatched", language: language)
    // What is wrong before a route is found is said in the form that drivers read, too.
    if request.uri.path.hasPrefix("/db/") { seen.audience = .drivers }
    var response: Response
    do {
      response = try await answer(request, identifier, context, &seen)
    } catch let problem as Problem {
      response = said(problem, request, identifier, seen)
    } catch {
      parts.logger.error("The request failed.", metadata: ["request": "\(identifier)", "error": "\(error)"])
      let problem = Problem(
        .internalFailure, "The server failed. Its log has more under the id of this request.", "服务器出错，日志中可按请求编号查询。")
      response = said(problem, request, identifier, seen)
    }
    SecurityFields.add(to: &response.headers, overTLS: parts.tls != nil)
    ContentCoding.apply(to: &response, asked: request, isSignedIn: seen.session != nil)
    response.headers[.requestID] = identifier
    if request.method == .head { response = response.createHeadResponse() }
    let elapsed = ContinuousClock.now - started
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    let method = Self.known.contains(request.method) ? request.method.rawValue : "other"
    parts.metrics.end(route: seen.route, method: method, status: response.status.code, seconds: seconds)
    span?.answered(method, route: seen.route, status: response.status.code, request: identifier)
    log(identifier, method, seen, response.status.code, seconds)
    return response
  }

  /// What is known of a request, for the log and for the language of problems.
  private struct Seen {
    var route: String
    var language: Language
    var token: TokenRecord?
    /// Whom the route is made for; nil where there is none.
    var audience: Route.Audience?
    /// Whether somebody with a browser asked for a page, or for nothing that there is.
    var isPage: Bool? { audience.map { $0 == .people } }
    var session: Session?
  }

  /// The response that says a problem: a page for people, a problem document for programs.
  private func said(_ problem: Problem, _ request: Request, _ identifier: String, _ seen: Seen) -> Response {
    if seen.audience == .drivers { return QueryAPIProblem.response(problem, seen.language) }
    guard seen.isPage ?? ProblemPage.isWanted(request) else {
      return problem.response(seen.language, path: request.uri.path, request: identifier)
    }
    return ProblemPage.response(problem, to: request, seen.language, session: seen.session, request: identifier)
  }

  private static let known: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete, .options]

  nonisolated(nonsending) private func answer(
    _ request: Request, _ identifier: String, _ context: ConnectionContext, _ seen: inout Seen
  ) async throws -> Response {
    try checkBounds(request)
    guard let segments = PathPattern.segments(of: request.uri.path) else {
      throw Problem(.badRequest, "The path is not percent-encoded UTF-8.", "路径不是百分号编码的 UTF-8。")
    }
    let (route, values) = try route(request.method, segments)
    seen.route = route.path.description
    seen.audience = route.audience
    if route.audience == .people, let chosen = Cookies(request.headers)[Cookies.language].flatMap({ Language(tag: $0) })
    {
      seen.language = chosen
    }
    let now = try parts.clock.now()
    // A token that is sent comes before a cookie, which browsers send by themselves.
    let session =
      !request.headers.contains(.authorization) && route.audience != .drivers
      ? try parts.sessions.session(of: request.headers, at: now) : nil
    seen.session = session
    let caller = try parts.authentication.caller(
      request.headers, rule: route.access, graph: values["graph"],
      origin: values["graph"].map(parts.graphs.origin), session: session, takesBasic: route.audience == .drivers,
      at: now, on: context.loop)
    seen.token = caller
    if let caller { try checkRate(caller) }
    try ContentCoding.checkBody(of: request)
    let query = try QueryItems(request.uri.query, limits: parts.limits, takesEmpty: route.audience == .people)
    if let language = try language(query) { seen.language = language }
    var exchange = Exchange(
      server: parts, request: request, path: values, query: query, caller: caller, language: seen.language,
      session: session, loop: context.loop, identifier: identifier, now: now)
    exchange.peer = context.peer
    try await exchange.checkOrigin(of: route)
    if let repeatable = try RepeatableExchange(exchange, route) { return try await repeatable.answer() }
    return try await route.answer(exchange)
  }

  private func route(_ method: HTTPRequest.Method, _ path: [String]) throws(Problem) -> (Route, [String: String]) {
    switch routes.match(method, path) {
    case .found(let route, let values): return (route, values)
    case .otherMethod(let methods):
      let allowed = methods.map(\.rawValue).sorted().joined(separator: ", ")
      var problem = Problem(.methodNotAllowed, "This takes \(allowed).", "此处可用的方法：\(allowed)。")
      problem.fields[.allow] = allowed
      throw problem
    case .nothing: throw UnknownPath.problem(path)
    }
  }

  private func checkBounds(_ request: Request) throws(Problem) {
    let limits = parts.limits
    guard request.uri.string.utf8.count <= limits.target else {
      throw Problem(
        .targetTooLong, "An address has at most \(limits.target) bytes.", "地址最多 \(limits.target) 字节。")
    }
    let bytes = request.headers.reduce(0) { $0 + $1.name.rawName.utf8.count + $1.value.utf8.count + 4 }
    guard bytes <= limits.headers else {
      throw Problem(
        .headersTooLarge, "The header fields have at most \(limits.headers) bytes.", "请求头最多 \(limits.headers) 字节。")
    }
  }

  private func checkRate(_ caller: TokenRecord) throws(Problem) {
    guard let delay = parts.rates.delay(for: caller.id, at: parts.clock.seconds()) else { return }
    var problem = Problem(
      .tooManyRequests, "This token asks too often. Try again in \(delay) seconds.", "该令牌的请求过于频繁，请在 \(delay) 秒后重试。")
    problem.fields[.retryAfter] = String(delay)
    throw problem
  }

  private func language(_ query: QueryItems) throws(Problem) -> Language? {
    try query.choice("language", Language.self)
  }

  /// The log has routes, not paths: those may name people.
  private func log(_ identifier: String, _ method: String, _ seen: Seen, _ status: Int, _ seconds: Double) {
    parts.logger.info(
      "request",
      metadata: [
        "request": .string(identifier), "method": .string(method), "route": .string(seen.route),
        "status": .stringConvertible(status), "milliseconds": .stringConvertible(Int(seconds * 1_000)),
        "token": .string(seen.token.map { String($0.id) } ?? "-"),
      ])
  }
}
