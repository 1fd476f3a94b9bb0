/// Numbers as DOT holds them: a point, at most three decimals, the same text on every machine.
enum DotNumber {
  /// Largest magnitude that is written; no page comes near it.
  static let limit = 1_000_000.0

  /// The text of a number; what is not finite becomes 0.
  static func text(_ number: Double) -> String {
    guard number.isFinite else { return "0" }
    let thousandths = Int((min(max(number, -limit), limit) * 1000).rounded())
    let whole = abs(thousandths) / 1000
    let rest = abs(thousandths) % 1000
    let sign = thousandths < 0 ? "-" : ""
    guard rest > 0 else { return "\(sign)\(whole)" }
    var decimals = String(1000 + rest).dropFirst()
    while decimals.last == "0" { decimals.removeLast() }
    return "\(sign)\(whole).\(decimals)"
  }
}
