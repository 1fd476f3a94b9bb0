/// Two points brought to the same zone, so that the time between them can be measured.
struct TemporalSpan {
  /// The first point; UTC stands for the zone where neither point has one.
  let start: ZonedDateTime
  /// The second point, in the zone of the first.
  let end: ZonedDateTime
  /// Whether both points have a date of their own.
  let hasDates: Bool

  init(from start: some TemporalPoint, to end: some TemporalPoint) throws(TemporalRangeError) {
    self.start = Self.complete(start, from: end)
    guard let end = Self.complete(end, from: start).atSameMoment(in: self.start.zone) else {
      throw .outOfRange(.dateTime)
    }
    self.end = end
    hasDates = start.calendarDate != nil && end.calendarDate != nil
  }

  private static func complete(_ point: some TemporalPoint, from other: some TemporalPoint) -> ZonedDateTime {
    let local = LocalDateTime(
      date: point.calendarDate ?? other.calendarDate ?? .epoch, time: point.localTime ?? .midnight)
    let zone = point.timeZone ?? other.timeZone ?? .utc
    return ZonedDateTime(local, in: zone, preferredOffset: point.offsetSeconds)
  }

  /// The whole months from start to end, as `java.time.LocalDateTime.until` counts them.
  var months: Int64 {
    let first = start.local
    let last = end.local
    let firstDay = first.date.daysSinceEpoch
    var lastDay = last.date.daysSinceEpoch
    if lastDay > firstDay, last.time < first.time {
      lastDay -= 1
    } else if lastDay < firstDay, last.time > first.time {
      lastDay += 1
    }
    return (Self.monthPosition(day: lastDay) - Self.monthPosition(day: firstDay)) / 32
  }

  /// The whole days of 24 hours from one local time to another, towards zero.
  static func days(from first: LocalDateTime, to last: LocalDateTime) -> Int64 {
    let perSecond = Int128(TimeScale.nanosecondsPerSecond)
    let nanoseconds =
      Int128(last.epochSecond - first.epochSecond) * perSecond + Int128(last.nanosecond) - Int128(first.nanosecond)
    return Int64(nanoseconds / Int128(TimeScale.nanosecondsPerDay))
  }

  /// The months since the year 0 and the day of the month in one number, with room for 32 days a month.
  private static func monthPosition(day: Int64) -> Int64 {
    let date = GregorianCalendar.date(days: day)
    return (date.year * 12 + date.month - 1) * 32 + date.day
  }
}
