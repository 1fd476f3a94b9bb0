import PropertyGraph
import Testing

@Suite("Temporal texts")
struct TemporalTextTests {
  // ISO 8601 writes 21 July 2015 in all these ways: the Tuesday of week 30, the day 202.
  @Test(
    "Each ISO 8601 form of a date is read",
    arguments: [
      ("2015-07-21", "2015-07-21"), ("20150721", "2015-07-21"), ("2015-07", "2015-07-01"), ("201507", "2015-07-01"),
      ("2015-W30-2", "2015-07-21"), ("2015W302", "2015-07-21"), ("2015-W30", "2015-07-20"), ("2015W30", "2015-07-20"),
      ("2015-202", "2015-07-21"), ("2015202", "2015-07-21"), ("2015-Q3-21", "2015-07-21"), ("2015Q3", "2015-07-01"),
      ("2015", "2015-01-01"), ("-999999999-01-01", "-999999999-01-01"), ("+999999999-12-31", "+999999999-12-31"),
      ("-5-02-03", "-0005-02-03"), ("0028-11-11", "0028-11-11"), ("+12015-07-21", "+12015-07-21"),
    ])
  func date(text: String, expected: String) throws {
    #expect(try CalendarDate(parsing: text).description == expected)
  }

  @Test(
    "Each ISO 8601 form of a time is read",
    arguments: [
      ("21:40:32.142", "21:40:32.142"), ("214032.142", "21:40:32.142"), ("21:40:32,5", "21:40:32.5"),
      ("214032", "21:40:32"), ("21:40", "21:40"), ("2140", "21:40"), ("21", "21:00"),
      ("00:00:00.000000001", "00:00:00.000000001"),
    ])
  func localTime(text: String, expected: String) throws {
    #expect(try LocalTime(parsing: text).description == expected)
  }

  @Test(
    "Each form of an offset is read",
    arguments: [
      ("21:40:32.142+0100", "21:40:32.142+01:00"), ("214032.142Z", "21:40:32.142Z"), ("214032-0100", "21:40:32-01:00"),
      ("21:40-01:30", "21:40-01:30"), ("2140-00:00", "21:40Z"), ("2140-02", "21:40-02:00"), ("22+18:00", "22:00+18:00"),
      // openCypher TCK, Temporal1 [13] "Should construct temporal with time offset with second precision".
      ("12:34:56+02:05:00", "12:34:56+02:05"), ("12:34:56-02:05:07", "12:34:56-02:05:07"), ("14:30", "14:30Z"),
    ])
  func time(text: String, expected: String) throws {
    #expect(try OffsetTime(parsing: text).description == expected)
  }

  @Test(
    "Any form of a date goes with any form of a time",
    arguments: [
      ("2015-07-21T21:40:32.142", "2015-07-21T21:40:32.142"), ("2015-W30-2T214032.142", "2015-07-21T21:40:32.142"),
      ("2015-202T21:40:32", "2015-07-21T21:40:32"), ("2015T214032", "2015-01-01T21:40:32"),
      ("20150721T21:40", "2015-07-21T21:40"), ("2015-W30T2140", "2015-07-20T21:40"), ("2015202T21", "2015-07-21T21:00"),
      ("2015-07-21 21:40:32", "2015-07-21T21:40:32"), ("-999999999-01-01", "-999999999-01-01T00:00"),
    ])
  func localDateTime(text: String, expected: String) throws {
    #expect(try LocalDateTime(parsing: text).description == expected)
  }

  @Test(
    "A moment is read with an offset, a zone, or both",
    arguments: [
      ("2015-07-21T21:40:32.142+0100", "2015-07-21T21:40:32.142+01:00"),
      ("2015-W30-2T214032.142Z", "2015-07-21T21:40:32.142Z"), ("2015-W30T2140-00:00", "2015-07-20T21:40Z"),
      ("2015202T21+18:00", "2015-07-21T21:00+18:00"), ("2015-07-21", "2015-07-21T00:00Z"),
      ("2015-07-21T21:40:32.142+02:00[Europe/Stockholm]", "2015-07-21T21:40:32.142+02:00[Europe/Stockholm]"),
      ("2015-07-21T21:40:32.142+0845[Australia/Eucla]", "2015-07-21T21:40:32.142+08:45[Australia/Eucla]"),
      ("2015-07-21T21:40:32.142[Europe/London]", "2015-07-21T21:40:32.142+01:00[Europe/London]"),
    ])
  func zonedDateTime(text: String, expected: String) throws {
    #expect(try ZonedDateTime(parsing: text).description == expected)
  }

  @Test(
    "What is no date is refused at the byte where reading stopped",
    arguments: [
      ("", 0), ("201", 0), ("2025-02-30", 0), ("2025-13-01", 5), ("2025-00-01", 5), ("2025-1-01", 5),
      ("2025-01-01x", 10), ("2025-01-0１", 8), ("2025-W54", 6), ("2025-W53-1", 0), ("2025-366", 0), ("2025-0721", 5),
      ("+1000000000-01-01", 10), ("2025-", 4), ("昨天", 0), ("2025-01-01T00:00", 10), ("2025-Q5", 0),
    ])
  func malformedDate(text: String, position: Int) {
    let error = #expect(throws: TemporalSyntaxError.self) { try CalendarDate(parsing: text) }
    #expect(error?.text == text)
    #expect(error?.position == position)
    #expect(error?.kind == .date)
  }

  @Test(
    "What is no moment is refused",
    arguments: [
      "2025-01-01T24:00", "2025-01-01T12:60", "2025-01-01T12:00:60", "2025-01-01T12:00:00.", "2025-01-01T",
      "2025-01-01T12:00:00.1234567890", "2025-01-01T12:00+18:01", "2025-01-01T12:00+19", "2025-01-01T12:00[",
      "2025-01-01T12:00[Europe/Nowhere]", "2025-01-01T12:00[europe/berlin]", "2025-01-01T12:00[GMT+1]",
      "2025-01-01T12:00[UTC+2]", "2025-01-01T12:00[]", "2025-01-01T12:00[Europe/Berlin]x",
      "2025-01-01T12:00+02:00[Europe/Berlin]",  // Berlin is at +01:00 in winter.
      "2026-03-29T02:30+01:00[Europe/Berlin]",  // The clocks skip this time.
    ])
  func malformedMoment(text: String) {
    #expect(throws: TemporalSyntaxError.self) { try ZonedDateTime(parsing: text) }
  }

  @Test("A text that is too long is refused unread")
  func length() {
    let text = String(repeating: "1", count: 1_000_000)
    let error = #expect(throws: TemporalSyntaxError.self) { try CalendarDuration(parsing: text) }
    #expect(error?.text.utf8.count == TemporalSyntaxError.maximumLength)
  }

  @Test("An error says the text, the type, what was expected and where")
  func message() {
    let error = #expect(throws: TemporalSyntaxError.self) { try CalendarDate(parsing: "2025-02-30") }
    #expect(
      error?.description
        == "\"2025-02-30\" is not a valid Date: expected a date that exists in the calendar at byte 0")
  }
}
