import PropertyGraph
import Testing

@Suite("Calendar dates")
struct CalendarDateTests {
  // openCypher TCK, Temporal1 [1] "Should construct week date".
  @Test(
    "A week date is the day that the TCK expects",
    arguments: [
      (1816, 1, 1, "1816-01-01"), (1816, 52, 1, "1816-12-23"), (1817, 1, 1, "1816-12-30"),
      (1817, 10, 1, "1817-03-03"), (1817, 30, 1, "1817-07-21"), (1818, 1, 1, "1817-12-29"),
      (1818, 53, 1, "1818-12-28"), (1819, 1, 1, "1819-01-04"), (1819, 52, 1, "1819-12-27"),
      (1817, 1, 2, "1816-12-31"), (1817, 2, 3, "1817-01-08"), (1984, 10, 3, "1984-03-07"),
    ])
  func weekDate(weekYear: Int, week: Int, dayOfWeek: Int, expected: String) throws {
    let date = try #require(CalendarDate(weekYear: weekYear, week: week, dayOfWeek: dayOfWeek))
    #expect(date.description == expected)
    #expect([date.weekYear, date.week, date.dayOfWeek] == [weekYear, week, dayOfWeek])
  }

  // openCypher TCK, Temporal1 [4] "Should construct date".
  @Test("Calendar, ordinal and quarter forms give the days that the TCK expects")
  func otherForms() {
    #expect(CalendarDate(year: 1984, month: 10, day: 11)?.description == "1984-10-11")
    #expect(CalendarDate(year: 1984, ordinalDay: 202)?.description == "1984-07-20")
    #expect(CalendarDate(year: 1984, quarter: 3, dayOfQuarter: 45)?.description == "1984-08-14")
  }

  // openCypher TCK, Temporal5 [1] "Should provide accessors for date" and [2] "… in last weekYear".
  @Test("The parts of a date are those of the TCK")
  func components() throws {
    let date = try CalendarDate(parsing: "1984-10-11")
    #expect([date.year, date.quarter, date.month, date.week, date.weekYear] == [1984, 4, 10, 41, 1984])
    #expect([date.day, date.ordinalDay, date.dayOfWeek, date.dayOfQuarter] == [11, 285, 4, 11])
    let newYear = try CalendarDate(parsing: "1984-01-01")
    #expect([newYear.year, newYear.weekYear, newYear.week, newYear.dayOfWeek] == [1984, 1983, 52, 7])
  }

  @Test("A year that 4 divides is a leap year, but of the centuries only every fourth")
  func leapYears() {
    #expect(CalendarDate(year: 2024, month: 2, day: 29) != nil)
    #expect(CalendarDate(year: 2000, month: 2, day: 29) != nil)
    #expect(CalendarDate(year: 0, month: 2, day: 29) != nil)
    #expect(CalendarDate(year: 2025, month: 2, day: 29) == nil)
    #expect(CalendarDate(year: 1900, month: 2, day: 29) == nil)
    #expect(CalendarDate(year: 2024, ordinalDay: 366) != nil)
    #expect(CalendarDate(year: 2025, ordinalDay: 366) == nil)
    #expect(CalendarDate(year: 2024, quarter: 1, dayOfQuarter: 91) != nil)
    #expect(CalendarDate(year: 2025, quarter: 1, dayOfQuarter: 91) == nil)
  }

  // ISO 8601: a year has 53 weeks if it starts on a Thursday, or on a Wednesday in a leap year: 2015, 2020, 2026.
  @Test("Only long years have a week 53")
  func longYears() {
    for year in [2015, 2020, 2026] { #expect(CalendarDate(weekYear: year, week: 53, dayOfWeek: 1) != nil) }
    for year in [2016, 2021, 2025] { #expect(CalendarDate(weekYear: year, week: 53, dayOfWeek: 1) == nil) }
  }

  @Test("A day that the calendar lacks is no date")
  func absentDays() {
    #expect(CalendarDate(year: 2025, month: 2, day: 30) == nil)
    #expect(CalendarDate(year: 2025, month: 13, day: 1) == nil)
    #expect(CalendarDate(year: 2025, month: 0, day: 1) == nil)
    #expect(CalendarDate(year: 1_000_000_000, month: 1, day: 1) == nil)
    #expect(CalendarDate(year: .min, month: .max, day: .min) == nil)
    // The calendar repeats every 400 years: these years are like the years 1 (from a Monday) and 1999 (to a Friday).
    #expect(CalendarDate(weekYear: -999_999_999, week: 1, dayOfWeek: 1)?.description == "-999999999-01-01")
    #expect(CalendarDate(weekYear: 999_999_999, week: 52, dayOfWeek: 5)?.description == "+999999999-12-31")
    #expect(CalendarDate(weekYear: 999_999_999, week: 52, dayOfWeek: 6) == nil)
    #expect(CalendarDate(daysSinceEpoch: .max) == nil)
  }

  @Test("Every day of 400 years is the day after the day before it")
  func consecutiveDays() throws {
    var expected = (year: 1870, month: 1, day: 1, dayOfWeek: 6)  // 1870-01-01 was a Saturday.
    var date = try #require(CalendarDate(year: 1870, month: 1, day: 1))
    for _ in 0..<146_097 {
      let actual = (year: date.year, month: date.month, day: date.day, dayOfWeek: date.dayOfWeek)
      guard actual == expected else {
        Issue.record("\(date): expected \(expected)")
        return
      }
      expected.day += 1
      if CalendarDate(year: expected.year, month: expected.month, day: expected.day) == nil {
        expected = (expected.year, expected.month + 1, 1, expected.dayOfWeek)
      }
      if expected.month == 13 { expected = (expected.year + 1, 1, 1, expected.dayOfWeek) }
      expected.dayOfWeek = expected.dayOfWeek % 7 + 1
      date = try date.adding(days: 1)
    }
    #expect(date.description == "2270-01-01")
  }

  @Test("Adding months keeps the day, or takes the last day of a shorter month")
  func monthArithmetic() throws {
    let date = try CalendarDate(parsing: "2024-01-31")
    #expect(try date.adding(months: 1).description == "2024-02-29")
    #expect(try date.adding(months: 13).description == "2025-02-28")
    #expect(try date.adding(months: -2).description == "2023-11-30")
    #expect(throws: TemporalRangeError.outOfRange(.date)) { try date.adding(months: .max) }
    #expect(throws: TemporalRangeError.outOfRange(.date)) { try date.adding(days: .min) }
  }

  // openCypher TCK, Temporal7 [1] "Should compare dates".
  @Test("Dates are ordered by the calendar")
  func order() throws {
    #expect(try CalendarDate(parsing: "1980-12-24") < CalendarDate(parsing: "1984-10-11"))
    #expect(try CalendarDate(parsing: "-0001-12-31") < CalendarDate(parsing: "0000-01-01"))
  }
}
