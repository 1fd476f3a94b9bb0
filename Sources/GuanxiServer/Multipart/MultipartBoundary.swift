/// The text that stands between the parts of a body, as the header field `Content-Type` says it.
package struct MultipartBoundary: Sendable, Equatable {
  let bytes: [UInt8]

  /// The most letters (RFC 2046, section 5.1.1).
  private static let longest = 70

  /// Reads the value of `Content-Type`.
  package init(contentType: String) throws(MultipartError) {
    let parameters = try HeaderParameters(contentType)
    guard parameters.value == "multipart/form-data", let text = parameters["boundary"] else { throw .noBoundary }
    guard (1...Self.longest).contains(text.utf8.count), text.utf8.allSatisfy(Self.isAllowed), text.last != " " else {
      throw .noBoundary
    }
    bytes = Array(text.utf8)
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: "'()+_,-./:=? ".utf8.contains(byte)
    }
  }
}
