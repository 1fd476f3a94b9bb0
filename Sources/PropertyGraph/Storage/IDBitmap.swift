/// A set of dense ids, one bit each.
struct IDBitmap: Sendable {
  private(set) var words = ChunkedArray<UInt64>()
  private(set) var count = 0

  func contains(_ id: UInt32) -> Bool {
    let word = Int(id >> 6)
    return word < words.count && words[word] & (1 << UInt64(id & 63)) != 0
  }

  mutating func insert(_ id: UInt32) {
    let word = Int(id >> 6)
    words.extend(to: word + 1, with: 0)
    let bit: UInt64 = 1 << UInt64(id & 63)
    let old = words[word]
    if old & bit == 0 {
      words[word] = old | bit
      count += 1
    }
  }

  mutating func remove(_ id: UInt32) {
    guard contains(id) else { return }
    words[Int(id >> 6)] &= ~(1 << UInt64(id & 63))
    count -= 1
  }

  /// The smallest member that is not below `id`, or nil.
  func next(from id: Int) -> Int? {
    var word = id >> 6
    guard word < words.count else { return nil }
    var bits = words[word] & (~0 << UInt64(id & 63))
    while bits == 0 {
      word += 1
      guard word < words.count else { return nil }
      bits = words[word]
    }
    return word << 6 + bits.trailingZeroBitCount
  }

  var allocatedBytes: Int { words.allocatedBytes }
}
