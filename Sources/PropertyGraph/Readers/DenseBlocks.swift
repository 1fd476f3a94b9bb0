/// The blocks of a packed column in each of which the entities with a value lie side by side, and all numbers have one width and
/// one power: a value costs a few reads and no case.
///
/// Unsafe inside, as ``PackedBlock`` is.
final class DenseBlocks {
  private struct Block {
    /// Where the number of the block's first slot would stand, whether or not it is there.
    let numbers: UnsafeRawPointer
    let base: Int64
    /// The first slot with a value, and how many follow without a gap.
    let first: Int
    let count: Int
  }

  private let blocks: UnsafeMutableBufferPointer<Block>
  private let width: Int
  private let power: Double
  /// The entities with a value, where they lie side by side from block to block.
  private let range: Range<UInt32>?

  /// Opens a column; nil where its blocks are not alike, or values are missing between others.
  init?(_ columns: [ColumnChunk?]) {
    var blocks: [Block] = []
    var shapes: Set<[Double]> = []
    for column in columns {
      guard let column, let slots = column.slots.range, !slots.isEmpty else {
        if let column, column.slots.count > 0 { return nil }
        blocks.append(Block(numbers: UnsafeRawPointer([Int64]().lastingAddress), base: 0, first: 0, count: 0))
        continue
      }
      let packed = column.packed
      guard let numbers = packed.numbers, packed.negativeZero == nil, packed.width <= 8 else { return nil }
      blocks.append(
        Block(
          numbers: numbers - slots.lowerBound * packed.width, base: packed.base, first: slots.lowerBound,
          count: slots.count))
      shapes.insert([Double(packed.width), packed.power])
    }
    guard shapes.count == 1, let shape = shapes.first else { return nil }
    (width, power) = (Int(shape[0]), shape[1])
    range = Self.range(of: blocks)
    self.blocks = .allocate(capacity: blocks.count)
    _ = self.blocks.initialize(from: blocks)
  }

  deinit { blocks.deallocate() }

  /// The entities with a value; nil where others lie between them.
  private static func range(of blocks: [Block]) -> Range<UInt32>? {
    var range: Range<UInt32>?
    for (number, block) in blocks.enumerated() where block.count > 0 {
      let first = UInt32(number << 12 + block.first)
      guard range == nil || range?.upperBound == first else { return nil }
      range = (range?.lowerBound ?? first)..<(first + UInt32(block.count))
    }
    return range
  }

  /// The whole numbers of entities; nil where one of them has none.
  func integers(of ids: UnsafeBufferPointer<UInt32>) -> [Int]? {
    switch width {
    case 1: gathered(ids, UInt8.self) { Int($0 &+ Int64($1)) }
    case 2: gathered(ids, UInt16.self) { Int($0 &+ Int64($1)) }
    case 4: gathered(ids, UInt32.self) { Int($0 &+ Int64($1)) }
    default: gathered(ids, Int64.self) { Int($0 &+ $1) }
    }
  }

  /// The floating-point numbers of entities; nil where one of them has none.
  func floats(of ids: UnsafeBufferPointer<UInt32>) -> [Double]? {
    let power = power
    return switch width {
    case 1: gathered(ids, UInt8.self) { Double($0 &+ Int64($1)) / power }
    case 2: gathered(ids, UInt16.self) { Double($0 &+ Int64($1)) / power }
    case 4: gathered(ids, UInt32.self) { Double($0 &+ Int64($1)) / power }
    default: gathered(ids, Int64.self) { Double($0 &+ $1) / power }
    }
  }

  /// What is made of the base and the number of each entity.
  @inline(__always)
  private func gathered<Word: FixedWidthInteger, Element>(
    _ ids: UnsafeBufferPointer<UInt32>, _ word: Word.Type, _ make: (Int64, Word) -> Element
  ) -> [Element]? {
    guard let first = ids.first, let last = ids.last, let range else { return gatheredWithGaps(ids, word, make) }
    let isRun = first >> 12 == last >> 12 && Self.areConsecutive(ids, first, last)
    guard isRun ? range.contains(first) && range.contains(last) : Self.areAll(ids, within: range) else { return nil }
    let blocks = blocks.baseAddress.unsafelyUnwrapped
    return [Element](unsafeUninitializedCapacity: ids.count) { output, count in
      let start = output.baseAddress.unsafelyUnwrapped
      if isRun {
        let base = blocks[Int(first >> 12)].base
        let numbers = blocks[Int(first >> 12)].numbers.assumingMemoryBound(to: Word.self) + Int(first & 4_095)
        for position in 0..<ids.count { (start + position).initialize(to: make(base, numbers[position])) }
      } else {
        for position in 0..<ids.count {
          let block = blocks + Int(ids[position] >> 12)
          let numbers = block.pointee.numbers.assumingMemoryBound(to: Word.self)
          (start + position).initialize(to: make(block.pointee.base, numbers[Int(ids[position] & 4_095)]))
        }
      }
      count = ids.count
    }
  }

  /// The loop is not left at an id beyond the range, so that many are compared at once.
  private static func areAll(_ ids: UnsafeBufferPointer<UInt32>, within range: Range<UInt32>) -> Bool {
    let (lowest, length) = (range.lowerBound, UInt32(range.count))
    var outside: UInt32 = 0
    for position in 0..<ids.count { outside |= ids[position] &- lowest < length ? 0 : 1 }
    return outside == 0
  }

  private static func areConsecutive(_ ids: UnsafeBufferPointer<UInt32>, _ first: UInt32, _ last: UInt32) -> Bool {
    guard last &- first == UInt32(ids.count - 1) else { return false }
    var differences: UInt32 = 0
    for position in 0..<ids.count { differences |= ids[position] ^ (first &+ UInt32(truncatingIfNeeded: position)) }
    return differences == 0
  }

  /// The same where other entities lie between those with a value.
  @inline(__always)
  private func gatheredWithGaps<Word: FixedWidthInteger, Element>(
    _ ids: UnsafeBufferPointer<UInt32>, _ word: Word.Type, _ make: (Int64, Word) -> Element
  ) -> [Element]? {
    var isComplete = true
    let blocks = blocks
    let values = [Element](unsafeUninitializedCapacity: ids.count) { output, count in
      for position in 0..<ids.count {
        let (number, slot) = (Int(ids[position] >> 12), Int(ids[position] & 4_095))
        guard number < blocks.count, slot >= blocks[number].first, slot - blocks[number].first < blocks[number].count
        else {
          isComplete = false
          return
        }
        let numbers = blocks[number].numbers.assumingMemoryBound(to: Word.self)
        (output.baseAddress.unsafelyUnwrapped + position).initialize(to: make(blocks[number].base, numbers[slot]))
        count = position + 1
      }
    }
    return isComplete ? values : nil
  }
}
