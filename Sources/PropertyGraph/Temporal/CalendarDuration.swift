/// An amount of time in months, days and seconds, which do not convert into each other: the Duration of openCypher.
///
/// A month lasts 28 to 31 days and a day 23 to 25 hours, so durations have no natural order; sort them by
/// ``orderingKey``. A value takes 28 bytes.
public struct CalendarDuration: Sendable, Hashable {
  /// No time.
  public static let zero = CalendarDuration(normalizedMonths: 0, days: 0, seconds: 0, nanoseconds: 0)

  /// The whole months: twelve for each year.
  public let months: Int64
  /// The whole days: seven for each week.
  public let days: Int64
  /// The whole seconds, rounded down.
  public let seconds: Int64
  /// The nanoseconds on top of ``seconds``, from 0 to 999,999,999.
  public let nanoseconds: Int32

  private init(normalizedMonths months: Int64, days: Int64, seconds: Int64, nanoseconds: Int32) {
    self.months = months
    self.days = days
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  /// The sum of the parts; nanoseconds beyond a second are carried into the seconds.
  public init(
    months: Int64 = 0, days: Int64 = 0, seconds: Int64 = 0, nanoseconds: Int64 = 0
  ) throws(TemporalRangeError) {
    let clock = Int128(seconds) * Int128(TimeScale.nanosecondsPerSecond) + Int128(nanoseconds)
    try self.init(wideMonths: Int128(months), days: Int128(days), clockNanoseconds: clock)
  }

  init(wideMonths months: Int128, days: Int128, clockNanoseconds: Int128) throws(TemporalRangeError) {
    let perSecond = Int128(TimeScale.nanosecondsPerSecond)
    guard let months = Int64(exactly: months), let days = Int64(exactly: days),
      let seconds = Int64(exactly: clockNanoseconds.flooredQuotient(dividingBy: perSecond))
    else { throw .outOfRange(.duration) }
    let nanoseconds = Int32(clockNanoseconds.flooredRemainder(dividingBy: perSecond))
    self.init(normalizedMonths: months, days: days, seconds: seconds, nanoseconds: nanoseconds)
  }

  /// The seconds and nanoseconds together, in nanoseconds.
  public var clockNanoseconds: Int128 {
    Int128(seconds) * Int128(TimeScale.nanosecondsPerSecond) + Int128(nanoseconds)
  }

  /// The whole length in nanoseconds, with months of 2,629,746 seconds and days of 24 hours.
  ///
  /// openCypher's `ORDER BY` sorts durations by this average length. Different durations can have the same key.
  public var orderingKey: Int128 {
    let monthSeconds = Int128(months) * Int128(TimeScale.secondsPerAverageMonth)
    let daySeconds = Int128(days) * Int128(TimeScale.secondsPerDay)
    return (monthSeconds + daySeconds) * Int128(TimeScale.nanosecondsPerSecond) + clockNanoseconds
  }
}
