/// Cuts messages into chunks.
public enum ChunkWriter {
  /// The most bytes of one chunk.
  public static let longest = 65_535

  /// The chunks of a value, and the end. Most values are one chunk, and are written into it at once.
  static func chunks(of value: PackStreamValue) -> [UInt8] {
    var writer = PackStreamWriter(after: [0, 0])
    writer.write(value)
    let count = writer.bytes.count - 2
    guard count <= longest else { return chunks(of: Array(writer.bytes.dropFirst(2))) }
    var bytes = writer.bytes
    writer = PackStreamWriter()
    bytes[0] = UInt8(count >> 8)
    bytes[1] = UInt8(count & 0xFF)
    bytes.append(0)
    bytes.append(0)
    return bytes
  }

  /// The chunks of a message, and the end.
  public static func chunks(of message: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(message.count + 2 * (message.count / longest + 2))
    var start = 0
    while start < message.count {
      let count = min(longest, message.count - start)
      bytes.append(UInt8(count >> 8))
      bytes.append(UInt8(count & 0xFF))
      bytes += message[start..<start + count]
      start += count
    }
    bytes.append(0)
    bytes.append(0)
    return bytes
  }
}
