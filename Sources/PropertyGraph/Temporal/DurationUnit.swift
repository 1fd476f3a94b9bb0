/// The units from which openCypher builds a duration.
public enum DurationUnit: String, Sendable, Hashable, CaseIterable {
  /// Twelve months.
  case years
  /// Three months.
  case quarters
  /// Months of the calendar.
  case months
  /// Seven days.
  case weeks
  /// Days of the calendar.
  case days
  /// 3,600 seconds.
  case hours
  /// 60 seconds.
  case minutes
  /// Seconds.
  case seconds
  /// Thousandths of a second.
  case milliseconds
  /// Millionths of a second.
  case microseconds
  /// Thousand-millionths of a second.
  case nanoseconds

  enum Group { case months, days, clock }

  /// The part of a duration that the unit counts in, and how many months, days or nanoseconds it has.
  var scale: (group: Group, factor: Int64) {
    switch self {
    case .years: (.months, 12)
    case .quarters: (.months, 3)
    case .months: (.months, 1)
    case .weeks: (.days, 7)
    case .days: (.days, 1)
    case .hours: (.clock, TimeScale.secondsPerHour * TimeScale.nanosecondsPerSecond)
    case .minutes: (.clock, TimeScale.secondsPerMinute * TimeScale.nanosecondsPerSecond)
    case .seconds: (.clock, TimeScale.nanosecondsPerSecond)
    case .milliseconds: (.clock, 1_000_000)
    case .microseconds: (.clock, 1_000)
    case .nanoseconds: (.clock, 1)
    }
  }
}
