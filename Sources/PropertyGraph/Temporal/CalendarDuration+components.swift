extension CalendarDuration {
  /// The whole years in the months.
  public var years: Int64 { months / 12 }
  /// The whole quarters in the months.
  public var quarters: Int64 { months / 3 }
  /// The whole weeks in the days.
  public var weeks: Int64 { days / 7 }
  /// The whole hours in the seconds.
  public var hours: Int64 { Int64(clockNanoseconds / Self.nanosecondsPerHour) }
  /// The whole minutes in the seconds.
  public var minutes: Int64 { Int64(clockNanoseconds / Self.nanosecondsPerMinute) }
  /// The seconds in milliseconds, rounded down; nil where 64 bits cannot hold them.
  public var milliseconds: Int64? { Int64(exactly: clockNanoseconds.flooredQuotient(dividingBy: 1_000_000)) }
  /// The seconds in microseconds, rounded down; nil where 64 bits cannot hold them.
  public var microseconds: Int64? { Int64(exactly: clockNanoseconds.flooredQuotient(dividingBy: 1_000)) }

  static let nanosecondsPerHour = Int128(TimeScale.secondsPerHour * TimeScale.nanosecondsPerSecond)
  static let nanosecondsPerMinute = Int128(TimeScale.secondsPerMinute * TimeScale.nanosecondsPerSecond)
}
