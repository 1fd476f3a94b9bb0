import PropertyGraph
import Testing

/// Two calls of openCypher functions, and the duration between them.
struct MeasuredSpan: Sendable {
  let start: String
  let end: String
  let expected: String

  init(_ start: String, _ end: String, _ expected: String) {
    self.start = start
    self.end = end
    self.expected = expected
  }
}

/// The time between two points: the tables of openCypher TCK, Temporal10.
@Suite("The time between two points")
struct DurationBetweenTests {
  // Scenarios [1] "Should split between boundaries correctly" and [2] "Should compute duration between two temporals".
  static let betweenTable: [MeasuredSpan] = [
    .init("localdatetime 2018-01-01T12:00", "localdatetime 2018-01-02T10:00", "PT22H"),
    .init("localdatetime 2018-01-02T10:00", "localdatetime 2018-01-01T12:00", "PT-22H"),
    .init("localdatetime 2018-01-01T10:00:00.2", "localdatetime 2018-01-02T10:00:00.1", "PT23H59M59.9S"),
    .init("localdatetime 2018-01-02T10:00:00.1", "localdatetime 2018-01-01T10:00:00.2", "PT-23H-59M-59.9S"),
    .init(
      "datetime 2017-10-28T23:00+02:00[Europe/Stockholm]", "datetime 2017-10-29T04:00+01:00[Europe/Stockholm]", "PT6H"),
    .init(
      "datetime 2017-10-29T04:00+01:00[Europe/Stockholm]", "datetime 2017-10-28T23:00+02:00[Europe/Stockholm]", "PT-6H"),
    .init("date 1984-10-11", "date 2015-06-24", "P30Y8M13D"),
    .init("date 1984-10-11", "localdatetime 2016-07-21T21:45:22.142", "P31Y9M10DT21H45M22.142S"),
    .init("date 1984-10-11", "datetime 2015-07-21T21:40:32.142+0100", "P30Y9M10DT21H40M32.142S"),
    .init("date 1984-10-11", "localtime 16:30", "PT16H30M"),
    .init("date 1984-10-11", "time 16:30+0100", "PT16H30M"),
    .init("localtime 14:30", "date 2015-06-24", "PT-14H-30M"),
    .init("localtime 14:30", "localdatetime 2016-07-21T21:45:22.142", "PT7H15M22.142S"),
    .init("localtime 14:30", "datetime 2015-07-21T21:40:32.142+0100", "PT7H10M32.142S"),
    .init("localtime 14:30", "localtime 16:30", "PT2H"),
    .init("localtime 14:30", "time 16:30+0100", "PT2H"),
    .init("time 14:30", "date 2015-06-24", "PT-14H-30M"),
    .init("time 14:30", "localdatetime 2016-07-21T21:45:22.142", "PT7H15M22.142S"),
    .init("time 14:30", "datetime 2015-07-21T21:40:32.142+0100", "PT6H10M32.142S"),
    .init("time 14:30", "localtime 16:30", "PT2H"),
    .init("time 14:30", "time 16:30+0100", "PT1H"),
    .init("localdatetime 2015-07-21T21:40:32.142", "date 2015-06-24", "P-27DT-21H-40M-32.142S"),
    .init("localdatetime 2015-07-21T21:40:32.142", "localdatetime 2016-07-21T21:45:22.142", "P1YT4M50S"),
    .init("localdatetime 2015-07-21T21:40:32.142", "datetime 2015-07-21T21:40:32.142+0100", "PT0S"),
    .init("localdatetime 2015-07-21T21:40:32.142", "localtime 16:30", "PT-5H-10M-32.142S"),
    .init("localdatetime 2015-07-21T21:40:32.142", "time 16:30+0100", "PT-5H-10M-32.142S"),
    .init("datetime 2014-07-21T21:40:36.143+0200", "date 2015-06-24", "P11M2DT2H19M23.857S"),
    .init("datetime 2014-07-21T21:40:36.143+0200", "localdatetime 2016-07-21T21:45:22.142", "P2YT4M45.999S"),
    .init("datetime 2014-07-21T21:40:36.143+0200", "datetime 2015-07-21T21:40:32.142+0100", "P1YT59M55.999S"),
    .init("datetime 2014-07-21T21:40:36.143+0200", "localtime 16:30", "PT-5H-10M-36.143S"),
    .init("datetime 2014-07-21T21:40:36.143+0200", "time 16:30+0100", "PT-4H-10M-36.143S"),
    .init("date -999999999-01-01", "date +999999999-12-31", "P1999999998Y11M30D"),  // [9] large durations
  ]

  // Scenarios [3] "… in months" and [7] "Should compute negative duration between in big units".
  static let monthsTable: [MeasuredSpan] = [
    .init("date 1984-10-11", "date 2015-06-24", "P30Y8M"),
    .init("date 1984-10-11", "localdatetime 2016-07-21T21:45:22.142", "P31Y9M"),
    .init("date 1984-10-11", "datetime 2015-07-21T21:40:32.142+0100", "P30Y9M"),
    .init("date 1984-10-11", "localtime 16:30", "PT0S"),
    .init("date 1984-10-11", "time 16:30+0100", "PT0S"),
    .init("localtime 14:30", "date 2015-06-24", "PT0S"),
    .init("localtime 14:30", "localdatetime 2016-07-21T21:45:22.142", "PT0S"),
    .init("localtime 14:30", "datetime 2015-07-21T21:40:32.142+0100", "PT0S"),
    .init("time 14:30", "date 2015-06-24", "PT0S"),
    .init("time 14:30", "localdatetime 2016-07-21T21:45:22.142", "PT0S"),
    .init("time 14:30", "datetime 2015-07-21T21:40:32.142+0100", "PT0S"),
    .init("localdatetime 2015-07-21T21:40:32.142", "date 2015-06-24", "PT0S"),
    .init("localdatetime 2015-07-21T21:40:32.142", "localdatetime 2016-07-21T21:45:22.142", "P1Y"),
    .init("localdatetime 2015-07-21T21:40:32.142", "datetime 2015-07-21T21:40:32.142+0100", "PT0S"),
    .init("localdatetime 2015-07-21T21:40:32.142", "localtime 16:30", "PT0S"),
    .init("localdatetime 2015-07-21T21:40:32.142", "time 16:30+0100", "PT0S"),
    .init("datetime 2014-07-21T21:40:36.143+0200", "date 2015-06-24", "P11M"),
    .init("datetime 2014-07-21T21:40:36.143+0200", "localdatetime 2016-07-21T21:45:22.142", "P2Y"),
    .init("datetime 2014-07-21T21:40:36.143+0200", "datetime 2015-07-21T21:40:32.142+0100", "P1Y"),
    .init("datetime 2014-07-21T21:40:36.143+0200", "localtime 16:30", "PT0S"),
    .init("datetime 2014-07-21T21:40:36.143+0200", "time 16:30+0100", "PT0S"),
    .init("date 2018-03-11", "date 2016-06-24", "P-1Y-8M"),
    .init("date 2018-07-21", "datetime 2016-07-21T21:40:32.142+0100", "P-1Y-11M"),
    .init("localdatetime 2018-07-21T21:40:32.142", "date 2016-07-21", "P-2Y"),
    .init("datetime 2018-07-21T21:40:36.143+0200", "localdatetime 2016-07-21T21:40:36.143", "P-2Y"),
    .init("datetime 2018-07-21T21:40:36.143+0500", "datetime 1984-07-21T22:40:36.143+0200", "P-33Y-11M"),
  ]

  // Scenario [4] "… in days".
  static let daysTable: [MeasuredSpan] = [
    .init("date 1984-10-11", "date 2015-06-24", "P11213D"),
    .init("date 1984-10-11", "localdatetime 2016-07-21T21:45:22.142", "P11606D"),
    .init("date 1984-10-11", "datetime 2015-07-21T21:40:32.142+0100", "P11240D"),
    .init("date 1984-10-11", "localtime 16:30", "PT0S"),
    .init("date 1984-10-11", "time 16:30+0100", "PT0S"),
    .init("localtime 14:30", "date 2015-06-24", "PT0S"),
    .init("localtime 14:30", "localdatetime 2016-07-21T21:45:22.142", "PT0S"),
    .init("localtime 14:30", "datetime 2015-07-21T21:40:32.142+0100", "PT0S"),
    .init("time 14:30", "date 2015-06-24", "PT0S"),
    .init("time 14:30", "localdatetime 2016-07-21T21:45:22.142", "PT0S"),
    .init("time 14:30", "datetime 2015-07-21T21:40:32.142+0100", "PT0S"),
    .init("localdatetime 2015-07-21T21:40:32.142", "date 2015-06-24", "P-27D"),
    .init("localdatetime 2015-07-21T21:40:32.142", "localdatetime 2016-07-21T21:45:22.142", "P366D"),
    .init("localdatetime 2015-07-21T21:40:32.142", "datetime 2015-07-21T21:40:32.142+0100", "PT0S"),
    .init("localdatetime 2015-07-21T21:40:32.142", "localtime 16:30", "PT0S"),
    .init("localdatetime 2015-07-21T21:40:32.142", "time 16:30+0100", "PT0S"),
    .init("datetime 2014-07-21T21:40:36.143+0200", "date 2015-06-24", "P337D"),
    .init("datetime 2014-07-21T21:40:36.143+0200", "localdatetime 2016-07-21T21:45:22.142", "P731D"),
    .init("datetime 2014-07-21T21:40:36.143+0200", "datetime 2015-07-21T21:40:32.142+0100", "P365D"),
    .init("datetime 2014-07-21T21:40:36.143+0200", "localtime 16:30", "PT0S"),
    .init("datetime 2014-07-21T21:40:36.143+0200", "time 16:30+0100", "PT0S"),
  ]

  // Scenarios [5] "… in seconds", [6], [8] daylight saving time, [10] and [11].
  static let secondsTable: [MeasuredSpan] = [
    .init("date 1984-10-11", "date 2015-06-24", "PT269112H"),
    .init("date 1984-10-11", "localdatetime 2016-07-21T21:45:22.142", "PT278565H45M22.142S"),
    .init("date 1984-10-11", "datetime 2015-07-21T21:40:32.142+0100", "PT269781H40M32.142S"),
    .init("date 1984-10-11", "localtime 16:30", "PT16H30M"),
    .init("date 1984-10-11", "time 16:30+0100", "PT16H30M"),
    .init("localtime 14:30", "date 2015-06-24", "PT-14H-30M"),
    .init("localtime 14:30", "localdatetime 2016-07-21T21:45:22.142", "PT7H15M22.142S"),
    .init("localtime 14:30", "datetime 2015-07-21T21:40:32.142+0100", "PT7H10M32.142S"),
    .init("localtime 14:30", "localtime 16:30", "PT2H"),
    .init("localtime 14:30", "time 16:30+0100", "PT2H"),
    .init("time 14:30", "date 2015-06-24", "PT-14H-30M"),
    .init("time 14:30", "localdatetime 2016-07-21T21:45:22.142", "PT7H15M22.142S"),
    .init("time 14:30", "datetime 2015-07-21T21:40:32.142+0100", "PT6H10M32.142S"),
    .init("time 14:30", "localtime 16:30", "PT2H"),
    .init("time 14:30", "time 16:30+0100", "PT1H"),
    .init("localdatetime 2015-07-21T21:40:32.142", "date 2015-06-24", "PT-669H-40M-32.142S"),
    .init("localdatetime 2015-07-21T21:40:32.142", "localdatetime 2016-07-21T21:45:22.142", "PT8784H4M50S"),
    .init("localdatetime 2015-07-21T21:40:32.142", "datetime 2015-07-21T21:40:32.142+0100", "PT0S"),
    .init("localdatetime 2015-07-21T21:40:32.142", "localtime 16:30", "PT-5H-10M-32.142S"),
    .init("localdatetime 2015-07-21T21:40:32.142", "time 16:30+0100", "PT-5H-10M-32.142S"),
    .init("datetime 2014-07-21T21:40:36.143+0200", "date 2015-06-24", "PT8090H19M23.857S"),
    .init("datetime 2014-07-21T21:40:36.143+0200", "localdatetime 2016-07-21T21:45:22.142", "PT17544H4M45.999S"),
    .init("datetime 2014-07-21T21:40:36.143+0200", "datetime 2015-07-21T21:40:32.142+0100", "PT8760H59M55.999S"),
    .init("datetime 2014-07-21T21:40:36.143+0200", "localtime 16:30", "PT-5H-10M-36.143S"),
    .init("datetime 2014-07-21T21:40:36.143+0200", "time 16:30+0100", "PT-4H-10M-36.143S"),
    .init("localdatetime 2014-07-21T21:40:36.143", "localdatetime 2014-07-21T21:40:36.142", "PT-0.001S"),
    .init("datetime 2017-10-29T00:00[Europe/Stockholm]", "localdatetime 2017-10-29T04:00", "PT5H"),
    .init("datetime 2017-10-29T00:00[Europe/Stockholm]", "localtime 04:00", "PT5H"),
    .init("localdatetime 2017-10-29T00:00", "datetime 2017-10-29T04:00[Europe/Stockholm]", "PT5H"),
    .init("localtime 00:00", "datetime 2017-10-29T04:00[Europe/Stockholm]", "PT5H"),
    .init("date 2017-10-29", "datetime 2017-10-29T04:00[Europe/Stockholm]", "PT5H"),
    .init("datetime 2017-10-29T00:00[Europe/Stockholm]", "date 2017-10-30", "PT25H"),
    .init("localdatetime -999999999-01-01", "localdatetime +999999999-12-31T23:59:59", "PT17531639991215H59M59S"),
    .init("localtime 12:34:54.7", "localtime 12:34:54.3", "PT-0.4S"),
    .init("localtime 12:34:54.3", "localtime 12:34:54.7", "PT0.4S"),
    .init("localtime 12:34:54.7", "localtime 12:44:55.3", "PT10M0.6S"),
    .init("localtime 12:44:54.7", "localtime 12:34:55.3", "PT-9M-59.4S"),
    .init("localtime 12:34:56", "localtime 12:34:55.7", "PT-0.3S"),
    .init("localtime 12:34:56", "localtime 12:44:55.7", "PT9M59.7S"),
    .init("localtime 12:44:56", "localtime 12:34:55.7", "PT-10M-0.3S"),
    .init("localtime 12:34:56.3", "localtime 12:34:54.7", "PT-1.6S"),
  ]

  @Test("In months, days and seconds", arguments: betweenTable)
  func between(row: MeasuredSpan) throws {
    let (start, end) = (try point(row.start), try point(row.end))
    #expect(try CalendarDuration.between(start, end).description == row.expected)
  }

  @Test("In months alone", arguments: monthsTable)
  func inMonths(row: MeasuredSpan) throws {
    let (start, end) = (try point(row.start), try point(row.end))
    #expect(try CalendarDuration.inMonths(start, end).description == row.expected)
  }

  @Test("In days alone", arguments: daysTable)
  func inDays(row: MeasuredSpan) throws {
    let (start, end) = (try point(row.start), try point(row.end))
    #expect(try CalendarDuration.inDays(start, end).description == row.expected)
  }

  @Test("In seconds alone", arguments: secondsTable)
  func inSeconds(row: MeasuredSpan) throws {
    let (start, end) = (try point(row.start), try point(row.end))
    #expect(try CalendarDuration.inSeconds(start, end).description == row.expected)
  }

  /// Reads the name of an openCypher function and its text.
  private func point(_ call: String) throws -> any TemporalPoint {
    let parts = call.split(separator: " ", maxSplits: 1)
    switch parts[0] {
    case "date": return try CalendarDate(parsing: parts[1])
    case "localtime": return try LocalTime(parsing: parts[1])
    case "time": return try OffsetTime(parsing: parts[1])
    case "localdatetime": return try LocalDateTime(parsing: parts[1])
    default: return try ZonedDateTime(parsing: parts[1])
    }
  }
}
