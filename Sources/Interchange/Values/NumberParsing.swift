/// Reads numbers from ASCII bytes without making a string.
enum NumberParsing {
  /// What reading a whole number gave.
  enum IntegerOutcome: Equatable {
    case value(Int64)
    case notANumber
    case overflow
  }

  /// Reads a whole number with an optional sign; spaces around it do not count.
  @inline(__always)
  static func integer(_ bytes: UnsafeBufferPointer<UInt8>) -> IntegerOutcome {
    var (index, end) = trimmed(bytes)
    var isNegative = false
    if index < end, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
      isNegative = bytes[index] == UInt8(ascii: "-")
      index += 1
    }
    guard index < end else { return .notANumber }
    var negated: Int64 = 0
    let isShort = end - index <= 18
    while index < end {
      let digit = bytes[index] &- 48
      guard digit < 10 else { return .notANumber }
      if isShort {
        negated = negated &* 10 &- Int64(digit)
      } else {
        let (product, overflow) = negated.multipliedReportingOverflow(by: 10)
        let (difference, underflow) = product.subtractingReportingOverflow(Int64(digit))
        guard !overflow, !underflow else { return rest(bytes, index, end) ? .overflow : .notANumber }
        negated = difference
      }
      index += 1
    }
    if isNegative { return .value(negated) }
    return negated == Int64.min ? .overflow : .value(-negated)
  }

  /// Reads a decimal number, `NaN`, `Infinity` or `-Infinity`; nil for anything else.
  ///
  /// Up to 2^53 as digits and a power of ten up to 22 are exact in one step (Clinger, "How to Read Floating Point
  /// Numbers Accurately", 1990, doi:10.1145/93542.93557); the rest is left to the standard library.
  @inline(__always)
  static func double(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    var (index, end) = trimmed(bytes)
    let first = index
    let isNegative = index < end && bytes[index] == UInt8(ascii: "-")
    if index < end, isNegative || bytes[index] == UInt8(ascii: "+") { index += 1 }
    var mantissa: UInt64 = 0
    var digits = 0
    var fraction = 0
    var hasPoint = false
    while index < end {
      let byte = bytes[index]
      let digit = byte &- 48
      if digit < 10 {
        mantissa = mantissa &* 10 &+ UInt64(digit)
        digits += 1
        if hasPoint { fraction += 1 }
      } else if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else {
        break
      }
      index += 1
    }
    guard index == end, digits > 0, digits <= 18, mantissa <= 1 << 53, fraction <= 22 else {
      return slowDouble(bytes, first, end)
    }
    let magnitude = Double(mantissa) / power(ofTen: fraction)
    return isNegative ? -magnitude : magnitude
  }

  @inline(__always)
  private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> (Int, Int) {
    var (start, end) = (0, bytes.count)
    while start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
    while start < end, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return (start, end)
  }

  private static func rest(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    bytes[start..<end].allSatisfy { $0 &- 48 < 10 }
  }

  /// Powers that a Double holds exactly.
  @inline(__always)
  private static func power(ofTen exponent: Int) -> Double {
    powers[exponent]
  }

  private static let powers: [Double] = (0...22).reduce(into: []) { list, _ in list.append((list.last ?? 0.1) * 10) }

  @inline(never)
  private static func slowDouble(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Double? {
    guard end - start <= 1_000 else { return nil }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    switch text {
    case "NaN": return .nan
    case "Infinity", "+Infinity": return .infinity
    case "-Infinity": return -.infinity
    default: break
    }
    // The standard library would also read hexadecimal numbers, "inf" and "nan".
    guard text.utf8.allSatisfy({ $0 &- 48 < 10 || "+-.eE".utf8.contains($0) }) else { return nil }
    guard let value = Double(text), value.isFinite else { return nil }
    return value
  }
}
