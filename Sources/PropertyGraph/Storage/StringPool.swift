import Synchronization

/// Text stored once and named by a code; shared by all copies of a graph, and only ever appended to.
///
/// Codes never change their meaning, so that every copy of the graph can read its own snapshot of the table without a
/// lock while a writer adds to it. Two texts are the same only byte by byte.
final class StringPool: Sendable {
  private struct Table: Sendable {
    var strings = ChunkedArray<String>()
    /// Open addressing: code + 1 in each slot, 0 where free; the length is a power of two.
    var slots = [UInt32](repeating: 0, count: 64)
  }

  private let table = Mutex(Table())

  /// The code of each text, adding those that are new.
  func intern(_ texts: [String]) -> [UInt32] {
    table.withLock { table in texts.map { Self.intern($0, into: &table) } }
  }

  /// All texts so far, by code.
  var strings: ChunkedArray<String> { table.withLock { $0.strings } }

  /// The code of a text that was interned before.
  func code(of text: String) -> UInt32? {
    table.withLock { table in
      let slot = Self.slot(of: text, in: table)
      return table.slots[slot] == 0 ? nil : table.slots[slot] - 1
    }
  }

  private static func intern(_ text: String, into table: inout Table) -> UInt32 {
    let slot = slot(of: text, in: table)
    if table.slots[slot] != 0 { return table.slots[slot] - 1 }
    let code = UInt32(table.strings.count)
    table.strings.append(text)
    table.slots[slot] = code + 1
    if table.strings.count * 4 > table.slots.count * 3 { grow(&table) }
    return code
  }

  private static func grow(_ table: inout Table) {
    table.slots = [UInt32](repeating: 0, count: table.slots.count * 2)
    for code in 0..<table.strings.count {
      table.slots[slot(of: table.strings[code], in: table)] = UInt32(code) + 1
    }
  }

  /// Where the text stands, or the free slot where it would.
  private static func slot(of text: String, in table: Table) -> Int {
    let mask = table.slots.count - 1
    var slot = hash(text) & mask
    while table.slots[slot] != 0, !table.strings[Int(table.slots[slot]) - 1].utf8.elementsEqual(text.utf8) {
      slot = (slot + 1) & mask
    }
    return slot
  }

  private static func hash(_ text: String) -> Int {
    var hasher = Hasher()
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    return hasher.finalize()
  }

  /// Bytes of the table of slots and of the texts themselves (16 a text, more for those over 15 bytes).
  var allocatedBytes: Int {
    table.withLock { table in
      var heap = 0
      for chunk in table.strings.chunks {
        for text in chunk where text.utf8.count > 15 { heap += 32 + text.utf8.count + 1 }
      }
      return table.slots.count * 4 + table.strings.allocatedBytes + heap
    }
  }
}
