/// Texts by number, to which more are only ever appended.
///
/// A copy sees as many texts as there were when it was made, and shares their storage with lists that have grown since: appending
/// copies nothing. Only one list may be appended to, that of the ``StringPool``, under its lock.
struct TextList: Sendable {
  private static let shift = 12
  private static let chunkSize = 1 << shift

  private var chunks: [TextChunk] = []
  private(set) var count = 0

  subscript(number: Int) -> String {
    precondition(number < count)
    return chunks[number >> Self.shift][number & (Self.chunkSize - 1)]
  }

  mutating func append(_ text: String) {
    let used = count & (Self.chunkSize - 1)
    if used == 0 {
      chunks.append(TextChunk(capacity: count == 0 ? 16 : Self.chunkSize))
    } else if used == chunks[chunks.count - 1].capacity {
      let last = chunks.count - 1
      chunks[last] = TextChunk(copying: chunks[last], capacity: used * 2)
    }
    chunks[chunks.count - 1].append(text)
    count += 1
  }

  /// Bytes held by the chunks and the spine, without those of long texts.
  var allocatedBytes: Int {
    chunks.reduce(chunks.capacity * 8) { $0 + 48 + $1.capacity * MemoryLayout<String>.stride }
  }
}

/// Room for some texts, of which a first part is filled.
///
/// Unsafe, and safe behind ``TextList``: a text is written once, into room that nobody reads yet, by the one who holds the lock of
/// the pool. Readers learn of it only through lists that were copied under that lock afterwards.
private final class TextChunk: @unchecked Sendable {
  let capacity: Int
  private let texts: UnsafeMutablePointer<String>
  /// How many are filled; for the one who appends, and for the end.
  private var filled = 0

  init(capacity: Int) {
    self.capacity = capacity
    texts = .allocate(capacity: capacity)
  }

  convenience init(copying other: TextChunk, capacity: Int) {
    self.init(capacity: capacity)
    texts.initialize(from: other.texts, count: other.filled)
    filled = other.filled
  }

  deinit {
    texts.deinitialize(count: filled)
    texts.deallocate()
  }

  subscript(position: Int) -> String { texts[position] }

  func append(_ text: String) {
    precondition(filled < capacity)
    (texts + filled).initialize(to: text)
    filled += 1
  }
}
