extension CalendarDuration {
  /// The sum, part by part.
  public func adding(_ other: CalendarDuration) throws(TemporalRangeError) -> CalendarDuration {
    try CalendarDuration(
      wideMonths: Int128(months) + Int128(other.months), days: Int128(days) + Int128(other.days),
      clockNanoseconds: clockNanoseconds + other.clockNanoseconds)
  }

  /// The difference, part by part.
  public func subtracting(_ other: CalendarDuration) throws(TemporalRangeError) -> CalendarDuration {
    try CalendarDuration(
      wideMonths: Int128(months) - Int128(other.months), days: Int128(days) - Int128(other.days),
      clockNanoseconds: clockNanoseconds - other.clockNanoseconds)
  }

  /// The same amount in the other direction.
  public func negated() throws(TemporalRangeError) -> CalendarDuration {
    try CalendarDuration.zero.subtracting(self)
  }

  /// Each part `factor` times.
  public func multiplied(by factor: Int) throws(TemporalRangeError) -> CalendarDuration {
    // A clock part of 94 bits times 64 bits does not fit 128 bits.
    let (clock, overflow) = clockNanoseconds.multipliedReportingOverflow(by: Int128(factor))
    guard !overflow else { throw .outOfRange(.duration) }
    return try CalendarDuration(
      wideMonths: Int128(months) * Int128(factor), days: Int128(days) * Int128(factor), clockNanoseconds: clock)
  }

  /// Each part `factor` times; fractions of months and days are carried down, nanoseconds are rounded.
  public func multiplied(by factor: Double) throws(TemporalRangeError) -> CalendarDuration {
    guard factor.isFinite else { throw .notFinite(factor) }
    return try scaled { $0 * factor }
  }

  /// Each part divided by `divisor`; fractions of months and days are carried down, nanoseconds are rounded.
  public func divided(by divisor: Double) throws(TemporalRangeError) -> CalendarDuration {
    guard divisor != 0 else { throw .divisionByZero }
    guard divisor.isFinite else { throw .notFinite(divisor) }
    return try scaled { $0 / divisor }
  }

  private func scaled(_ scale: (Double) -> Double) throws(TemporalRangeError) -> CalendarDuration {
    var builder = DurationBuilder()
    let secondsAndFraction = scale(Double(seconds))
    let wholeSeconds = secondsAndFraction.rounded(.towardZero)
    let rest = (secondsAndFraction - wholeSeconds) * Double(TimeScale.nanosecondsPerSecond) + scale(Double(nanoseconds))
    let parts = [
      (scale(Double(months)), DurationUnit.months), (scale(Double(days)), .days), (wholeSeconds, .seconds),
      (rest, .nanoseconds),
    ]
    for (amount, unit) in parts {
      guard amount.isFinite else { throw .outOfRange(.duration) }
      try builder.add(amount, unit)
    }
    return try builder.duration()
  }
}
