/// Fixed ratios between units of time.
enum TimeScale {
  static let nanosecondsPerSecond: Int64 = 1_000_000_000
  static let secondsPerMinute: Int64 = 60
  static let secondsPerHour: Int64 = 3_600
  static let secondsPerDay: Int64 = 86_400
  static let nanosecondsPerDay: Int64 = secondsPerDay * nanosecondsPerSecond
  /// The mean Gregorian month: 146,097 days in 400 years of 12 months.
  static let secondsPerAverageMonth: Int64 = 2_629_746
}

extension FixedWidthInteger {
  /// The quotient rounded towards minus infinity; `divisor` is positive.
  func flooredQuotient(dividingBy divisor: Self) -> Self {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// The remainder from 0 to `divisor` − 1; `divisor` is positive.
  func flooredRemainder(dividingBy divisor: Self) -> Self {
    let remainder = self % divisor
    return remainder < 0 ? remainder + divisor : remainder
  }
}
