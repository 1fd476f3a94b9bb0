import Procedures

/// Amounts and shares as short as a box needs them.
enum CompactNumber {
  /// An amount with its currency in three digits, such as `EUR 12.4M` or `CNY 1240万`.
  static func amount(_ amount: Double, currency: String?, in language: Language) -> String {
    let units: [(factor: Double, name: String)] =
      switch language {
      case .english: [(1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "K")]
      case .simplifiedChinese: [(1e12, "万亿"), (1e8, "亿"), (1e4, "万")]
      }
    let magnitude = abs(amount)
    // The unit is chosen after rounding, so that 999,999 is 1M and not 1000K.
    let unit = units.first { magnitude >= $0.factor * 0.9995 }
    let number = digits(amount / (unit?.factor ?? 1)) + (unit?.name ?? "")
    guard let currency, !currency.isEmpty else { return number }
    return "\(currency) \(number)"
  }

  /// A share of 1 in percent, such as `80%` or `33.3%`.
  static func share(_ share: Double) -> String {
    let tenths = scaled(share * 100, by: 10)
    return tenths % 10 == 0 ? "\(tenths / 10)%" : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)%"
  }

  /// A share that is known within bounds, such as `50%–75%`, or `50%` where both are equal.
  static func range(_ range: ClosedRange<Double>) -> String {
    let bounds = (share(range.lowerBound), share(range.upperBound))
    return bounds.0 == bounds.1 ? bounds.0 : "\(bounds.0)–\(bounds.1)"
  }

  /// Three digits for a number below 100, whole numbers above.
  private static func digits(_ number: Double) -> String {
    guard abs(number) < 99.95 else { return "\(scaled(number, by: 1))" }
    let tenths = scaled(number, by: 10)
    guard tenths % 10 != 0 else { return "\(tenths / 10)" }
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  private static func scaled(_ number: Double, by factor: Double) -> Int {
    guard number.isFinite else { return 0 }
    return Int((min(max(number, -1e15), 1e15) * factor).rounded())
  }
}
