/// Cuts messages into chunks.
public enum ChunkWriter {
  /// The most bytes of one chunk.
  public static let longest = 65_535

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
