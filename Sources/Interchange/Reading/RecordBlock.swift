/// Where one field stands in the bytes of a block.
struct Field {
  let start: UInt32
  private let lengthAndFlags: UInt32

  private static let quotedFlag: UInt32 = 1 << 31
  private static let escapeFlag: UInt32 = 1 << 30

  init(start: Int, length: Int, isQuoted: Bool = false, hasEscapes: Bool = false) {
    self.start = UInt32(truncatingIfNeeded: start)
    lengthAndFlags =
      UInt32(truncatingIfNeeded: length) | (isQuoted ? Self.quotedFlag : 0) | (hasEscapes ? Self.escapeFlag : 0)
  }

  var length: Int { Int(lengthAndFlags & ~(Self.quotedFlag | Self.escapeFlag)) }
  /// Whether the field stood between quotes.
  var isQuoted: Bool { lengthAndFlags & Self.quotedFlag != 0 }
  /// Whether doubled quotes still have to be made single.
  var hasEscapes: Bool { lengthAndFlags & Self.escapeFlag != 0 }
}

/// What is wrong with the form of a record, before any value is looked at.
struct RecordFlaw {
  enum Kind {
    case invalidUTF8
    case nulByte
    case textAfterQuote
    case fieldCount(Int)
  }

  /// The row within the block.
  var row: Int
  var column: Int
  var kind: Kind
}

/// Some records of a file, all with the same number of fields.
///
/// The bytes belong to the ``RecordReader`` and are valid until it is asked for the next block.
struct RecordBlock {
  let bytes: UnsafePointer<UInt8>
  /// Row by row, `columnCount` fields each.
  let fields: [Field]
  let columnCount: Int
  /// By row: the line at which the record begins, from 1.
  let lines: [UInt32]
  let flaws: [RecordFlaw]

  var rowCount: Int { lines.count }

  @inline(__always)
  func field(_ row: Int, _ column: Int) -> Field { fields[row &* columnCount &+ column] }

  @inline(__always)
  func bytes(of field: Field) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes + Int(field.start), count: field.length)
  }

  func text(_ row: Int, _ column: Int) -> String { String(decoding: bytes(of: field(row, column)), as: UTF8.self) }
}
