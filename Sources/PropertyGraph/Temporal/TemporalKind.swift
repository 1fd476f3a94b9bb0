/// The temporal types of openCypher, as error messages name them.
public enum TemporalKind: String, Sendable, Hashable, CaseIterable, CustomStringConvertible {
  /// A calendar date: ``CalendarDate``.
  case date = "Date"
  /// A time of day without a zone: ``LocalTime``.
  case localTime = "LocalTime"
  /// A time of day with an offset: ``OffsetTime``.
  case time = "Time"
  /// A date and a time of day without a zone: ``LocalDateTime``.
  case localDateTime = "LocalDateTime"
  /// A point on the time line with a zone: ``ZonedDateTime``.
  case dateTime = "DateTime"
  /// An amount of time: ``CalendarDuration``.
  case duration = "Duration"
  /// An offset or a named zone: ``TimeZoneReference``.
  case timeZone = "time zone"

  /// The name of the type in openCypher.
  public var description: String { rawValue }
}
