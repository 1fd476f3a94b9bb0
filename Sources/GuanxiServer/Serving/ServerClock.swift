public import GuanxiEngine

/// What the time is, for a server: dates of reports, times of changes, ages of tokens and rates. Tests give their own.
public struct ServerClock: Sendable {
  /// The seconds since 1970, with their fraction.
  public let seconds: @Sendable () -> Double
  /// The date that reports without `asOf` are of.
  public let today: @Sendable () -> CalendarDate?

  /// Makes a clock.
  public init(seconds: @escaping @Sendable () -> Double, today: @escaping @Sendable () -> CalendarDate?) {
    self.seconds = seconds
    self.today = today
  }

  /// This moment in UTC, to the millisecond; nil where the clock shows none that there is.
  var moment: ZonedDateTime? {
    let milliseconds = seconds() * 1_000
    guard milliseconds.magnitude < 1e17 else { return nil }
    return ZonedDateTime(epochMilliseconds: Int64(milliseconds))
  }

  /// This moment, or the problem that there is none.
  func now() throws(Problem) -> ZonedDateTime {
    guard let moment else { throw Problem(.unavailable, "The machine's clock is out of range.", "机器时钟超出范围。") }
    return moment
  }
}
