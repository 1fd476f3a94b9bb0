package import QueryBinding

/// Some slots, with a bit for each, so that to ask for one takes a few instructions: operators ask for every batch.
package struct SlotSet: Sendable, Equatable {
  private var words: [UInt64] = []

  /// Makes a set of slots, whose numbers are from 0.
  package init(_ slots: some Sequence<Slot>) {
    for slot in slots where slot.index >= 0 {
      while slot.index / 64 >= words.count { words.append(0) }
      words[slot.index / 64] |= 1 << UInt64(slot.index % 64)
    }
  }

  /// Whether a slot is in the set. O(1).
  package func contains(_ slot: Slot) -> Bool {
    slot.index >= 0 && slot.index / 64 < words.count && words[slot.index / 64] >> UInt64(slot.index % 64) & 1 == 1
  }
}
