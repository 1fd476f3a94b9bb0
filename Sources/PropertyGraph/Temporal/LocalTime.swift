/// A time of day without a zone: the LocalTime of openCypher. A value takes 8 bytes.
public struct LocalTime: Sendable, Hashable, Comparable {
  /// The start of the day.
  public static let midnight = LocalTime(validNanosecondOfDay: 0)

  /// The nanoseconds since midnight, from 0 to 86,399,999,999,999.
  public let nanosecondOfDay: Int64

  init(validNanosecondOfDay: Int64) {
    nanosecondOfDay = validNanosecondOfDay
  }

  /// The time `nanosecondOfDay` nanoseconds after midnight, nil outside of one day.
  public init?(nanosecondOfDay: Int64) {
    guard (0..<TimeScale.nanosecondsPerDay).contains(nanosecondOfDay) else { return nil }
    self.nanosecondOfDay = nanosecondOfDay
  }

  /// The time of a clock from 00:00 to 23:59:59.999999999, nil where a part is out of its range.
  public init?(hour: Int, minute: Int = 0, second: Int = 0, nanosecond: Int = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second),
      (0...999_999_999).contains(nanosecond)
    else { return nil }
    let seconds = Int64(hour * 3_600 + minute * 60 + second)
    nanosecondOfDay = seconds * TimeScale.nanosecondsPerSecond + Int64(nanosecond)
  }

  /// Whether `left` is earlier in the day than `right`.
  public static func < (left: Self, right: Self) -> Bool { left.nanosecondOfDay < right.nanosecondOfDay }
}

extension LocalTime {
  /// The hour, from 0 to 23.
  public var hour: Int { secondOfDay / 3_600 }
  /// The minute of the hour.
  public var minute: Int { secondOfDay / 60 % 60 }
  /// The second of the minute.
  public var second: Int { secondOfDay % 60 }
  /// The milliseconds of the second.
  public var millisecond: Int { nanosecond / 1_000_000 }
  /// The microseconds of the second.
  public var microsecond: Int { nanosecond / 1_000 }
  /// The nanoseconds of the second.
  public var nanosecond: Int { Int(nanosecondOfDay % TimeScale.nanosecondsPerSecond) }

  var secondOfDay: Int { Int(nanosecondOfDay / TimeScale.nanosecondsPerSecond) }
}

extension LocalTime: TemporalPoint {
  /// Nil: a time of day has no date.
  public var calendarDate: CalendarDate? { nil }
  /// The time itself.
  public var localTime: LocalTime? { self }
}
