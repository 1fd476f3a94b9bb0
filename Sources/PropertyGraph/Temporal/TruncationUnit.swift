/// The units to which openCypher truncates a temporal value.
public enum TruncationUnit: String, Sendable, Hashable, CaseIterable {
  /// A thousand years, from a year that 1,000 divides.
  case millennium
  /// A hundred years, from a year that 100 divides.
  case century
  /// Ten years, from a year that 10 divides.
  case decade
  /// A year of the calendar.
  case year
  /// A year of ISO 8601 weeks, from the Monday of its week 1.
  case weekYear
  /// Three months.
  case quarter
  /// A month of the calendar.
  case month
  /// A week, from its Monday.
  case week
  /// A day.
  case day
  /// An hour.
  case hour
  /// A minute.
  case minute
  /// A second.
  case second
  /// A thousandth of a second.
  case millisecond
  /// A millionth of a second.
  case microsecond

  /// The length in nanoseconds for units from a day down; a day for the longer ones.
  fileprivate var clockNanoseconds: Int64 {
    switch self {
    case .hour: TimeScale.secondsPerHour * TimeScale.nanosecondsPerSecond
    case .minute: TimeScale.secondsPerMinute * TimeScale.nanosecondsPerSecond
    case .second: TimeScale.nanosecondsPerSecond
    case .millisecond: 1_000_000
    case .microsecond: 1_000
    default: TimeScale.nanosecondsPerDay
    }
  }
}

extension CalendarDate {
  /// The first day of the unit that holds this day; the day itself for units of a day or less.
  public func truncated(to unit: TruncationUnit) throws(TemporalRangeError) -> CalendarDate {
    let days: Int64
    switch unit {
    case .millennium: days = firstDay(ofYears: 1_000)
    case .century: days = firstDay(ofYears: 100)
    case .decade: days = firstDay(ofYears: 10)
    case .year: days = firstDay(ofYears: 1)
    case .weekYear: days = GregorianCalendar.firstMonday(ofWeekYear: Int64(weekYear))
    case .quarter: days = daysSinceEpoch - Int64(dayOfQuarter) + 1
    case .month: days = daysSinceEpoch - Int64(day) + 1
    case .week: days = daysSinceEpoch - Int64(dayOfWeek) + 1
    case .day, .hour, .minute, .second, .millisecond, .microsecond: days = daysSinceEpoch
    }
    guard let date = CalendarDate(daysSinceEpoch: days) else { throw .outOfRange(.date) }
    return date
  }

  private func firstDay(ofYears count: Int64) -> Int64 {
    GregorianCalendar.days(year: fields.year.flooredQuotient(dividingBy: count) * count, month: 1, day: 1)
  }
}

extension LocalTime {
  /// The start of the unit that holds this time; midnight for units of a day or more.
  public func truncated(to unit: TruncationUnit) -> LocalTime {
    LocalTime(validNanosecondOfDay: nanosecondOfDay - nanosecondOfDay % unit.clockNanoseconds)
  }
}

extension OffsetTime {
  /// The start of the unit on the clock, at the same offset; midnight for units of a day or more.
  public func truncated(to unit: TruncationUnit) -> OffsetTime {
    OffsetTime(time: time.truncated(to: unit), validOffset: offset)
  }
}

extension LocalDateTime {
  /// The start of the unit that holds this time.
  public func truncated(to unit: TruncationUnit) throws(TemporalRangeError) -> LocalDateTime {
    LocalDateTime(date: try date.truncated(to: unit), time: time.truncated(to: unit))
  }
}

extension ZonedDateTime {
  /// The start of the unit on the clock of the zone.
  public func truncated(to unit: TruncationUnit) throws(TemporalRangeError) -> ZonedDateTime {
    ZonedDateTime(try local.truncated(to: unit), in: zone, preferredOffset: offset)
  }
}
