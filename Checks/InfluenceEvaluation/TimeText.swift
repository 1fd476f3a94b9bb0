internal import Foundation
internal import PropertyGraph

/// A time as files have it.
enum TimeText {
  /// A date or a date with a time, from ISO 8601 with a T or a space, with or without a zone; from `2010/01/31` or
  /// `31.01.2010` in place of the ISO date; or from seconds or milliseconds since 1970. Null where it is none of these.
  static func value(_ text: String) -> Value {
    if let number = Double(text), number.isFinite, abs(number) < 1e15 {
      let seconds = abs(number) >= 1e11 ? number / 1_000 : number
      return LocalDateTime(epochSecond: Int64(seconds)).map(Value.localDateTime) ?? .null
    }
    let parts = text.split(maxSplits: 1) { $0 == " " || $0 == "T" }
    guard let first = parts.first, let date = try? CalendarDate(parsing: isoDate(first)) else { return .null }
    guard parts.count == 2 else { return .date(date) }
    let clock = parts[1].replacingOccurrences(of: " ", with: "")
    if let local = try? LocalDateTime(parsing: "\(isoDate(first))T\(clock)") { return .localDateTime(local) }
    if let zoned = try? ZonedDateTime(parsing: "\(isoDate(first))T\(clock)") { return .dateTime(zoned) }
    return .date(date)
  }

  private static func isoDate(_ text: Substring) -> String {
    let parts = text.split { $0 == "." || $0 == "/" || $0 == "-" }.map { $0.count == 1 ? "0\($0)" : String($0) }
    guard parts.count == 3 else { return String(text) }
    return (parts[0].count == 4 ? parts : parts.reversed()).joined(separator: "-")
  }
}
