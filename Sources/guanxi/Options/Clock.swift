import Foundation
import GuanxiEngine

/// The machine's clock: the only place that reads it; everything behind it is given dates.
enum Clock {
  /// Today in the zone of the machine.
  static func today() throws -> CalendarDate {
    var (second, parts) = (time(nil), tm())
    localtime_r(&second, &parts)
    guard
      let today = CalendarDate(
        year: Int(parts.tm_year) + 1_900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    else { throw GuanxiError.failed("The machine's clock cannot be read. Give the date with --as-of.") }
    return today
  }

  /// This moment in UTC, to the second; an error where the clock shows none that there is.
  static func moment() throws(GuanxiError) -> ZonedDateTime {
    guard let now = now() else { throw .failed("The machine's clock is out of range. Set it.") }
    return now
  }

  /// This moment in UTC, to the second.
  static func now() -> ZonedDateTime? { ZonedDateTime(epochSecond: Int64(Date().timeIntervalSince1970), zone: .utc) }
}
