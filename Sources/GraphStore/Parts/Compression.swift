import CZlib

/// How the bytes of a part are stored. The raw value stands in the column `compression` of the table `part`.
enum Compression: String, Sendable {
  case none
  case zlib

  /// The largest content of a part: 512 MiB.
  static let maximumContentLength = 1 << 29
  /// zlib never makes more than 1,032 bytes of one.
  private static let largestRatio = 1_032

  /// The shorter of the zlib stream of some bytes and the bytes themselves.
  static func pack(_ content: [UInt8]) -> (Compression, [UInt8]) {
    var length = compressBound(uLong(content.count))
    var packed = [UInt8](repeating: 0, count: Int(length))
    let status = packed.withUnsafeMutableBufferPointer {
      compress(
        $0.baseAddress, &length, content, uLong(content.count))
    }
    guard status == Z_OK, length < content.count else { return (.none, content) }
    packed.removeSubrange(Int(length)...)
    return (.zlib, packed)
  }

  /// The content of some stored bytes.
  func unpack(_ stored: [UInt8], length: Int) throws(PartFault) -> [UInt8] {
    guard length <= Self.maximumContentLength else { throw PartFault("its length of \(length) bytes is too large") }
    switch self {
    case .none:
      guard stored.count == length else { throw PartFault("it has \(stored.count) bytes instead of \(length)") }
      return stored
    case .zlib:
      guard length / Self.largestRatio <= stored.count else {
        throw PartFault("\(stored.count) bytes cannot unfold to \(length)")
      }
      var found = uLong(length)
      var content = [UInt8](repeating: 0, count: length)
      let status = content.withUnsafeMutableBufferPointer {
        uncompress(
          $0.baseAddress, &found, stored, uLong(stored.count))
      }
      guard status == Z_OK, found == length else { throw PartFault("its zlib stream is broken (status \(status))") }
      return content
    }
  }
}
