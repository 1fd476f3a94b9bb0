internal import GuanxiEngine
internal import HTTPTypes
internal import Synchronization

/// Who is signed in, in memory: a restart signs everybody out. Of the secrets in the browsers only the SHA-256 is kept.
final class SessionStore: Sendable {
  private struct Entry {
    let token: Int64
    var lastSeen: Int64
  }

  /// The seconds without a request after which a session ends.
  static let idleSeconds: Int64 = 12 * 3_600
  /// The seconds for which a link signs somebody in.
  static let linkSeconds: Int64 = 600
  /// The most sessions; the one that was idle longest makes room.
  private static let most = 10_000

  private let tokens: TokenStore
  private let entries = Mutex<[[UInt8]: Entry]>([:])
  private let links = Mutex<[[UInt8]: Entry]>([:])

  /// Makes a store for the holders of some tokens.
  init(tokens: TokenStore) { self.tokens = tokens }

  /// Begins a session.
  ///
  /// - Returns: the secret for the browser's cookie.
  func begin(_ token: TokenRecord, at now: ZonedDateTime) -> TokenSecret {
    var generator = SystemRandomNumberGenerator()
    let secret = TokenSecret(using: &generator)
    entries.withLock { entries in
      if entries.count >= Self.most {
        entries = entries.filter { $0.value.lastSeen + Self.idleSeconds > now.epochSecond }
        if entries.count >= Self.most, let oldest = entries.min(by: { $0.value.lastSeen < $1.value.lastSeen })?.key {
          entries[oldest] = nil
        }
      }
      entries[secret.digest] = Entry(token: token.id, lastSeen: now.epochSecond)
    }
    return secret
  }

  /// The session of a request's cookie; nil where there is none, or where it ended: after a time without a request, with its
  /// token, or when its token was revoked.
  func session(of fields: HTTPFields, at now: ZonedDateTime) throws(GuanxiError) -> Session? {
    guard let secret = Cookies(fields)[Cookies.session].flatMap({ TokenSecret($0) }) else { return nil }
    let digest = secret.digest
    let found: Int64? = entries.withLock { entries in
      guard let entry = entries[digest], entry.lastSeen + Self.idleSeconds > now.epochSecond else {
        entries[digest] = nil
        return nil
      }
      entries[digest]?.lastSeen = max(entry.lastSeen, now.epochSecond)
      return entry.token
    }
    guard let found else { return nil }
    guard let token = try tokens.token(numbered: found, at: now) else {
      entries.withLock { $0[digest] = nil }
      return nil
    }
    return Session(token: token, secret: secret)
  }

  /// Ends the session of a request's cookie.
  func end(_ fields: HTTPFields) {
    guard let secret = Cookies(fields)[Cookies.session].flatMap({ TokenSecret($0) }) else { return }
    entries.withLock { $0[secret.digest] = nil }
  }

  /// A text that signs its first user in with a token, for ten minutes.
  func link(to token: TokenRecord, at now: ZonedDateTime) -> TokenSecret {
    var generator = SystemRandomNumberGenerator()
    let secret = TokenSecret(using: &generator)
    links.withLock { links in
      links = links.filter { $0.value.lastSeen + Self.linkSeconds > now.epochSecond }
      links[secret.digest] = Entry(token: token.id, lastSeen: now.epochSecond)
    }
    return secret
  }

  /// The token of a link, which is used up by this; nil where there is no such link or it is too old.
  func use(_ link: TokenSecret, at now: ZonedDateTime) throws(GuanxiError) -> TokenRecord? {
    guard let entry = links.withLock({ $0.removeValue(forKey: link.digest) }),
      entry.lastSeen + Self.linkSeconds > now.epochSecond
    else { return nil }
    return try tokens.token(numbered: entry.token, at: now)
  }
}
