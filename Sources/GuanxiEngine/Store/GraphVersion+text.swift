public import GraphStore
internal import PropertyGraph

extension GraphVersion {
  /// Reads a version as a person writes it: a sequence such as `12`, a date such as `2026-06-30`, which means its end in
  /// UTC, or a moment such as `2026-06-30T12:00Z`; nil where it is none of these.
  public init?(text: String) {
    if let sequence = Int64(text) {
      guard sequence >= 0 else { return nil }
      self = .sequence(sequence)
    } else if let date = try? CalendarDate(parsing: text),
      let end = ZonedDateTime(
        epochSecond: date.daysSinceEpoch * 86_400 + 86_399, nanosecond: 999_999_999, zone: .utc)
    {
      self = .time(end)
    } else if let moment = try? ZonedDateTime(parsing: text) {
      self = .time(moment)
    } else {
      return nil
    }
  }
}
