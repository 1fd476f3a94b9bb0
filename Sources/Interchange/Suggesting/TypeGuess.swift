import PropertyGraph

/// A type, with a date pattern where the type has one, that all values of a column may have.
struct TypeGuess: Sendable {
  let type: ColumnType
  let format: DatePattern?

  static let text = TypeGuess(type: .string, format: nil)

  /// The guesses in the order in which they are preferred.
  static let all: [TypeGuess] =
    [
      TypeGuess(type: .long, format: nil), TypeGuess(type: .double, format: nil),
      TypeGuess(type: .boolean, format: nil),
      TypeGuess(type: .date, format: nil), TypeGuess(type: .localdatetime, format: nil),
    ]
    + [
      ("yyyy/M/d", ColumnType.date), ("yyyy年M月d日", .date), ("d.M.yyyy", .date), ("d/M/yyyy", .date),
      ("M/d/yyyy", .date), ("yyyy/M/d H:mm:ss", .localdatetime), ("yyyy/M/d H:mm", .localdatetime),
      ("d.M.yyyy H:mm", .localdatetime),
    ].map { TypeGuess(type: $0.1, format: DatePattern($0.0)) }

  func accepts(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if let format { return format.value(bytes, as: type, zone: nil) != nil }
    switch type {
    case .long:
      // A leading zero belongs to a code, not to a number.
      let isCode = bytes.count > 1 && bytes[0] == UInt8(ascii: "0")
      return !isCode && !bytes.contains(UInt8(ascii: " ")) && CellParsing.value(bytes, as: .long) != nil
    case .double:
      let isCode = bytes.count > 1 && bytes[0] == UInt8(ascii: "0") && bytes[1] != UInt8(ascii: ".")
      return !isCode && bytes.allSatisfy { $0 < 0x40 || $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") }
        && CellParsing.value(bytes, as: .double) != nil
    case .date: return bytes.count == 10 && CellParsing.value(bytes, as: .date) != nil
    case .localdatetime: return bytes.count >= 16 && CellParsing.value(bytes, as: .localdatetime) != nil
    default: return CellParsing.value(bytes, as: type) != nil
    }
  }
}
