/// The arithmetic of the proleptic Gregorian calendar, for years far inside of 64 bits.
///
/// Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil` and `civil_from_days`.
enum GregorianCalendar {
  /// The days of 400 years.
  static let daysPerEra: Int64 = 146_097
  /// The days from 0000-03-01 to 1970-01-01.
  private static let epochOffset: Int64 = 719_468

  /// The days from 1970-01-01 to a valid date.
  static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear.flooredQuotient(dividingBy: 400)
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * daysPerEra + dayOfEra - epochOffset
  }

  /// The year, month and day of the date `days` days after 1970-01-01.
  static func date(days: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let shifted = days + epochOffset
    let era = shifted.flooredQuotient(dividingBy: daysPerEra)
    let dayOfEra = shifted - era * daysPerEra
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  static func isLeap(year: Int64) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The days of a month from 1 to 12.
  static func length(ofMonth month: Int64, year: Int64) -> Int64 {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day of the week, from 1 for Monday to 7 for Sunday. 1970-01-01 was a Thursday.
  static func dayOfWeek(days: Int64) -> Int64 {
    (days + 3).flooredRemainder(dividingBy: 7) + 1
  }

  /// The Monday of the week that holds 4 January, as days since 1970-01-01.
  static func firstMonday(ofWeekYear year: Int64) -> Int64 {
    let fourth = days(year: year, month: 1, day: 4)
    return fourth - dayOfWeek(days: fourth) + 1
  }
}
