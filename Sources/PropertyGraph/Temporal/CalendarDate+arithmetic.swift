extension CalendarDate {
  /// The date `days` days later, or earlier where negative.
  public func adding(days: Int64) throws(TemporalRangeError) -> CalendarDate {
    let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(days)
    guard !overflow, let date = CalendarDate(daysSinceEpoch: sum) else { throw .outOfRange(.date) }
    return date
  }

  /// The date `months` months later; a day that the month lacks becomes the last day of that month.
  public func adding(months: Int64) throws(TemporalRangeError) -> CalendarDate {
    guard months != 0 else { return self }
    let fields = fields
    let (index, overflow) = (fields.year * 12 + fields.month - 1).addingReportingOverflow(months)
    guard !overflow else { throw .outOfRange(.date) }
    let year = index.flooredQuotient(dividingBy: 12)
    let month = index.flooredRemainder(dividingBy: 12) + 1
    guard (Int64(Self.minimumYear)...Int64(Self.maximumYear)).contains(year) else { throw .outOfRange(.date) }
    let day = min(fields.day, GregorianCalendar.length(ofMonth: month, year: year))
    return CalendarDate(validDays: GregorianCalendar.days(year: year, month: month, day: day))
  }

  /// The date after months, days and whole days of the seconds of `duration`, added in this order.
  public func adding(_ duration: CalendarDuration) throws(TemporalRangeError) -> CalendarDate {
    let wholeDays = Int64(duration.clockNanoseconds / Int128(TimeScale.nanosecondsPerDay))
    return try adding(months: duration.months).adding(days: duration.days).adding(days: wholeDays)
  }

  /// The date before `duration`: the same as adding the negated duration.
  public func subtracting(_ duration: CalendarDuration) throws(TemporalRangeError) -> CalendarDate {
    try adding(duration.negated())
  }
}
