import Synchronization

/// Text stored once and named by a code; shared by all copies of a graph, and only ever appended to.
///
/// Codes never change their meaning, so that every copy of the graph can read its own snapshot of the table without a
/// lock while a writer adds to it. Two texts are the same only byte by byte.
final class StringPool: Sendable {
  private struct Table: Sendable {
    var strings = TextList()
    /// Open addressing: the text's hash above its code + 1 in each slot, 0 where free; the length is a power of two.
    var slots = [UInt64](repeating: 0, count: 64)
  }

  private let table = Mutex(Table())

  /// The code of each text, adding those that are new.
  func intern(_ texts: [String]) -> [UInt32] {
    table.withLock { table in texts.map { Self.intern($0, into: &table) } }
  }

  /// All texts so far, by code.
  var strings: TextList { table.withLock { $0.strings } }

  /// The code of a text that was interned before.
  func code(of text: String) -> UInt32? {
    table.withLock { table in Self.code(in: table.slots[Self.slot(of: text, hash: Self.hash(text), in: table)]) }
  }

  private static func code(in slot: UInt64) -> UInt32? { slot == 0 ? nil : UInt32(truncatingIfNeeded: slot) - 1 }

  private static func intern(_ text: String, into table: inout Table) -> UInt32 {
    let hash = hash(text)
    let slot = slot(of: text, hash: hash, in: table)
    if let code = code(in: table.slots[slot]) { return code }
    let code = UInt32(table.strings.count)
    table.strings.append(text)
    table.slots[slot] = UInt64(hash) << 32 | UInt64(code + 1)
    if table.strings.count * 4 > table.slots.count * 3 { grow(&table) }
    return code
  }

  private static func grow(_ table: inout Table) {
    let old = table.slots
    let mask = old.count * 2 - 1
    table.slots = [UInt64](repeating: 0, count: old.count * 2)
    for entry in old where entry != 0 {
      var slot = Int(entry >> 32) & mask
      while table.slots[slot] != 0 { slot = (slot + 1) & mask }
      table.slots[slot] = entry
    }
  }

  /// Where the text stands, or the free slot where it would.
  private static func slot(of text: String, hash: UInt32, in table: Table) -> Int {
    let mask = table.slots.count - 1
    var slot = Int(hash) & mask
    while let code = code(in: table.slots[slot]) {
      if UInt32(table.slots[slot] >> 32) == hash, table.strings[Int(code)].utf8.elementsEqual(text.utf8) { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private static func hash(_ text: String) -> UInt32 {
    var hasher = Hasher()
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    return UInt32(truncatingIfNeeded: hasher.finalize())
  }

  /// Bytes of the table of slots and of the texts themselves (16 a text, more for those over 15 bytes).
  var allocatedBytes: Int {
    table.withLock { table in
      var heap = 0
      for number in 0..<table.strings.count {
        let length = table.strings[number].utf8.count
        if length > 15 { heap += 32 + length + 1 }
      }
      return table.slots.count * 8 + table.strings.allocatedBytes + heap
    }
  }
}
