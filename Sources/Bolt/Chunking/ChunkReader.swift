/// Puts messages together from the chunks in which they come: two bytes of length before each, and a chunk of none at the end.
public struct ChunkReader {
  /// The most bytes of one message unless told otherwise: 16 MiB.
  public static let standardLimit = 16 * 1_048_576

  /// A message is longer than is allowed.
  public struct TooLong: Error, Sendable, Hashable {
    /// The most bytes.
    public let limit: Int
  }

  private var limit: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var message: [UInt8] = []

  /// Begins with nothing.
  ///
  /// - Parameter limit: the most bytes of one message.
  public init(limit: Int = Self.standardLimit) { self.limit = limit }

  /// Allows messages of another length from now on.
  public mutating func allow(_ limit: Int) { self.limit = limit }

  /// Takes bytes as they come.
  public mutating func append(_ bytes: some Collection<UInt8>) {
    if start > 65_536 || start == buffer.count {
      buffer.removeFirst(start)
      start = 0
    }
    buffer += bytes
  }

  /// The next message that is complete; nil where there is none yet. Empty messages keep a connection alive and are left out.
  public mutating func next() throws(TooLong) -> [UInt8]? {
    while buffer.count - start >= 2 {
      let length = Int(buffer[start]) << 8 | Int(buffer[start + 1])
      guard message.count + length <= limit else { throw TooLong(limit: limit) }
      guard buffer.count - start - 2 >= length else { return nil }
      message += buffer[start + 2..<start + 2 + length]
      start += 2 + length
      guard length == 0, !message.isEmpty else { continue }
      defer { message = [] }
      return message
    }
    return nil
  }
}
