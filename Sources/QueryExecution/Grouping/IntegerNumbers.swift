/// The numbers that distinct integers were given: an open-addressing hash table. O(1) for each, on average.
struct IntegerNumbers {
  private var keys: [Int]
  /// The number of the key in the same place; −1 where there is none.
  private var numbers: [Int32]
  private var count = 0
  private var shift: Int

  init() {
    keys = Array(repeating: 0, count: 64)
    numbers = Array(repeating: -1, count: 64)
    shift = Int.bitWidth - 6
  }

  /// The number of a key; nil for one that is new.
  @inline(__always)
  func number(of key: Int) -> Int32? {
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
    var place = place(of: key)
    while numbers[place] >= 0 { place = (place + 1) & (keys.count - 1) }
    keys[place] = key
    numbers[place] = number
    count += 1
    guard count * 2 > keys.count else { return }
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
}
