internal import GuanxiEngine
internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore

/// Signing in with a token or a link, and signing out.
enum SignInPages {
  static let all = [
    Route(page: .get, "/sign-in", .everybody) { exchange in try await open(exchange) },
    Route(page: .post, "/sign-in", .everybody) { exchange in try await signIn(exchange) },
    Route(page: .post, "/sign-out", .token(.read)) { exchange in
      exchange.server.sessions.end(exchange.request.headers)
      return PageResponse.redirect(
        to: "/sign-in", [.setCookie: Cookies.setting(session: nil, isSecure: exchange.isSecure)])
    },
  ]

  /// The form, and what was wrong with what was entered.
  private struct Model: Sendable {
    let to: String
    let error: String?
  }

  private static func open(_ exchange: Exchange) async throws -> Response {
    guard let text = exchange.query["link"] else { return form(exchange, to: exchange.query["to"], wrong: nil) }
    try checkRate(exchange)
    let (sessions, now) = (exchange.server.sessions, exchange.now)
    // Looking at the head of a page uses nothing up.
    guard exchange.request.method == .get, let link = TokenSecret(letters: text),
      let token = try await exchange.compute({ try sessions.use(link, at: now) })
    else {
      return form(
        exchange, to: nil,
        wrong: LocalizedText(
          "This link was used already or is older than ten minutes. Sign in with a token.", "该链接已使用或已超过十分钟，请使用令牌登录。"))
    }
    return begin(token, exchange, to: exchange.query["to"])
  }

  private static func signIn(_ exchange: Exchange) async throws -> Response {
    try checkRate(exchange)
    let (tokens, now) = (exchange.server.authentication.tokens, exchange.now)
    guard let secret = TokenSecret(exchange.form["token"]),
      let token = try await exchange.compute({ try tokens.token(secret, at: now) })
    else {
      return form(
        exchange, to: exchange.form["to"],
        wrong: LocalizedText("This token is unknown, expired or revoked.", "该令牌未知、已过期或已吊销。"))
    }
    return begin(token, exchange, to: exchange.form["to"])
  }

  private static func begin(_ token: TokenRecord, _ exchange: Exchange, to path: String?) -> Response {
    let secret = exchange.server.sessions.begin(token, at: exchange.now)
    return PageResponse.redirect(
      to: local(path), [.setCookie: Cookies.setting(session: secret, isSecure: exchange.isSecure)])
  }

  private static func form(_ exchange: Exchange, to path: String?, wrong: LocalizedText?) -> Response {
    exchange.page(
      "sign-in", title: PageWords.all(in: exchange.language)["signIn"] ?? "",
      status: wrong == nil ? .ok : .unauthorized, Model(to: local(path), error: wrong?[exchange.language]))
  }

  /// A path of this server; the start page for anything else, so that no link leads away from here.
  private static func local(_ path: String?) -> String {
    guard let path, path.hasPrefix("/"), !path.hasPrefix("//"), !path.contains("\\"), path.utf8.allSatisfy({ $0 < 128 })
    else { return "/" }
    return path
  }

  private static func checkRate(_ exchange: Exchange) throws(Problem) {
    let peer = Int64(truncatingIfNeeded: exchange.peer.hashValue)
    guard let delay = exchange.server.signIns.delay(for: peer, at: exchange.server.clock.seconds()) else { return }
    var problem = Problem(
      .tooManyRequests, "There were too many attempts. Try again in \(delay) seconds.", "尝试次数过多，请在 \(delay) 秒后重试。")
    problem.fields[.retryAfter] = String(delay)
    throw problem
  }
}
