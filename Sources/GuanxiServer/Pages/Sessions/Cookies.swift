internal import HTTPTypes

/// The cookies of a request, and those that the server sets.
struct Cookies: Sendable {
  /// The cookie that holds the secret of a session.
  static let session = "guanxi_session"
  /// The cookie that holds the language that somebody chose.
  static let language = "guanxi_language"

  private let values: [String: String]

  /// The most cookies that are looked at.
  private static let most = 64

  /// Reads the cookies of a request; the first of two that have one name counts.
  init(_ fields: HTTPFields) {
    let pairs = fields[values: .cookie].flatMap { $0.split(separator: ";") }.prefix(Self.most)
    values = Dictionary(
      pairs.compactMap { pair in
        let parts = pair.split(separator: "=", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        return (String(parts[0].filter { !$0.isWhitespace }), String(parts[1].filter { !$0.isWhitespace }))
      }
    ) { first, _ in first }
  }

  /// The value of a cookie.
  subscript(name: String) -> String? { values[name] }

  /// The header field that sets the cookie of a session, or, without a secret, removes it. No script can read it, and no other
  /// site's page makes the browser send it.
  static func setting(session secret: TokenSecret?, isSecure: Bool) -> String {
    let age = secret == nil ? 0 : SessionStore.idleSeconds
    return "\(session)=\(secret?.text ?? ""); Path=/; HttpOnly; SameSite=Strict; Max-Age=\(age)"
      + (isSecure ? "; Secure" : "")
  }

  /// The header field that keeps a choice of language for a year.
  static func setting(language tag: String, isSecure: Bool) -> String {
    "\(language)=\(tag); Path=/; HttpOnly; SameSite=Strict; Max-Age=31536000" + (isSecure ? "; Secure" : "")
  }
}
