extension CalendarDuration {
  /// The time from `start` to `end` in whole months, then whole days, then seconds; negative where `end` is earlier.
  ///
  /// What one of the two lacks is taken from the other: a date, a zone; a date without a time is its midnight.
  /// Without a date on both sides only the times count. Two zones are compared in the zone of `start`.
  public static func between(
    _ start: some TemporalPoint, _ end: some TemporalPoint
  ) throws(TemporalRangeError) -> CalendarDuration {
    let span = try TemporalSpan(from: start, to: end)
    guard span.hasDates else { return try inSeconds(start, end) }
    let months = span.months
    let afterMonths = try span.start.adding(CalendarDuration(months: months))
    let days = TemporalSpan.days(from: afterMonths.local, to: span.end.local)
    let afterDays = try afterMonths.adding(CalendarDuration(days: days))
    return try CalendarDuration(
      wideMonths: Int128(months), days: Int128(days),
      clockNanoseconds: span.end.epochNanoseconds - afterDays.epochNanoseconds)
  }

  /// The whole months from `start` to `end`; 0 unless both have a date.
  public static func inMonths(
    _ start: some TemporalPoint, _ end: some TemporalPoint
  ) throws(TemporalRangeError) -> CalendarDuration {
    let span = try TemporalSpan(from: start, to: end)
    return try CalendarDuration(months: span.hasDates ? span.months : 0)
  }

  /// The whole days from `start` to `end`; 0 unless both have a date.
  public static func inDays(
    _ start: some TemporalPoint, _ end: some TemporalPoint
  ) throws(TemporalRangeError) -> CalendarDuration {
    let span = try TemporalSpan(from: start, to: end)
    return try CalendarDuration(days: span.hasDates ? TemporalSpan.days(from: span.start.local, to: span.end.local) : 0)
  }

  /// The seconds and nanoseconds from `start` to `end`.
  public static func inSeconds(
    _ start: some TemporalPoint, _ end: some TemporalPoint
  ) throws(TemporalRangeError) -> CalendarDuration {
    let span = try TemporalSpan(from: start, to: end)
    return try CalendarDuration(
      wideMonths: 0, days: 0, clockNanoseconds: span.end.epochNanoseconds - span.start.epochNanoseconds)
  }
}
