/// Of which type the values of a packed column are.
enum ColumnKind: Hashable {
  case scalar(ScalarKind)
  case float
}

/// The addresses of one block of packed values, for ``PropertyReader``.
///
/// Unsafe: the block of the column must live as long.
struct PackedBlock {
  private let count: Int
  private let words: UnsafePointer<UInt64>?
  private let ranks: UnsafePointer<UInt16>?
  private let wordCount: Int
  private let numbers: UnsafeRawPointer?
  private let width: Int
  private let base: Int64
  private let power: Double
  private let negativeZero: Int64?

  init(_ chunk: ColumnChunk?) {
    let packed = chunk?.packed ?? PackedAddress()
    (numbers, width, base) = (packed.numbers, packed.width, packed.base)
    (power, negativeZero) = (packed.power, packed.negativeZero)
    switch chunk?.slots {
    case nil: (count, words, ranks, wordCount) = (0, nil, nil, 0)
    case .all(let all)?: (count, words, ranks, wordCount) = (all, nil, nil, 0)
    case .some(words: let set, ranks: let before, count: let some)?:
      count = some
      words = set.lastingAddress
      ranks = before.lastingAddress
      wordCount = set.count
    }
  }

  /// Where the value of a slot stands; nil where it has none.
  @inline(__always)
  func rank(of slot: Int) -> Int? {
    guard let words, let ranks else { return slot < count ? slot : nil }
    let word = slot >> 6
    guard word < wordCount else { return nil }
    let bit: UInt64 = 1 << UInt64(slot & 63)
    guard words[word] & bit != 0 else { return nil }
    return Int(ranks[word]) + (words[word] & (bit - 1)).nonzeroBitCount
  }

  @inline(__always)
  func integer(at rank: Int) -> Int { Int(base &+ offset(at: rank)) }

  @inline(__always)
  func float(at rank: Int) -> Double {
    guard let numbers else { return number(base) }
    return width == PackedAddress.floats
      ? numbers.load(fromByteOffset: rank * 8, as: Double.self) : number(base &+ offset(at: rank))
  }

  @inline(__always)
  private func number(_ numerator: Int64) -> Double {
    numerator == negativeZero ? -0.0 : Double(numerator) / power
  }

  @inline(__always)
  private func offset(at rank: Int) -> Int64 {
    guard let numbers else { return 0 }
    return switch width {
    case 1: Int64(numbers.load(fromByteOffset: rank, as: UInt8.self))
    case 2: Int64(numbers.load(fromByteOffset: rank * 2, as: UInt16.self))
    case 4: Int64(numbers.load(fromByteOffset: rank * 4, as: UInt32.self))
    default: numbers.load(fromByteOffset: rank * 8, as: Int64.self)
    }
  }
}

/// Where packed numbers stand and how they are read: `(base + number) / power`.
struct PackedAddress {
  /// The width that stands for floats that are not packed.
  static let floats = 9

  var numbers: UnsafeRawPointer?
  /// Bytes of each number; 0 where all are equal to the base.
  var width = 0
  var base: Int64 = 0
  var power = 1.0
  var negativeZero: Int64?
}

extension PackedIntegers {
  /// Where the numbers stand; valid as long as they live.
  var address: PackedAddress {
    switch words {
    case .none: PackedAddress(base: base)
    case .one(let array): PackedAddress(numbers: array.lastingAddress, width: 1, base: base)
    case .two(let array): PackedAddress(numbers: array.lastingAddress, width: 2, base: base)
    case .four(let array): PackedAddress(numbers: array.lastingAddress, width: 4, base: base)
    case .eight(let array): PackedAddress(numbers: array.lastingAddress, width: 8, base: base)
    }
  }
}

extension Decimals {
  /// Where the numerators stand; valid as long as they live.
  var address: PackedAddress {
    var address = numerators.address
    (address.power, address.negativeZero) = (power, negativeZero)
    return address
  }
}

extension ColumnChunk {
  /// The one type of the values; nil where they are not packed.
  var kind: ColumnKind? {
    switch encoding {
    case .scalars(_, let kind): .scalar(kind)
    case .decimals, .floats: .float
    case .values: nil
    }
  }

  /// Where the packed values stand; valid as long as the chunk lives.
  var packed: PackedAddress {
    switch encoding {
    case .scalars(let packed, _): packed.address
    case .decimals(let decimals): decimals.address
    case .floats(let array):
      PackedAddress(numbers: array.lastingAddress, width: PackedAddress.floats)
    case .values: PackedAddress()
    }
  }
}
