extension CalendarDate {
  /// The year.
  public var year: Int { Int(fields.year) }
  /// The month, from 1 to 12.
  public var month: Int { Int(fields.month) }
  /// The day of the month, from 1.
  public var day: Int { Int(fields.day) }
  /// The quarter, from 1 to 4.
  public var quarter: Int { (month + 2) / 3 }
  /// The day of the year, from 1.
  public var ordinalDay: Int {
    Int(daysSinceEpoch - GregorianCalendar.days(year: fields.year, month: 1, day: 1)) + 1
  }
  /// The day of the quarter, from 1.
  public var dayOfQuarter: Int {
    let fields = fields
    let firstMonth = (fields.month + 2) / 3 * 3 - 2
    return Int(daysSinceEpoch - GregorianCalendar.days(year: fields.year, month: firstMonth, day: 1)) + 1
  }
  /// The day of the week, from 1 for Monday to 7 for Sunday.
  public var dayOfWeek: Int { Int(GregorianCalendar.dayOfWeek(days: daysSinceEpoch)) }
  /// The year of the ISO 8601 week: the year of its Thursday.
  public var weekYear: Int { Int(GregorianCalendar.date(days: thursday).year) }
  /// The number of the ISO 8601 week, from 1 to 52 or 53.
  public var week: Int {
    let year = GregorianCalendar.date(days: thursday).year
    return Int((thursday - GregorianCalendar.days(year: year, month: 1, day: 1)) / 7) + 1
  }

  var fields: (year: Int64, month: Int64, day: Int64) { GregorianCalendar.date(days: daysSinceEpoch) }

  /// The Thursday of the same week, which may lie a few days outside of the range of dates.
  private var thursday: Int64 { daysSinceEpoch - GregorianCalendar.dayOfWeek(days: daysSinceEpoch) + 4 }
}
