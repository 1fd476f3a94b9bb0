/// The numbers that distinct integers were given: an open-addressing hash table. O(1) for each, on average.
///
/// Keys that lie close together stand in an array of their own, in which nothing is searched. Unsafe inside: the loop over many
/// keys reads and writes where it is known that there is something.
struct IntegerNumbers {
  /// The numbers of the keys from `origin` on; −1 where there is none.
  private var direct: [Int32] = []
  private var origin = 0
  private var keys: [Int]
  /// The number of the key in the same place; −1 where there is none.
  private var numbers: [Int32]
  private var count = 0
  /// How many keys are searched for.
  private var searchedCount = 0
  private var shift: Int
  private var least = Int.max
  private var greatest = Int.min

  init() {
    keys = Array(repeating: 0, count: 64)
    numbers = Array(repeating: -1, count: 64)
    shift = Int.bitWidth - 6
  }

  /// The number of a key; nil for one that is new.
  @inline(__always)
  func number(of key: Int) -> Int32? {
    let offset = UInt(bitPattern: key &- origin)
    if offset < UInt(direct.count) {
      let number = direct[Int(offset)]
      return number >= 0 ? number : nil
    }
    let number = searched(key)
    return number >= 0 ? number : nil
  }

  /// The number of a key, or a new one with which it is entered.
  mutating func number(of key: Int, entering new: Int32) -> Int32 {
    guard direct.isEmpty else {
      if let known = number(of: key) { return known }
      insert(key, new)
      return new
    }
    var place = place(of: key)
    while numbers[place] >= 0 {
      if keys[place] == key { return numbers[place] }
      place = (place + 1) & (keys.count - 1)
    }
    count += 1
    (least, greatest) = (min(least, key), max(greatest, key))
    enter(key, new, at: place)
    return new
  }

  /// The number of a key that does not stand in the array; −1 for one that is new.
  @inline(never)
  private func searched(_ key: Int) -> Int32 {
    var place = place(of: key)
    while numbers[place] >= 0 {
      if keys[place] == key { return numbers[place] }
      place = (place + 1) & (keys.count - 1)
    }
    return -1
  }

  /// Writes the numbers of keys from a position on, up to the first that is new, and gives the position of that one.
  func find(_ wanted: [Int], from start: Int, into output: inout [Int32]) -> Int {
    output.withUnsafeMutableBufferPointer { output in
      direct.withUnsafeBufferPointer { direct in
        wanted.withUnsafeBufferPointer { wanted in
          let (origin, length) = (origin, UInt(direct.count))
          for position in start..<wanted.count {
            let offset = UInt(bitPattern: wanted[position] &- origin)
            let number = offset < length ? direct[Int(offset)] : searched(wanted[position])
            guard number >= 0 else { return position }
            output[position] = number
          }
          return wanted.count
        }
      }
    }
  }

  /// Where the search for a key begins: Fibonacci hashing, by the upper bits of a product (Knuth, TAOCP 3, 6.4).
  @inline(__always)
  private func place(of key: Int) -> Int {
    Int(bitPattern: (UInt(bitPattern: key) &* 0x9E37_79B9_7F4A_7C15) >> UInt(shift))
  }

  /// Enters a key that is new.
  mutating func insert(_ key: Int, _ number: Int32) {
    count += 1
    (least, greatest) = (min(least, key), max(greatest, key))
    if !direct.isEmpty, key >= origin, !isDirect(key), isClose(origin, key) { stretch(to: key) }
    if isDirect(key) {
      direct[Int(UInt(bitPattern: key &- origin))] = number
      return
    }
    var place = place(of: key)
    while numbers[place] >= 0 { place = (place + 1) & (keys.count - 1) }
    enter(key, number, at: place)
  }

  private mutating func enter(_ key: Int, _ number: Int32, at place: Int) {
    keys[place] = key
    numbers[place] = number
    searchedCount += 1
    if searchedCount * 2 > keys.count { makeRoom() }
  }

  private func isDirect(_ key: Int) -> Bool { UInt(bitPattern: key &- origin) < UInt(direct.count) }

  /// Whether the keys from one to another are not too many for an array, for as many keys as there are.
  private func isClose(_ first: Int, _ last: Int) -> Bool {
    let (span, overflow) = last.subtractingReportingOverflow(first)
    return !overflow && span < max(1_024, 4 * count)
  }

  private mutating func makeRoom() {
    if direct.isEmpty, isClose(least, greatest) {
      origin = least
      stretch(to: greatest)
      return
    }
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
    while length <= key - origin { length *= 2 }
    direct += Array(repeating: -1, count: length - direct.count)
    for (key, number) in zip(keys, numbers) where number >= 0 && isDirect(key) {
      direct[key - origin] = number
    }
  }
}
