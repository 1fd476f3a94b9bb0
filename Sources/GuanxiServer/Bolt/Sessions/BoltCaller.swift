internal import Bolt
internal import GuanxiEngine
internal import NIOCore

/// Who is authenticated on a connection. The token is looked up again for every statement, so that one that was revoked is of no
/// use at once.
struct BoltCaller: Sendable {
  /// The text of the token; nil where the token of each request is looked up and counted where the request arrives.
  let secret: TokenSecret?
  let token: TokenRecord

  /// Takes one whose token was looked up for this request.
  init(_ token: TokenRecord) { (secret, self.token) = (nil, token) }

  /// Finds out who it is: `basic` with any user name and the token as password, or `bearer` with the token.
  init(_ entries: [String: PackStreamValue], tokens: TokenStore, at now: ZonedDateTime) throws {
    let scheme = entries["scheme"]?.text ?? "none"
    guard scheme == "basic" || scheme == "bearer" else {
      throw BoltProblem(
        BoltCode.unauthorized,
        "The scheme \"\(scheme.prefix(40))\" is not taken. Sign in with basic, any user name and a token as the password, or "
          + "with bearer and a token.",
        "不接受认证方式“\(scheme.prefix(40))”。请使用 basic（任意用户名，令牌作为密码）或 bearer（令牌）。")
    }
    guard let text = entries["credentials"]?.text, let secret = TokenSecret(text),
      let token = try tokens.token(secret, at: now)
    else {
      throw BoltProblem(
        BoltCode.unauthorized, "The token is unknown, expired or revoked. Ask for another: guanxi token create.",
        "令牌未知、已过期或已吊销。请重新申请：guanxi token create。")
    }
    self.secret = secret
    self.token = token
  }

  /// The token, if it is still valid.
  func checked(
    _ secret: TokenSecret, tokens: TurnTokens, at now: ZonedDateTime, on loop: any EventLoop
  ) throws -> TokenRecord {
    guard let token = try tokens.token(secret, at: now, on: loop) else {
      throw BoltProblem(
        BoltCode.expired, "The token has expired or was revoked. Sign in with another.", "令牌已过期或已吊销，请使用其他令牌登录。")
    }
    return token
  }
}
