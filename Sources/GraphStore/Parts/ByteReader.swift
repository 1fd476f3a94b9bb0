/// Reads the content of a part. Nothing in it is trusted: every length is checked before it is used.
struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var remaining: Int { bytes.count - position }

  mutating func byte() throws(PartFault) -> UInt8 {
    guard position < bytes.count else { throw PartFault("it ends too early") }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func number() throws(PartFault) -> UInt64 {
    var result: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try byte()
      guard shift < 63 || byte <= 1 else { throw PartFault("a number needs more than 64 bits") }
      result |= UInt64(byte & 0x7F) << shift
      guard byte & 0x80 != 0 else { return result }
      shift += 7
    }
  }

  mutating func signed() throws(PartFault) -> Int64 {
    let number = try number()
    return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
  }

  /// A number that is not above `limit`.
  mutating func number(upTo limit: UInt64, _ what: @autoclosure () -> String) throws(PartFault) -> Int {
    let number = try number()
    guard number <= limit, let result = Int(exactly: number) else {
      throw PartFault("\(what()) is \(number), the most is \(limit)")
    }
    return result
  }

  /// How many of something follow, each of which takes at least one byte.
  mutating func count(_ what: String, upTo limit: Int = .max) throws(PartFault) -> Int {
    try number(upTo: UInt64(min(limit, remaining)), "the number of \(what)")
  }

  mutating func float() throws(PartFault) -> Double {
    guard remaining >= 8 else { throw PartFault("it ends too early") }
    var pattern: UInt64 = 0
    for offset in 0..<8 { pattern |= UInt64(bytes[position + offset]) << UInt64(8 * offset) }
    position += 8
    return Double(bitPattern: pattern)
  }

  mutating func text() throws(PartFault) -> String {
    let length = try count("bytes of a text")
    let range = position..<position + length
    guard let text = String(validating: bytes[range], as: UTF8.self) else {
      throw PartFault("a text is not valid UTF-8")
    }
    position = range.upperBound
    return text
  }

  /// Ascending numbers below `limit`.
  mutating func ascending(count: Int, below limit: UInt32) throws(PartFault) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(count)
    var least: UInt64 = 0
    for _ in 0..<count {
      let (number, overflow) = least.addingReportingOverflow(try self.number())
      guard !overflow, number < limit else { throw PartFault("a row or id lies outside the part") }
      result.append(UInt32(number))
      least = number + 1
    }
    return result
  }

  mutating func differences(count: Int) throws(PartFault) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(count)
    var previous: Int64 = 0
    for _ in 0..<count {
      let (sum, overflow) = previous.addingReportingOverflow(try signed())
      guard !overflow, let number = UInt32(exactly: sum) else { throw PartFault("a node id is out of range") }
      result.append(number)
      previous = sum
    }
    return result
  }

  /// Whether a zero byte follows, which stands for no value; it is read then.
  mutating func nextIsNothing() throws(PartFault) -> Bool {
    guard position < bytes.count else { throw PartFault("it ends too early") }
    guard bytes[position] == 0 else { return false }
    position += 1
    return true
  }

  func expectEnd() throws(PartFault) {
    guard remaining == 0 else { throw PartFault("\(remaining) bytes follow its end") }
  }
}
