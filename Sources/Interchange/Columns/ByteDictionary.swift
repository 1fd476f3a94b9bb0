/// Texts numbered in the order of their first appearance, looked up by their bytes without making a string.
///
/// An open-addressing table with linear probing; a slot holds 32 bits of the hash and the code + 1.
struct ByteDictionary {
  private var slots = [UInt64](repeating: 0, count: 64)
  /// The bytes of all texts one after the other, and where each text ends.
  private var arena: [UInt8] = []
  private var ends: [Int] = []
  /// The code found last: neighbouring rows often hold the same text.
  private var latest: UInt32 = 0

  /// Different in every process, so that nobody can prepare texts that all fall into one slot.
  private static let seed = UInt64(truncatingIfNeeded: Hasher().finalize()) | 1

  /// The number of texts.
  var count: Int { ends.count }

  /// The code of a text, adding it where it is new.
  @inline(__always)
  mutating func enter(_ bytes: UnsafeBufferPointer<UInt8>) -> (code: UInt32, isNew: Bool) {
    if ends.count > 0, equals(latest, bytes) { return (latest, false) }
    let hash = Self.hash(bytes)
    let slot = slot(of: bytes, hash)
    if slots[slot] != 0 {
      latest = UInt32(truncatingIfNeeded: slots[slot]) &- 1
      return (latest, false)
    }
    return (add(bytes, hash, at: slot), true)
  }

  /// The code of a text that was entered before.
  @inline(__always)
  func code(of bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
    let entry = slots[slot(of: bytes, Self.hash(bytes))]
    return entry == 0 ? nil : UInt32(truncatingIfNeeded: entry) &- 1
  }

  /// The text with a code.
  func text(_ code: UInt32) -> String { String(decoding: arena[range(code)], as: UTF8.self) }

  /// All texts by code.
  var texts: [String] { (0..<UInt32(ends.count)).map(text) }

  @inline(never)
  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ hash: UInt64, at slot: Int) -> UInt32 {
    let code = UInt32(truncatingIfNeeded: ends.count)
    arena.append(contentsOf: bytes)
    ends.append(arena.count)
    slots[slot] = hash & ~0xFFFF_FFFF | UInt64(code + 1)
    latest = code
    if ends.count * 2 > slots.count { grow() }
    return code
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    let mask = slots.count - 1
    for entry in old where entry != 0 {
      var slot = Int(truncatingIfNeeded: entry >> 32) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }

  @inline(__always)
  private func range(_ code: UInt32) -> Range<Int> { (code == 0 ? 0 : ends[Int(code) - 1])..<ends[Int(code)] }

  @inline(__always)
  private func equals(_ code: UInt32, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(code)
    guard range.count == bytes.count else { return false }
    for offset in 0..<bytes.count where arena[range.lowerBound &+ offset] != bytes[offset] { return false }
    return true
  }

  /// Where the text stands, or the free slot where it would.
  @inline(__always)
  private func slot(of bytes: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 32) & mask
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash >> 32, equals(UInt32(truncatingIfNeeded: slots[slot]) &- 1, bytes) { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  /// Multiply and fold, eight bytes at a time.
  @inline(__always)
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = seed ^ UInt64(truncatingIfNeeded: bytes.count)
    var index = 0
    let raw = UnsafeRawBufferPointer(bytes)
    while index + 8 <= raw.count {
      hash = fold(hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var tail: UInt64 = 0
    while index < raw.count {
      tail = tail << 8 | UInt64(raw[index])
      index += 1
    }
    return fold(hash ^ tail)
  }

  @inline(__always)
  private static func fold(_ word: UInt64) -> UInt64 {
    let (high, low) = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return high ^ low
  }
}
