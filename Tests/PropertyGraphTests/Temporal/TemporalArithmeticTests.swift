import PropertyGraph
import Testing

/// Sums and differences: the tables of openCypher TCK, Temporal8.
@Suite("Temporal arithmetic")
struct TemporalArithmeticTests {
  /// The three durations of the scenarios [1] to [5].
  private func amounts() throws -> [CalendarDuration] {
    [
      try duration([.years: 12, .months: 5, .days: 14, .hours: 16, .minutes: 12, .seconds: 70, .nanoseconds: 2]),
      try duration([.months: 1, .days: -14, .hours: 16, .minutes: -12, .seconds: 70]),
      try duration([
        .years: 12.5, .months: 5.5, .days: 14.5, .hours: 16.5, .minutes: 12.5, .seconds: 70.5, .nanoseconds: 3,
      ]),
    ]
  }

  @Test("[1] Should add or subtract duration to or from date")
  func date() throws {
    let date = try CalendarDate(parsing: "1984-10-11")
    #expect(try amounts().map { try date.adding($0).description } == ["1997-03-25", "1984-10-28", "1997-10-11"])
    #expect(try amounts().map { try date.subtracting($0).description } == ["1972-04-27", "1984-09-25", "1971-10-12"])
  }

  @Test("[2] Should add or subtract duration to or from local time, [3] and time")
  func time() throws {
    let time = try LocalTime(parsing: "12:31:14.000000001")
    let sums = ["04:44:24.000000003", "04:20:24.000000001", "22:29:27.500000004"]
    let differences = ["20:18:03.999999999", "20:42:04.000000001", "02:33:00.499999998"]
    #expect(try amounts().map { time.adding($0).description } == sums)
    #expect(try amounts().map { time.subtracting($0).description } == differences)
    let offsetTime = try #require(OffsetTime(time: time, offset: 3_600))
    #expect(try amounts().map { offsetTime.adding($0).description } == sums.map { $0 + "+01:00" })
    #expect(try amounts().map { offsetTime.subtracting($0).description } == differences.map { $0 + "+01:00" })
  }

  @Test("[4] Should add or subtract duration to or from local date time, [5] and date time")
  func dateTime() throws {
    let sums = ["1997-03-26T04:44:24.000000003", "1984-10-29T04:20:24.000000001", "1997-10-11T22:29:27.500000004"]
    let differences = [
      "1972-04-26T20:18:03.999999999", "1984-09-24T20:42:04.000000001", "1971-10-12T02:33:00.499999998",
    ]
    let local = try LocalDateTime(parsing: "1984-10-11T12:31:14.000000001")
    #expect(try amounts().map { try local.adding($0).description } == sums)
    #expect(try amounts().map { try local.subtracting($0).description } == differences)
    let moment = ZonedDateTime(local, in: try TimeZoneReference(parsing: "+01:00"))
    #expect(try amounts().map { try moment.adding($0).description } == sums.map { $0 + "+01:00" })
    #expect(try amounts().map { try moment.subtracting($0).description } == differences.map { $0 + "+01:00" })
  }

  @Test("[6] Should add or subtract durations")
  func durations() throws {
    let first = try CalendarDuration(parsing: "P12Y5M14DT16H13M10.000000001S")
    let (second, third) = (try amounts()[1], try amounts()[2])
    #expect(try first.adding(first).description == "P24Y10M28DT32H26M20.000000002S")
    #expect(try first.subtracting(first).description == "PT0S")
    #expect(try first.adding(second).description == "P12Y6MT32H2M20.000000001S")
    #expect(try first.subtracting(second).description == "P12Y4M28DT24M0.000000001S")
    #expect(try first.adding(third).description == "P25Y4M43DT50H11M23.500000004S")
    #expect(try first.subtracting(third).description == "P-6M-15DT-17H-45M-3.500000002S")
    #expect(try second.subtracting(first).description == "P-12Y-4M-28DT-24M-0.000000001S")
    #expect(try second.adding(second).description == "P2M-28DT31H38M20S")
    #expect(try second.subtracting(third).description == "P-12Y-10M-43DT-18H-9M-3.500000003S")
    #expect(try third.adding(third).description == "P25Y10M58DT67H56M27.000000006S")
  }

  @Test("[7] Should multiply or divide durations by numbers")
  func scaling() throws {
    let amount = try CalendarDuration(parsing: "P12Y5M14DT16H13M10.000000001S")
    let (half, double) = ("P6Y2M22DT13H21M8S", "P24Y10M28DT32H26M20.000000002S")
    #expect(try amount.multiplied(by: 1) == amount)
    #expect(try amount.divided(by: 1) == amount)
    #expect(try amount.multiplied(by: 2).description == double)
    #expect(try amount.divided(by: 2).description == half)
    #expect(try amount.multiplied(by: 0.5).description == half)
    #expect(try amount.divided(by: 0.5).description == double)
    #expect(try CalendarDuration(days: 1).divided(by: 3).description == "PT8H")
    #expect(try CalendarDuration(months: 1).divided(by: 3).description == "P10DT3H29M42S")  // 2,629,746 s / 3
  }

  @Test("A result out of range is an error")
  func range() throws {
    let last = try CalendarDate(parsing: "+999999999-12-31")
    let largest = try CalendarDuration(months: .max, days: .max, seconds: .max, nanoseconds: 0)
    let smallest = try CalendarDuration(months: .min, days: .min, seconds: .min)
    #expect(throws: TemporalRangeError.outOfRange(.date)) { try last.adding(CalendarDuration(days: 1)) }
    #expect(throws: TemporalRangeError.outOfRange(.localDateTime)) {
      try LocalDateTime(date: last, time: .midnight).adding(CalendarDuration(seconds: 86_400))
    }
    #expect(throws: TemporalRangeError.outOfRange(.dateTime)) {
      try ZonedDateTime(LocalDateTime(date: last, time: .midnight), in: .utc).adding(CalendarDuration(seconds: .max))
    }
    #expect(throws: TemporalRangeError.outOfRange(.duration)) { try last.subtracting(smallest) }
    #expect(throws: TemporalRangeError.outOfRange(.duration)) { try largest.adding(largest) }
    #expect(throws: TemporalRangeError.outOfRange(.duration)) { try largest.multiplied(by: Int.max) }
    #expect(throws: TemporalRangeError.outOfRange(.duration)) { try largest.multiplied(by: 1e300) }
    #expect(throws: TemporalRangeError.notFinite(.infinity)) { try largest.multiplied(by: .infinity) }
    #expect(throws: TemporalRangeError.divisionByZero) { try largest.divided(by: 0) }
    #expect(throws: TemporalRangeError.outOfRange(.duration)) { try largest.divided(by: .leastNonzeroMagnitude) }
  }

  // openCypher TCK, Temporal9 "Truncate Temporal Values", scenarios [1] and [3], without the second argument's parts.
  @Test("Truncation goes to the start of the unit")
  func truncation() throws {
    let units: [(TruncationUnit, String, String)] = [
      (.millennium, "2017-10-11", "2000-01-01"), (.century, "1984-10-11", "1900-01-01"),
      (.decade, "1984-10-11", "1980-01-01"), (.year, "1984-10-11", "1984-01-01"),
      (.weekYear, "1984-02-01", "1984-01-02"), (.weekYear, "1984-01-01", "1983-01-03"),
      (.quarter, "1984-11-11", "1984-10-01"), (.month, "1984-10-11", "1984-10-01"),
      (.week, "1984-10-11", "1984-10-08"), (.day, "1984-10-11", "1984-10-11"),
    ]
    for (unit, date, expected) in units {
      #expect(try CalendarDate(parsing: date).truncated(to: unit).description == expected, "\(unit)")
    }
    let moment = try ZonedDateTime(parsing: "1984-10-11T12:31:14.645876123-01:00")
    #expect(try moment.truncated(to: .hour).description == "1984-10-11T12:00-01:00")
    #expect(try moment.truncated(to: .minute).description == "1984-10-11T12:31-01:00")
    #expect(try moment.truncated(to: .millisecond).description == "1984-10-11T12:31:14.645-01:00")
    #expect(try moment.truncated(to: .century).description == "1900-01-01T00:00-01:00")
    #expect(try OffsetTime(parsing: "12:31:14.645876123+01:00").truncated(to: .day).description == "00:00+01:00")
  }
}
