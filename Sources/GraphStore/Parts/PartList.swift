/// The list of a snapshot's parts, in the form that the snapshot's checksum covers.
struct PartList {
  private var lines: [String] = []

  var count: Int { lines.count }

  /// CRC-32 over one line for each part: kind, position, CRC-32 and length of its content.
  var checksum: UInt32 { Checksum.of(lines: lines) }

  mutating func append(kind: String, position: Int64, contentChecksum: Int64, contentLength: Int64) {
    lines.append("\(kind) \(position) \(contentChecksum) \(contentLength)")
  }
}
