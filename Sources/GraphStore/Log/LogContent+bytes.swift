import PropertyGraph

extension LogContent {
  /// The first byte of a content: which of the cases follows.
  private enum Kind: UInt8 {
    case changes = 16
    case replacement = 17
  }

  private static let encodingVersion: UInt8 = 1

  /// The bytes of the column `content` before compression; see `docs/snapshot-format.md`.
  func encoded() throws(PartFault) -> [UInt8] {
    var writer = ByteWriter()
    switch self {
    case .changes(let changes):
      writer.write(byte: Kind.changes.rawValue)
      writer.write(byte: Self.encodingVersion)
      try ChangeEncoder.write(changes.changes, to: &writer)
    case .replacement(let snapshot, let checksum):
      writer.write(byte: Kind.replacement.rawValue)
      writer.write(byte: Self.encodingVersion)
      writer.write(UInt64(bitPattern: snapshot))
      writer.write(UInt64(checksum))
    }
    return writer.bytes
  }

  init(decoding content: [UInt8]) throws(PartFault) {
    var reader = ByteReader(content)
    let code = try reader.byte()
    guard let kind = Kind(rawValue: code) else { throw PartFault("there is no kind of record \(code)") }
    let version = try reader.byte()
    guard version == Self.encodingVersion else {
      throw PartFault("its encoding has version \(version), this program reads \(Self.encodingVersion)")
    }
    switch kind {
    case .changes: self = .changes(ChangeSet(changes: try ChangeDecoder.changes(from: &reader)))
    case .replacement:
      let snapshot = try reader.number(upTo: UInt64(Int64.max), "the number of a snapshot")
      let checksum = try reader.number(upTo: UInt64(UInt32.max), "a checksum")
      self = .replacement(snapshot: Int64(snapshot), contentChecksum: UInt32(checksum))
    }
    try reader.expectEnd()
  }
}
