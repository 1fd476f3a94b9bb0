extension ZonedDateTime {
  /// The moment after `duration`.
  ///
  /// Months and days are added to what the clock shows, seconds to the moment: a day may last 23 or 25 hours.
  public func adding(_ duration: CalendarDuration) throws(TemporalRangeError) -> ZonedDateTime {
    var moment = self
    if duration.months != 0 || duration.days != 0 {
      let day: CalendarDate
      do {
        day = try local.date.adding(months: duration.months).adding(days: duration.days)
      } catch {
        throw .outOfRange(.dateTime)
      }
      moment = ZonedDateTime(LocalDateTime(date: day, time: local.time), in: zone, preferredOffset: offset)
    }
    let perSecond = Int128(TimeScale.nanosecondsPerSecond)
    let total = moment.epochNanoseconds + duration.clockNanoseconds
    guard let second = Int64(exactly: total.flooredQuotient(dividingBy: perSecond)),
      let sum = ZonedDateTime(
        epochSecond: second, nanosecond: Int32(total.flooredRemainder(dividingBy: perSecond)), zone: zone)
    else { throw .outOfRange(.dateTime) }
    return sum
  }

  /// The moment before `duration`: the same as adding the negated duration.
  public func subtracting(_ duration: CalendarDuration) throws(TemporalRangeError) -> ZonedDateTime {
    try adding(duration.negated())
  }

  /// The nanoseconds since 1970-01-01T00:00Z.
  var epochNanoseconds: Int128 {
    Int128(epochSecond) * Int128(TimeScale.nanosecondsPerSecond) + Int128(nanosecond)
  }
}
