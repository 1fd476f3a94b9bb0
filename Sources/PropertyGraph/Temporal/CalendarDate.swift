/// A day in the proleptic Gregorian calendar: the Date of openCypher.
///
/// Years run from −999,999,999 to 999,999,999; the year 0 is the year before the year 1. A value takes 8 bytes.
public struct CalendarDate: Sendable, Hashable, Comparable {
  /// The first year that can be represented.
  public static let minimumYear = -999_999_999
  /// The last year that can be represented.
  public static let maximumYear = 999_999_999

  /// The days from 1970-01-01 to this day, negative before it.
  public let daysSinceEpoch: Int64

  static let minimumDays: Int64 = GregorianCalendar.days(year: Int64(minimumYear), month: 1, day: 1)
  static let maximumDays: Int64 = GregorianCalendar.days(year: Int64(maximumYear), month: 12, day: 31)
  static let epoch = CalendarDate(validDays: 0)

  init(validDays: Int64) {
    daysSinceEpoch = validDays
  }

  /// The day that is `daysSinceEpoch` days after 1970-01-01, nil outside of the range of years.
  public init?(daysSinceEpoch: Int64) {
    guard (Self.minimumDays...Self.maximumDays).contains(daysSinceEpoch) else { return nil }
    self.daysSinceEpoch = daysSinceEpoch
  }

  /// The day `day` of month `month` (both from 1), nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard Self.isValid(year: year), (1...12).contains(month), day >= 1,
      day <= GregorianCalendar.length(ofMonth: Int64(month), year: Int64(year))
    else { return nil }
    daysSinceEpoch = GregorianCalendar.days(year: Int64(year), month: Int64(month), day: Int64(day))
  }

  /// The day `ordinalDay` of the year, from 1 to 365 or 366, nil where the year has no such day.
  public init?(year: Int, ordinalDay: Int) {
    guard Self.isValid(year: year), ordinalDay >= 1,
      ordinalDay <= (GregorianCalendar.isLeap(year: Int64(year)) ? 366 : 365)
    else { return nil }
    daysSinceEpoch = GregorianCalendar.days(year: Int64(year), month: 1, day: 1) + Int64(ordinalDay) - 1
  }

  /// The day `dayOfQuarter` (from 1 to 90, 91 or 92) of the quarter `quarter` (from 1 to 4).
  public init?(year: Int, quarter: Int, dayOfQuarter: Int) {
    guard Self.isValid(year: year), (1...4).contains(quarter), dayOfQuarter >= 1 else { return nil }
    let firstMonth = Int64(quarter) * 3 - 2
    let length = (firstMonth..<firstMonth + 3).reduce(Int64(0)) {
      $0 + GregorianCalendar.length(ofMonth: $1, year: Int64(year))
    }
    guard dayOfQuarter <= length else { return nil }
    daysSinceEpoch = GregorianCalendar.days(year: Int64(year), month: firstMonth, day: 1) + Int64(dayOfQuarter) - 1
  }

  /// The day of an ISO 8601 week: the week 1 holds the first Thursday of the year; Monday is the day 1.
  public init?(weekYear: Int, week: Int, dayOfWeek: Int) {
    guard Self.isValid(year: weekYear), (1...53).contains(week), (1...7).contains(dayOfWeek) else { return nil }
    let firstMonday = GregorianCalendar.firstMonday(ofWeekYear: Int64(weekYear))
    let monday = firstMonday + Int64(week - 1) * 7
    guard week <= 52 || monday < GregorianCalendar.firstMonday(ofWeekYear: Int64(weekYear) + 1) else { return nil }
    self.init(daysSinceEpoch: monday + Int64(dayOfWeek) - 1)
  }

  /// Whether the day `left` is before the day `right`.
  public static func < (left: Self, right: Self) -> Bool { left.daysSinceEpoch < right.daysSinceEpoch }

  private static func isValid(year: Int) -> Bool { (minimumYear...maximumYear).contains(year) }
}

extension CalendarDate: TemporalPoint {
  /// The date itself.
  public var calendarDate: CalendarDate? { self }
  /// Nil: a date has no time of day.
  public var localTime: LocalTime? { nil }
}
