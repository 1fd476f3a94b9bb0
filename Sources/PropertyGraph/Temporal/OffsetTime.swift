/// A time of day with its distance to UTC: the Time of openCypher. A value takes 12 bytes.
///
/// Times are ordered by the moment in UTC, then by the offset, so that equal times are the same time at the same offset.
public struct OffsetTime: Sendable, Hashable, Comparable {
  /// The time on the clock.
  public let time: LocalTime
  /// The seconds that the clock is ahead of UTC, from −64,800 to 64,800.
  public let offset: Int32

  /// The time `time` at `offset` seconds ahead of UTC, nil for an offset beyond 18 hours.
  public init?(time: LocalTime, offset: Int32) {
    guard TimeZoneReference.isValid(offsetSeconds: offset) else { return nil }
    self.init(time: time, validOffset: offset)
  }

  init(time: LocalTime, validOffset: Int32) {
    self.time = time
    offset = validOffset
  }

  /// Whether `left` is the earlier moment, or the same moment at a smaller offset.
  public static func < (left: Self, right: Self) -> Bool {
    (left.utcNanosecond, left.offset) < (right.utcNanosecond, right.offset)
  }

  /// The same moment on a clock that is `offset` seconds ahead of UTC, nil for an offset beyond 18 hours.
  public func atSameMoment(offset: Int32) -> OffsetTime? {
    guard TimeZoneReference.isValid(offsetSeconds: offset) else { return nil }
    let nanosecond = utcNanosecond + Int64(offset) * TimeScale.nanosecondsPerSecond
    let ofDay = nanosecond.flooredRemainder(dividingBy: TimeScale.nanosecondsPerDay)
    return OffsetTime(time: LocalTime(validNanosecondOfDay: ofDay), validOffset: offset)
  }

  /// The time after the seconds of `duration`, at the same offset; months and days do not count.
  public func adding(_ duration: CalendarDuration) -> OffsetTime {
    OffsetTime(time: time.adding(duration), validOffset: offset)
  }

  /// The time before the seconds of `duration`, at the same offset; months and days do not count.
  public func subtracting(_ duration: CalendarDuration) -> OffsetTime {
    OffsetTime(time: time.subtracting(duration), validOffset: offset)
  }

  private var utcNanosecond: Int64 { time.nanosecondOfDay - Int64(offset) * TimeScale.nanosecondsPerSecond }
}

extension OffsetTime: TemporalPoint {
  /// Nil: a time of day has no date.
  public var calendarDate: CalendarDate? { nil }
  /// The time on the clock.
  public var localTime: LocalTime? { time }
  /// The fixed offset.
  public var timeZone: TimeZoneReference? { TimeZoneReference(validOffset: offset) }
  /// The seconds ahead of UTC.
  public var offsetSeconds: Int32? { offset }
}

extension OffsetTime: CustomStringConvertible {
  /// Reads a time as ``LocalTime`` does, then `Z` or an offset such as `+01:00`, `+0100` or `+01`.
  ///
  /// - Parameter defaultOffset: the seconds ahead of UTC for a text without an offset.
  public init(parsing text: some StringProtocol, defaultOffset: Int32 = 0) throws(TemporalSyntaxError) {
    var scanner = try TemporalScanner(text, kind: .time)
    let time = try scanner.time()
    let offset = try scanner.offset() ?? defaultOffset
    try scanner.expectEnd()
    guard let value = OffsetTime(time: time, offset: offset) else {
      throw scanner.failure("a default offset from -18:00 to +18:00")
    }
    self = value
  }

  /// The time and the offset, such as `21:40:32.142+01:00` or `21:40Z`.
  public var description: String { "\(time)\(TimeZoneReference(validOffset: offset))" }
}
