internal import PropertyGraph

extension Value {
  /// The types of points in time, as messages name them.
  static let pointTypes = "DATE | LOCAL TIME | ZONED TIME | LOCAL DATETIME | ZONED DATETIME"

  /// The value as a point in time; nil for other values, durations too.
  var temporalPoint: (any TemporalPoint)? {
    switch self {
    case .date(let value): value
    case .localTime(let value): value
    case .time(let value): value
    case .localDateTime(let value): value
    case .dateTime(let value): value
    default: nil
    }
  }
}

extension ValueAccess {
  /// A part of a date or time, such as `year`, `weekDay`, `epochMillis`.
  static func component(
    _ key: String, of point: any TemporalPoint, _ value: Value
  ) throws(EvaluationError) -> Value {
    if let date = point.calendarDate, let number = component(key, of: date) { return .integer(number) }
    if let time = point.localTime, let number = component(key, of: time) { return .integer(number) }
    if let part = component(key, zoneOf: point) { return part }
    if case .dateTime(let moment) = value {
      switch key {
      case "epochSeconds": return .integer(Int(moment.epochSecond))
      case "epochMillis": return moment.epochMilliseconds.map { .integer(Int($0)) } ?? .null
      default: break
      }
    }
    throw unknown(key, of: value)
  }

  /// A part of a duration: the whole in one unit (`minutes`) or what is left beside a larger unit (`minutesOfHour`).
  static func component(_ key: String, of duration: CalendarDuration) throws(EvaluationError) -> Value {
    let number: Int64
    switch key {
    case "years": number = duration.years
    case "quarters": number = duration.quarters
    case "months": number = duration.months
    case "weeks": number = duration.weeks
    case "days": number = duration.days
    case "hours": number = duration.hours
    case "minutes": number = duration.minutes
    case "seconds": number = duration.seconds
    case "milliseconds": number = try fitting(duration.milliseconds, key)
    case "microseconds": number = try fitting(duration.microseconds, key)
    case "nanoseconds": number = try fitting(Int64(exactly: duration.clockNanoseconds), key)
    case "quartersOfYear": number = duration.quarters % 4
    case "monthsOfQuarter": number = duration.months % 3
    case "monthsOfYear": number = duration.months % 12
    case "daysOfWeek": number = duration.days % 7
    case "minutesOfHour": number = duration.minutes % 60
    case "secondsOfMinute": number = duration.seconds % 60
    case "millisecondsOfSecond": number = Int64(duration.nanoseconds / 1_000_000)
    case "microsecondsOfSecond": number = Int64(duration.nanoseconds / 1_000)
    case "nanosecondsOfSecond": number = Int64(duration.nanoseconds)
    default: throw unknown(key, of: .duration(duration))
    }
    return .integer(Int(number))
  }

  private static func component(_ key: String, of date: CalendarDate) -> Int? {
    switch key {
    case "year": date.year
    case "quarter": date.quarter
    case "month": date.month
    case "week": date.week
    case "weekYear": date.weekYear
    case "day": date.day
    case "ordinalDay": date.ordinalDay
    case "weekDay", "dayOfWeek": date.dayOfWeek
    case "dayOfQuarter": date.dayOfQuarter
    default: nil
    }
  }

  private static func component(_ key: String, of time: LocalTime) -> Int? {
    switch key {
    case "hour": time.hour
    case "minute": time.minute
    case "second": time.second
    case "millisecond": time.millisecond
    case "microsecond": time.microsecond
    case "nanosecond": time.nanosecond
    default: nil
    }
  }

  private static func component(_ key: String, zoneOf point: any TemporalPoint) -> Value? {
    guard let zone = point.timeZone, let offset = point.offsetSeconds else { return nil }
    switch key {
    case "timezone": return .string(zone.description)
    case "offset": return TimeZoneReference(offsetSeconds: offset).map { .string($0.description) }
    case "offsetMinutes": return .integer(Int(offset) / 60)
    case "offsetSeconds": return .integer(Int(offset))
    default: return nil
    }
  }

  private static func fitting(_ number: Int64?, _ unit: String) throws(EvaluationError) -> Int64 {
    guard let number else { throw .overflow("the number of \(unit)") }
    return number
  }

  private static func unknown(_ key: String, of value: Value) -> EvaluationError {
    EvaluationError(
      .typeError, "InvalidArgumentValue", "a \(value.typeName) has no part \(key)",
      chinese: "\(value.typeName) 没有 \(key) 这一部分")
  }
}
