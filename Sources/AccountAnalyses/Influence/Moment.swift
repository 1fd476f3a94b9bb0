internal import PropertyGraph

/// When something happened, if that was by a date.
struct Moment {
  /// Seconds since 1970, in UTC where the time zone is known; the beginning of the day where no time is.
  let second: Int64
  /// Whether the time of day is known, so that two moments of a day have an order.
  let hasTime: Bool

  init?(_ value: Value, upTo last: CalendarDate) {
    guard let date = value.calendarDate, date <= last else { return nil }
    switch value {
    case .localDateTime(let moment): (second, hasTime) = (moment.epochSecond, true)
    case .dateTime(let moment): (second, hasTime) = (moment.epochSecond, true)
    default: (second, hasTime) = (date.daysSinceEpoch * 86_400, false)
    }
  }
}
