/// Which of the 4,096 slots of a chunk hold a value, and the rank of each among those that do.
enum SlotSet: Sendable {
  /// Every slot below `count`.
  case all(count: Int)
  /// The slots whose bit is set; `ranks[w]` counts the set bits before word `w`.
  case some(words: [UInt64], ranks: [UInt16], count: Int)

  /// - Parameter slots: ascending, each below 4,096.
  init(slots: [UInt16]) {
    if slots.isEmpty || Int(slots[slots.count - 1]) == slots.count - 1 {
      self = .all(count: slots.count)
      return
    }
    var words = [UInt64](repeating: 0, count: Int(slots[slots.count - 1] >> 6) + 1)
    for slot in slots { words[Int(slot >> 6)] |= 1 << UInt64(slot & 63) }
    var ranks: [UInt16] = []
    ranks.reserveCapacity(words.count)
    var total: UInt16 = 0
    for word in words {
      ranks.append(total)
      total += UInt16(word.nonzeroBitCount)
    }
    self = .some(words: words, ranks: ranks, count: slots.count)
  }

  /// The set with more slots, ascending and behind all that it has; nil where they are not.
  func appending(_ more: [UInt16]) -> SlotSet? {
    guard let first = more.first, let last = more.last, Int(first) > lastSlot else { return nil }
    switch self {
    case .all(let count):
      guard Int(last) == count + more.count - 1 else { return SlotSet(slots: slots + more) }
      return .all(count: count + more.count)
    case .some(var words, var ranks, let count):
      var total = UInt16(count)
      for slot in more {
        while words.count <= Int(slot >> 6) {
          words.append(0)
          ranks.append(total)
        }
        words[words.count - 1] |= 1 << UInt64(slot & 63)
        total += 1
      }
      return .some(words: words, ranks: ranks, count: Int(total))
    }
  }

  /// The slots that hold a value, where they lie side by side; nil where there are gaps between them.
  var range: Range<Int>? {
    switch self {
    case .all(let count): return 0..<count
    case .some(let words, _, let count):
      guard let word = words.firstIndex(where: { $0 != 0 }) else { return 0..<0 }
      let first = word << 6 + words[word].trailingZeroBitCount
      return lastSlot - first + 1 == count ? first..<(first + count) : nil
    }
  }

  /// The last slot that holds a value; -1 where none does.
  private var lastSlot: Int {
    switch self {
    case .all(let count): count - 1
    case .some(let words, _, _): words.count * 64 - 1 - (words.last?.leadingZeroBitCount ?? 0)
    }
  }

  var count: Int {
    switch self {
    case .all(let count), .some(_, _, let count): count
    }
  }

  func rank(of slot: Int) -> Int? {
    switch self {
    case .all(let count): return slot < count ? slot : nil
    case .some(let words, let ranks, _):
      let word = slot >> 6
      guard word < words.count else { return nil }
      let bit: UInt64 = 1 << UInt64(slot & 63)
      guard words[word] & bit != 0 else { return nil }
      return Int(ranks[word]) + (words[word] & (bit - 1)).nonzeroBitCount
    }
  }

  /// The slots that hold a value, ascending.
  var slots: [UInt16] {
    switch self {
    case .all(let count): return (0..<UInt16(count)).map { $0 }
    case .some(let words, _, let count):
      var result: [UInt16] = []
      result.reserveCapacity(count)
      for (index, word) in words.enumerated() {
        var bits = word
        while bits != 0 {
          result.append(UInt16(index << 6 + bits.trailingZeroBitCount))
          bits &= bits - 1
        }
      }
      return result
    }
  }

  var allocatedBytes: Int {
    switch self {
    case .all: 0
    case .some(let words, let ranks, _): 64 + words.capacity * 8 + ranks.capacity * 2
    }
  }
}
