internal import Hummingbird
internal import HummingbirdCore

/// The ids of requests: that which a proxy gave, where it is a plain one, else a random one.
enum RequestIdentifier {
  static func of(_ request: Request) -> String {
    if let given = request.headers.value(of: .requestID), (1...64).contains(given.utf8.count),
      given.utf8.allSatisfy(isPlain)
    {
      return given
    }
    return String(UInt64.random(in: .min ... .max), radix: 16) + String(UInt64.random(in: .min ... .max), radix: 16)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    let scalar = Unicode.Scalar(byte)
    return byte < 128
      && (scalar.properties.isAlphabetic || (48...57).contains(byte) || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "."))
  }
}
