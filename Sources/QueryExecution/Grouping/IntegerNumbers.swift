/// The numbers that distinct integers were given: an open-addressing hash table. O(1) for each, on average.
///
/// Small keys that lie close together stand in an array of their own, in which nothing is searched.
struct IntegerNumbers {
  /// The numbers of the keys from 0 on; −1 where there is none.
  private var direct: [Int32] = []
  private var keys: [Int]
  /// The number of the key in the same place; −1 where there is none.
  private var numbers: [Int32]
  private var count = 0
  /// How many keys are searched for.
  private var searched = 0
  private var shift: Int

  init() {
    keys = Array(repeating: 0, count: 64)
    numbers = Array(repeating: -1, count: 64)
    shift = Int.bitWidth - 6
  }

  /// The number of a key; nil for one that is new.
  @inline(__always)
  func number(of key: Int) -> Int32? {
    if key >= 0, key < direct.count {
      let number = direct[key]
      return number >= 0 ? number : nil
    }
    var place = place(of: key)
    while numbers[place] >= 0 {
      if keys[place] == key { return numbers[place] }
      place = (place + 1) & (keys.count - 1)
    }
    return nil
  }

  /// Where the search for a key begins: Fibonacci hashing, by the upper bits of a product (Knuth, TAOCP 3, 6.4).
  @inline(__always)
  private func place(of key: Int) -> Int {
    Int(bitPattern: (UInt(bitPattern: key) &* 0x9E37_79B9_7F4A_7C15) >> UInt(shift))
  }

  /// Enters a key that is new.
  mutating func insert(_ key: Int, _ number: Int32) {
    count += 1
    if key >= direct.count, key < max(1_024, 4 * count) { stretch(to: key) }
    if key >= 0, key < direct.count {
      direct[key] = number
      return
    }
    var place = place(of: key)
    while numbers[place] >= 0 { place = (place + 1) & (keys.count - 1) }
    keys[place] = key
    numbers[place] = number
    searched += 1
    guard searched * 2 > keys.count else { return }
    let (oldKeys, oldNumbers) = (keys, numbers)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    numbers = Array(repeating: -1, count: oldKeys.count * 2)
    shift -= 1
    for (key, number) in zip(oldKeys, oldNumbers) where number >= 0 {
      var place = self.place(of: key)
      while numbers[place] >= 0 { place = (place + 1) & (keys.count - 1) }
      keys[place] = key
      numbers[place] = number
    }
  }

  /// Makes room for the keys up to one, and takes those there that were searched for until now.
  private mutating func stretch(to key: Int) {
    var length = max(1_024, direct.count)
    while length <= key { length *= 2 }
    direct += Array(repeating: -1, count: length - direct.count)
    for (key, number) in zip(keys, numbers) where number >= 0 && key >= 0 && key < length { direct[key] = number }
  }
}
