import CZlib

/// CRC-32 as zlib, gzip and PNG compute it (polynomial 0xEDB88320): finds every error within 32 neighbouring bits.
enum Checksum {
  static func of(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32_z(0, $0.baseAddress, $0.count)) }
  }

  /// Of lines of text, each ended by a newline.
  static func of(lines: [String]) -> UInt32 {
    of(Array(lines.map { $0 + "\n" }.joined().utf8))
  }
}
