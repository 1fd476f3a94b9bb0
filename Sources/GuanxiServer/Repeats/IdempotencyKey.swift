internal import Crypto
internal import Foundation
internal import HTTPTypes

/// The text by which a program marks a change that it may send again: the header field `Idempotency-Key`.
///
/// The server keeps neither the text nor anything that opens what is kept under it: both keys are derived from it.
struct IdempotencyKey: Sendable, Hashable {
  /// The most letters of a key.
  static let longest = 200

  private let text: String

  /// Reads the header field: visible ASCII, in quotation marks or without; nil where there is none.
  init?(_ fields: HTTPFields) throws(Problem) {
    let values = fields[values: .idempotencyKey]
    guard let given = values.first else { return nil }
    let isQuoted = given.count > 1 && given.hasPrefix("\"") && given.hasSuffix("\"")
    let text = isQuoted ? String(given.dropFirst().dropLast()) : given
    let isPlain = text.unicodeScalars.allSatisfy { (0x21...0x7E).contains($0.value) && $0 != "\"" && $0 != "\\" }
    guard values.count == 1, isPlain, (1...Self.longest).contains(text.utf8.count) else {
      throw Problem(
        .badRequest,
        "Idempotency-Key must be one text of 1 to \(Self.longest) visible ASCII letters, such as a UUID.",
        "Idempotency-Key 应为 1 到 \(Self.longest) 个可见 ASCII 字符，例如一个 UUID。")
    }
    self.text = text
  }

  /// The name under which the answer is kept.
  var name: Data { derived("name").withUnsafeBytes { Data($0) } }

  /// The key with which the answer is sealed.
  var seal: SymmetricKey { derived("seal") }

  private func derived(_ purpose: String) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: Data(text.utf8)), info: Data("guanxi idempotency \(purpose)".utf8),
      outputByteCount: 32)
  }
}
