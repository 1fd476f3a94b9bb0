import PropertyGraph

extension DatePattern {
  /// Reads a value of a temporal type; nil where the text does not fit, or is no date of the calendar.
  ///
  /// - Parameter zone: the zone of a date-time whose text has no offset; UTC where nil.
  func value(_ bytes: UnsafeBufferPointer<UInt8>, as type: ColumnType, zone: TimeZoneReference?) -> Value? {
    guard let found = components(bytes) else { return nil }
    let fields = found.fields
    guard let date = CalendarDate(year: fields.year, month: fields.month, day: fields.day),
      let time = LocalTime(
        hour: fields.hour, minute: fields.minute, second: fields.second, nanosecond: found.nanosecond)
    else { return nil }
    switch type {
    case .date: return .date(date)
    case .localtime: return .localTime(time)
    case .time: return OffsetTime(time: time, offset: found.offset ?? 0).map(Value.time)
    case .localdatetime: return .localDateTime(LocalDateTime(date: date, time: time))
    case .datetime:
      let own = found.offset.flatMap { TimeZoneReference(offsetSeconds: $0) }
      return .dateTime(ZonedDateTime(LocalDateTime(date: date, time: time), in: own ?? zone ?? .utc))
    default: return nil
    }
  }
}
