/// A date and a time of day without a zone: the LocalDateTime of openCypher. A value takes 12 bytes.
public struct LocalDateTime: Sendable, Hashable, Comparable {
  /// The seconds since 1970-01-01T00:00, as if the clock showed UTC.
  public let epochSecond: Int64
  /// The nanoseconds of the second, from 0 to 999,999,999.
  public let nanosecond: Int32

  /// The time `time` on the day `date`.
  public init(date: CalendarDate, time: LocalTime) {
    epochSecond = date.daysSinceEpoch * TimeScale.secondsPerDay + Int64(time.secondOfDay)
    nanosecond = Int32(time.nanosecond)
  }

  /// The time `epochSecond` seconds after 1970-01-01T00:00, nil outside of the range of years.
  public init?(epochSecond: Int64, nanosecond: Int32 = 0) {
    let days = epochSecond.flooredQuotient(dividingBy: TimeScale.secondsPerDay)
    guard CalendarDate(daysSinceEpoch: days) != nil, (0...999_999_999).contains(nanosecond) else { return nil }
    self.epochSecond = epochSecond
    self.nanosecond = nanosecond
  }

  init(validEpochSecond: Int64, nanosecond: Int32) {
    epochSecond = validEpochSecond
    self.nanosecond = nanosecond
  }

  /// Whether `left` is earlier than `right`.
  public static func < (left: Self, right: Self) -> Bool {
    (left.epochSecond, left.nanosecond) < (right.epochSecond, right.nanosecond)
  }

  /// The day.
  public var date: CalendarDate {
    CalendarDate(validDays: epochSecond.flooredQuotient(dividingBy: TimeScale.secondsPerDay))
  }

  /// The time of the day.
  public var time: LocalTime {
    let second = epochSecond.flooredRemainder(dividingBy: TimeScale.secondsPerDay)
    return LocalTime(validNanosecondOfDay: second * TimeScale.nanosecondsPerSecond + Int64(nanosecond))
  }
}

extension LocalDateTime {
  /// The time after months, days, and seconds of `duration`, added in this order.
  public func adding(_ duration: CalendarDuration) throws(TemporalRangeError) -> LocalDateTime {
    do {
      let day = try date.adding(months: duration.months).adding(days: duration.days)
      return try LocalDateTime(date: day, time: time).adding(nanoseconds: duration.clockNanoseconds)
    } catch {
      throw .outOfRange(.localDateTime)
    }
  }

  /// The time before `duration`: the same as adding the negated duration.
  public func subtracting(_ duration: CalendarDuration) throws(TemporalRangeError) -> LocalDateTime {
    try adding(duration.negated())
  }

  private func adding(nanoseconds: Int128) throws(TemporalRangeError) -> LocalDateTime {
    let perSecond = Int128(TimeScale.nanosecondsPerSecond)
    let total = Int128(epochSecond) * perSecond + Int128(nanosecond) + nanoseconds
    guard let second = Int64(exactly: total.flooredQuotient(dividingBy: perSecond)),
      let sum = LocalDateTime(epochSecond: second, nanosecond: Int32(total.flooredRemainder(dividingBy: perSecond)))
    else { throw .outOfRange(.localDateTime) }
    return sum
  }
}

extension LocalDateTime: TemporalPoint {
  /// The day.
  public var calendarDate: CalendarDate? { date }
  /// The time of the day.
  public var localTime: LocalTime? { time }
}

extension LocalDateTime: CustomStringConvertible {
  /// Reads a date as ``CalendarDate`` does, then `T` or a space and a time as ``LocalTime`` does.
  ///
  /// A date alone is its midnight.
  public init(parsing text: some StringProtocol) throws(TemporalSyntaxError) {
    var scanner = try TemporalScanner(text, kind: .localDateTime)
    self = try scanner.localDateTime()
    try scanner.expectEnd()
  }

  /// The date and the time with `T` between them, such as `1984-10-11T12:31:14.645`.
  public var description: String { "\(date)T\(time)" }
}
