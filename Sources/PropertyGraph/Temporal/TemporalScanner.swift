/// Reads the parts of a temporal text from left to right, byte by byte.
struct TemporalScanner {
  let kind: TemporalKind
  private let bytes: [UInt8]
  private(set) var position = 0

  /// Takes the bytes of `text`, or refuses a text that is too long.
  init(_ text: some StringProtocol, kind: TemporalKind) throws(TemporalSyntaxError) {
    self.kind = kind
    bytes = Array(text.utf8.prefix(TemporalSyntaxError.maximumLength + 1))
    guard bytes.count <= TemporalSyntaxError.maximumLength else {
      throw failure("at most \(TemporalSyntaxError.maximumLength) bytes", at: TemporalSyntaxError.maximumLength)
    }
  }

  var isAtEnd: Bool { position == bytes.count }

  func failure(_ expected: String, at position: Int? = nil) -> TemporalSyntaxError {
    TemporalSyntaxError(kind: kind, bytes: bytes, expected: expected, position: position ?? self.position)
  }

  func peek(_ character: Unicode.Scalar, offset: Int = 0) -> Bool {
    let index = position + offset
    return index < bytes.count && UInt32(bytes[index]) == character.value
  }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard peek(character) else { return false }
    position += 1
    return true
  }

  /// The number of decimal digits that follow.
  var digitRun: Int {
    var end = position
    while isDigit(at: end) { end += 1 }
    return end - position
  }

  /// Reads exactly `count` digits, at most 18.
  mutating func digits(_ count: Int, _ expected: String) throws(TemporalSyntaxError) -> Int64 {
    guard digitRun >= count, count > 0, count <= 18 else { throw failure(expected) }
    var value: Int64 = 0
    for byte in bytes[position..<position + count] { value = value * 10 + Int64(byte &- 48) }
    position += count
    return value
  }

  /// Reads exactly two digits of a number from `range`.
  mutating func twoDigits(
    _ name: String, in range: ClosedRange<Int64>
  ) throws(TemporalSyntaxError) -> Int64 {
    let start = position
    let expected = "a two-digit \(name) from \(range.lowerBound) to \(range.upperBound)"
    let value = try digits(2, expected)
    guard range.contains(value) else { throw failure(expected, at: start) }
    return value
  }

  /// Reads `.` or `,` and one to nine digits, as nanoseconds; 0 where neither follows.
  mutating func fractionOfSecond() throws(TemporalSyntaxError) -> Int64 {
    guard skip(".") || skip(",") else { return 0 }
    let count = digitRun
    guard (1...9).contains(count) else { throw failure("one to nine digits of a second") }
    var value = try digits(count, "digits")
    for _ in count..<9 { value *= 10 }
    return value
  }

  /// Reads the bytes before `end`, and `end` itself.
  mutating func text(until end: Unicode.Scalar) throws(TemporalSyntaxError) -> Substring {
    let start = position
    while !isAtEnd, !peek(end) { position += 1 }
    guard !isAtEnd else { throw failure("\(end)") }
    defer { position += 1 }
    return Substring(decoding: bytes[start..<position], as: UTF8.self)
  }

  func expectEnd() throws(TemporalSyntaxError) {
    guard isAtEnd else { throw failure("the end of the text") }
  }

  /// Whether a decimal digit follows after `offset` more bytes.
  func peekDigit(offset: Int) -> Bool { isDigit(at: position + offset) }

  /// Whether any byte follows after `offset` more bytes.
  func peekAny(offset: Int) -> Bool { position + offset < bytes.count }

  private func isDigit(at index: Int) -> Bool { index < bytes.count && bytes[index] &- 48 < 10 }
}
