/// Numbers as DOT holds them: a point, at most three decimals, the same text on every machine.
enum DotNumber {
  /// Largest magnitude that is written; no page comes near it.
  static let limit = 1_000_000.0
}

extension DotText {
  /// Adds a number; what is not finite becomes 0.
  mutating func append(number: Double) {
    guard number.isFinite else { return append("0") }
    let thousandths = Int((min(max(number, -DotNumber.limit), DotNumber.limit) * 1000).rounded())
    if thousandths < 0 { append(UInt8(ascii: "-")) }
    append(abs(thousandths), outOf: 1000)
  }
}
