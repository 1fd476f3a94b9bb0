internal import Foundation
internal import GuanxiEngine
internal import HTTPTypes
internal import NIOCore

/// Finds out who asks, and holds that against the rule of the route.
struct Authentication: Sendable {
  let tokens: TokenStore
  /// The same for requests on event loops.
  let turnTokens: TurnTokens

  /// Takes the tokens of a store.
  init(tokens: TokenStore) { (self.tokens, turnTokens) = (tokens, TurnTokens(tokens)) }

  /// The token of a request that a rule admits; nil where the rule asks for none.
  ///
  /// A graph that a token does not reach looks as if it did not exist, so that nobody learns the names of others' graphs.
  ///
  /// - Parameters:
  ///   - fields: the header fields of the request.
  ///   - rule: the rule of the route.
  ///   - graph: the graph of the path, where it has one.
  ///   - origin: the graph from which that one was made, where it is a branch; else the same.
  ///   - session: the session of the browser that asks; it counts where no token is sent.
  ///   - takesBasic: whether a token may be the password of basic authentication.
  ///   - now: the time.
  ///   - loop: the event loop that the request came by.
  func caller(
    _ fields: HTTPFields, rule: AccessRule, graph: String?, origin: String?, session: Session? = nil,
    takesBasic: Bool = false, at now: ZonedDateTime, on loop: any EventLoop
  ) throws -> TokenRecord? {
    let needed: TokenScope
    switch rule {
    case .everybody: return nil
    case .token(let scope), .graph(let scope): needed = scope
    }
    let token = try session?.token ?? token(fields, takesBasic, at: now, on: loop)
    if case .graph = rule {
      guard let origin, token.reaches(origin) else { throw Self.unknownGraph(graph ?? "") }
    }
    guard token.scope >= needed else { throw Self.forbidden(needed) }
    return token
  }

  /// The text of the token that a request has: after `Bearer`, or as the password of any user after `Basic`.
  static func secret(_ fields: HTTPFields, takesBasic: Bool) -> TokenSecret? {
    let field = fields.value(of: .authorization) ?? ""
    if field.hasPrefix("Bearer guanxi_") {
      return TokenSecret(field[field.utf8.index(field.startIndex, offsetBy: "Bearer ".utf8.count)...])
    }
    let parts = field.split(separator: " ", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    switch parts[0].lowercased() {
    case "bearer": return TokenSecret(parts[1])
    case "basic" where takesBasic:
      let pair = Data(base64Encoded: String(parts[1])).flatMap { String(validating: $0, as: UTF8.self) }
      return pair?.split(separator: ":", maxSplits: 1).last.flatMap { TokenSecret($0) }
    default: return nil
    }
  }

  private func token(
    _ fields: HTTPFields, _ takesBasic: Bool, at now: ZonedDateTime, on loop: any EventLoop
  ) throws -> TokenRecord {
    guard fields.contains(.authorization) else {
      throw Self.unauthorized("Send a token: Authorization: Bearer guanxi_….", "请发送令牌：Authorization: Bearer guanxi_…。")
    }
    guard let secret = Self.secret(fields, takesBasic: takesBasic),
      let token = try turnTokens.token(secret, at: now, on: loop)
    else {
      throw Self.unauthorized(
        "The token is unknown, expired or revoked. Ask for another: guanxi token create.",
        "令牌未知、已过期或已吊销。请重新申请：guanxi token create。", error: "invalid_token")
    }
    return token
  }

  /// The problem that there is no such graph within the caller's reach.
  static func unknownGraph(_ name: String) -> Problem {
    Problem(
      .unknownGraph,
      "No graph named \"\(name)\" is within the reach of this token. GET /v1/graphs lists those that are.",
      "该令牌可访问的图中没有“\(name)”。GET /v1/graphs 可列出可用的图。")
  }

  /// The problem that the caller's token does not allow something.
  static func forbidden(_ needed: TokenScope) -> Problem {
    Problem(
      .forbidden, "This needs a token of the scope \(needed.rawValue).", "此操作需要权限范围为 \(needed.rawValue) 的令牌。",
      members: ["scope": .text(needed.rawValue)])
  }

  private static func unauthorized(_ english: String, _ chinese: String, error: String? = nil) -> Problem {
    var problem = Problem(.unauthorized, english, chinese)
    problem.fields[.wwwAuthenticate] = "Bearer realm=\"guanxi\"" + (error.map { ", error=\"\($0)\"" } ?? "")
    return problem
  }
}
