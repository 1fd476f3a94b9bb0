internal import Crypto
internal import Foundation

/// A browser in which somebody signed in.
struct Session: Sendable {
  /// The token with which they did; what it allows, the session allows.
  let token: TokenRecord
  /// The text that every form of the session carries, and no other site can know.
  let formToken: String

  /// Makes the session of a token and the secret in the browser's cookie.
  init(token: TokenRecord, secret: TokenSecret) {
    self.token = token
    let digest = SHA256.hash(data: Array("form of \(secret.text)".utf8))
    formToken = Data(digest).base64EncodedString().filter { $0.isLetter || $0.isNumber }
  }

  /// Whether a form or a header field carries the session's text. The time it takes does not depend on where they differ.
  func isOwn(_ given: String?) -> Bool {
    let (left, right) = (Array(formToken.utf8), Array((given ?? "").utf8))
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
