internal import Crypto
internal import Foundation

/// The text of a token: 256 random bits. Only its SHA-256 is ever stored, so that who reads the store cannot sign in.
public struct TokenSecret: Sendable, Hashable {
  /// The text that a caller sends: `guanxi_` and 43 letters, digits, `-` and `_`.
  public let text: String
  /// The SHA-256 of the text: 32 bytes.
  let digest: [UInt8]

  private static let prefix = "guanxi_"
  private static let letters = 43

  /// Makes a new one.
  public init(using generator: inout some RandomNumberGenerator) {
    let bytes = (0..<4).flatMap { _ in
      withUnsafeBytes(of: UInt64.random(in: .min ... .max, using: &generator).bigEndian, Array.init)
    }
    let encoded = Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
    self.init(plain: Self.prefix + encoded.prefix { $0 != "=" })
  }

  private init(plain text: String) {
    self.text = text
    digest = Array(SHA256.hash(data: Array(text.utf8)))
  }

  /// Reads what a caller sent; nil where it cannot be a token.
  public init?(_ text: some StringProtocol) {
    let text = String(text)
    let bytes = Array(text.utf8)
    guard text.hasPrefix(Self.prefix), bytes.count == Self.prefix.utf8.count + Self.letters,
      bytes.dropFirst(Self.prefix.utf8.count).allSatisfy(Self.isLetter)
    else { return nil }
    self.init(plain: text)
  }

  /// Reads the letters without what they begin with; nil where they cannot be those of a token.
  init?(letters: String) { self.init(Self.prefix + letters) }

  /// The text without what every token begins with: a link is no token, and must not be taken for one.
  var letters: String { String(text.dropFirst(Self.prefix.count)) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
