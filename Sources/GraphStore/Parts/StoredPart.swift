/// A part as it stands in the table `part`.
struct StoredPart: Sendable {
  let contentChecksum: Int64
  let contentLength: Int64
  let storedChecksum: Int64
  let storedLength: Int64
  let compression: String
  let stored: [UInt8]

  init(packing content: [UInt8]) {
    let (compression, stored) = Compression.pack(content)
    contentChecksum = Int64(Checksum.of(content))
    contentLength = Int64(content.count)
    storedChecksum = Int64(Checksum.of(stored))
    storedLength = Int64(stored.count)
    self.compression = compression.rawValue
    self.stored = stored
  }

  init(
    contentChecksum: Int64, contentLength: Int64, storedChecksum: Int64, storedLength: Int64, compression: String,
    stored: [UInt8]
  ) {
    self.contentChecksum = contentChecksum
    self.contentLength = contentLength
    self.storedChecksum = storedChecksum
    self.storedLength = storedLength
    self.compression = compression
    self.stored = stored
  }

  /// Whether the stored bytes are those that were stored.
  var isStoredIntact: Bool {
    stored.count == storedLength && Int64(Checksum.of(stored)) == storedChecksum
  }

  /// The content, after every length and checksum was compared.
  func content() throws(PartFault) -> [UInt8] {
    guard stored.count == storedLength else {
      throw PartFault("\(stored.count) bytes are stored instead of \(storedLength)")
    }
    guard Int64(Checksum.of(stored)) == storedChecksum else {
      throw PartFault("the checksum of its stored bytes does not match")
    }
    guard let compression = Compression(rawValue: compression) else {
      throw PartFault("it is compressed in an unknown way")
    }
    guard let length = Int(exactly: contentLength), length >= 0 else { throw PartFault("its length is negative") }
    let content = try compression.unpack(stored, length: length)
    guard Int64(Checksum.of(content)) == contentChecksum else {
      throw PartFault("the checksum of its content does not match")
    }
    return content
  }
}
