/// Immutable whole numbers held as offsets from the smallest, in the fewest bytes that fit: 0, 1, 2, 4 or 8 each.
struct PackedIntegers: Sendable {
  enum Words: Sendable {
    case none(count: Int)
    case one([UInt8])
    case two([UInt16])
    case four([UInt32])
    case eight([Int64])
  }

  let base: Int64
  let words: Words

  init(_ values: [Int64]) {
    var low = values.first ?? 0
    var high = low
    for value in values {
      low = min(low, value)
      high = max(high, value)
    }
    let (span, overflow) = high.subtractingReportingOverflow(low)
    let offset = low
    base = overflow ? 0 : low
    if overflow {
      words = .eight(values)
    } else if span == 0 {
      words = .none(count: values.count)
    } else if span <= 0xFF {
      words = .one(values.map { UInt8(truncatingIfNeeded: $0 &- offset) })
    } else if span <= 0xFFFF {
      words = .two(values.map { UInt16(truncatingIfNeeded: $0 &- offset) })
    } else if span <= 0xFFFF_FFFF {
      words = .four(values.map { UInt32(truncatingIfNeeded: $0 &- offset) })
    } else {
      words = .eight(values.map { $0 &- offset })
    }
  }

  private init(base: Int64, words: Words) {
    self.base = base
    self.words = words
  }

  /// The same numbers with more behind them, as if all were packed anew; nil where those do not fit into as many bytes.
  func appending(_ values: [Int64]) -> PackedIntegers? {
    switch words {
    case .none(let count):
      guard count > 0, values.allSatisfy({ $0 == base }) else { return nil }
      return PackedIntegers(base: base, words: .none(count: count + values.count))
    case .one(let array): return offsets(values).map { PackedIntegers(base: base, words: .one(array + $0)) }
    case .two(let array): return offsets(values).map { PackedIntegers(base: base, words: .two(array + $0)) }
    case .four(let array): return offsets(values).map { PackedIntegers(base: base, words: .four(array + $0)) }
    case .eight: return nil
    }
  }

  /// How far each value is above the base; nil where one is below it or too far above.
  private func offsets<Word: FixedWidthInteger>(_ values: [Int64]) -> [Word]? {
    var result: [Word] = []
    result.reserveCapacity(values.count)
    for value in values {
      let (offset, overflow) = value.subtractingReportingOverflow(base)
      guard !overflow, let word = Word(exactly: offset) else { return nil }
      result.append(word)
    }
    return result
  }

  subscript(position: Int) -> Int64 {
    switch words {
    case .none: base
    case .one(let array): base &+ Int64(array[position])
    case .two(let array): base &+ Int64(array[position])
    case .four(let array): base &+ Int64(array[position])
    case .eight(let array): base &+ array[position]
    }
  }

  /// Whether any number lies outside of some bounds, yet not above `last`. O(numbers), many compared at once.
  func hasAny(outside bounds: ClosedRange<Int64>, upTo last: Int64) -> Bool {
    switch words {
    case .none(let count): count > 0 && !bounds.contains(base) && base <= last
    case .one(let array): hasAny(array, outside: bounds, upTo: last)
    case .two(let array): hasAny(array, outside: bounds, upTo: last)
    case .four(let array): hasAny(array, outside: bounds, upTo: last)
    case .eight: unpacked.contains { !bounds.contains($0) && $0 <= last }
    }
  }

  private func hasAny<Word: FixedWidthInteger & UnsignedInteger>(
    _ array: [Word], outside bounds: ClosedRange<Int64>, upTo last: Int64
  ) -> Bool {
    let (low, high, most) = (offset(bounds.lowerBound), offset(bounds.upperBound), offset(last))
    guard most >= 0 else { return false }
    let limit = Word(clamping: most)
    guard low <= Word.max, high >= 0 else { return array.contains { $0 <= limit } }
    let first = Word(clamping: low)
    let length = Word(clamping: high) - first
    let words = array.span
    var found: Word = 0
    for place in words.indices {
      let word = words[unchecked: place]
      found |= (word &- first > length ? 1 : 0) & (word <= limit ? 1 : 0)
    }
    return found > 0
  }

  /// How far a number is above the base; as far as can be told for one beyond all that are held.
  private func offset(_ number: Int64) -> Int64 {
    let (offset, overflow) = number.subtractingReportingOverflow(base)
    return overflow ? (number < base ? .min : .max) : offset
  }

  /// All numbers, in their order.
  var unpacked: [Int64] {
    let base = base
    return switch words {
    case .none(let count): Array(repeating: base, count: count)
    case .one(let array): array.map { base &+ Int64($0) }
    case .two(let array): array.map { base &+ Int64($0) }
    case .four(let array): array.map { base &+ Int64($0) }
    case .eight(let array): array.map { base &+ $0 }
    }
  }

  var allocatedBytes: Int {
    switch words {
    case .none: 0
    case .one(let array): 32 + array.capacity
    case .two(let array): 32 + array.capacity * 2
    case .four(let array): 32 + array.capacity * 4
    case .eight(let array): 32 + array.capacity * 8
    }
  }
}
