/// A value that stands for a place on the calendar, on the clock, or on both.
///
/// Durations are measured between any two points: what one lacks is taken from the other, see
/// ``CalendarDuration/between(_:_:)``.
public protocol TemporalPoint: Sendable {
  /// The date on the calendar, nil for a time of day.
  var calendarDate: CalendarDate? { get }
  /// The time on the clock, nil for a date.
  var localTime: LocalTime? { get }
  /// The offset or the zone, nil for a local value.
  var timeZone: TimeZoneReference? { get }
  /// The seconds that local time is ahead of UTC, nil for a local value.
  var offsetSeconds: Int32? { get }
}

extension TemporalPoint {
  /// Nil: a point is local unless it says otherwise.
  public var timeZone: TimeZoneReference? { nil }
  /// Nil: a point is local unless it says otherwise.
  public var offsetSeconds: Int32? { nil }
}
