/// Why bytes are no PackStream, and at which byte.
public struct PackStreamError: Error, Sendable, Hashable {
  /// What is wrong.
  public enum Reason: Sendable, Hashable {
    /// The bytes end within a value, or say that there is more than there is.
    case truncated
    /// No value begins with that byte.
    case unknownMarker(UInt8)
    /// A text is not UTF-8.
    case notUTF8
    /// The key of a map is no text.
    case keyIsNoText
    /// A map has a key twice.
    case repeatedKey
    /// A length is beyond what can be.
    case tooLong
    /// Values are within each other more deeply than is allowed.
    case tooDeep(limit: Int)
    /// There are more values than are allowed.
    case tooMany(limit: Int)
    /// Bytes follow the value.
    case trailingBytes
  }

  /// What is wrong.
  public let reason: Reason
  /// The byte at which it was found, from 0.
  public let offset: Int

  init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }
}

extension PackStreamError: CustomStringConvertible {
  /// What is wrong, and where.
  public var description: String {
    let said =
      switch reason {
      case .truncated: "the bytes end within a value"
      case .unknownMarker(let byte): "no value begins with the byte 0x\(String(byte, radix: 16, uppercase: true))"
      case .notUTF8: "a text is not UTF-8"
      case .keyIsNoText: "the key of a map is no text"
      case .repeatedKey: "a map has a key twice"
      case .tooLong: "a length is too large"
      case .tooDeep(let limit): "values are nested more than \(limit) deep"
      case .tooMany(let limit): "there are more than \(limit) values"
      case .trailingBytes: "bytes follow the value"
      }
    return "At byte \(offset): \(said)."
  }
}
