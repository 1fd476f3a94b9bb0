internal import GuanxiEngine
internal import NIOCore
internal import Synchronization

/// Looks tokens up for requests that are answered on event loops.
///
/// What is carried out in one turn of a loop was read from its sockets before the turn's work began. So a token that was looked up in the
/// turn holds for all of them, and a token that was revoked is of no use to whoever asks afterwards.
final class TurnTokens: Sendable {
  private let store: TokenStore
  /// What was found in the turn, by event loop.
  private let found = Mutex<[ObjectIdentifier: [(digest: [UInt8], token: TokenRecord)]]>([:])

  /// Looks tokens up in a store.
  init(_ store: TokenStore) { self.store = store }

  /// The token of that text that is valid at a moment; nil where there is none.
  ///
  /// - Parameter loop: the event loop that the request came by; elsewhere than on it the token is looked up for this request alone.
  func token(
    _ secret: TokenSecret, at moment: ZonedDateTime, on loop: any EventLoop
  ) throws(GuanxiError) -> TokenRecord? {
    guard loop.inEventLoop else { return try store.token(secret, at: moment) }
    let place = ObjectIdentifier(loop)
    if let known = found.withLock({ found in found[place]?.first { $0.digest == secret.digest }?.token }) {
      return known.isValid(at: moment) ? known : nil
    }
    guard let token = try store.token(secret, at: moment) else { return nil }
    let isFirst = found.withLock { found in
      found[place, default: []].append((secret.digest, token))
      return found[place]?.count == 1
    }
    if isFirst { loop.execute { self.found.withLock { $0[place] = nil } } }
    return token
  }
}
