/// The blocks of a packed column in each of which the entities with a value lie side by side, and all numbers have one width and
/// one power: a value costs a few reads and no case.
///
/// Unsafe inside, as ``PackedBlock`` is.
final class DenseBlocks {
  private struct Block {
    let numbers: UnsafeRawPointer
    let base: Int64
    /// The first slot with a value, and how many follow without a gap.
    let first: Int
    let count: Int
  }

  private let blocks: UnsafeMutableBufferPointer<Block>
  private let width: Int
  private let power: Double

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
      blocks.append(Block(numbers: numbers, base: packed.base, first: slots.lowerBound, count: slots.count))
      shapes.insert([Double(packed.width), packed.power])
    }
    guard shapes.count == 1, let shape = shapes.first else { return nil }
    (width, power) = (Int(shape[0]), shape[1])
    self.blocks = .allocate(capacity: blocks.count)
    _ = self.blocks.initialize(from: blocks)
  }

  deinit { blocks.deallocate() }

  /// The whole numbers of entities; nil where one of them has none.
  func integers(of ids: UnsafeBufferPointer<UInt32>) -> [Int]? {
    switch width {
    case 1: gathered(ids, UInt8.self) { Int($0) }
    case 2: gathered(ids, UInt16.self) { Int($0) }
    case 4: gathered(ids, UInt32.self) { Int($0) }
    default: gathered(ids, Int64.self) { Int($0) }
    }
  }

  /// The floating-point numbers of entities; nil where one of them has none.
  func floats(of ids: UnsafeBufferPointer<UInt32>) -> [Double]? {
    let power = power
    return switch width {
    case 1: gathered(ids, UInt8.self) { Double($0) / power }
    case 2: gathered(ids, UInt16.self) { Double($0) / power }
    case 4: gathered(ids, UInt32.self) { Double($0) / power }
    default: gathered(ids, Int64.self) { Double($0) / power }
    }
  }

  @inline(__always)
  private func gathered<Word: FixedWidthInteger, Element>(
    _ ids: UnsafeBufferPointer<UInt32>, _ word: Word.Type, _ make: (Int64) -> Element
  ) -> [Element]? {
    var isComplete = true
    let blocks = blocks
    let values = [Element](unsafeUninitializedCapacity: ids.count) { output, count in
      let start = output.baseAddress.unsafelyUnwrapped
      for position in 0..<ids.count {
        let id = ids[position]
        let (number, slot) = (Int(id >> 12), Int(id & 4_095))
        guard number < blocks.count else {
          isComplete = false
          return
        }
        let block = blocks.baseAddress.unsafelyUnwrapped + number
        let rank = slot - block.pointee.first
        guard rank >= 0, rank < block.pointee.count else {
          isComplete = false
          return
        }
        let offset = block.pointee.numbers.load(fromByteOffset: rank * MemoryLayout<Word>.size, as: Word.self)
        (start + position).initialize(to: make(block.pointee.base &+ Int64(truncatingIfNeeded: offset)))
        count = position + 1
      }
    }
    return isComplete ? values : nil
  }
}
