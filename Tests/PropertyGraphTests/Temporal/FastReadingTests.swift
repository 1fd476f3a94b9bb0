import PropertyGraph
import Testing

@Suite("Reading dates from bytes")
struct FastReadingTests {
  @Test(
    "The plain forms read the same value as the full reader",
    arguments: ["2025-02-28", "0000-01-01", "9999-12-31", "2024-02-29"])
  func date(text: String) throws {
    #expect(CalendarDate(iso8601: Array(text.utf8).span) == (try CalendarDate(parsing: text)))
  }

  @Test(
    "Other bytes are no date",
    arguments: ["", "2025-02-30", "2025-02-2", "2025/02/28", "2025-02-281", "+025-02-28", "2025-0a-28", "２０２５-"])
  func notDate(text: String) {
    #expect(CalendarDate(iso8601: Array(text.utf8).span) == nil)
  }

  @Test(
    "A date with a time reads the same value as the full reader",
    arguments: ["2025-02-28", "2025-02-28 23:59:59", "2025-02-28T00:00:01", "2025-02-28T12:30", "2025-02-28 12:30"])
  func localDateTime(text: String) throws {
    #expect(LocalDateTime(iso8601: Array(text.utf8).span) == (try LocalDateTime(parsing: text)))
  }

  @Test(
    "Other bytes are no date with a time",
    arguments: [
      "2025-02-28 24:00:00", "2025-02-28_12:30", "2025-02-28 12:3", "2025-02-28T12:30-59", "2025-02-28T12-30",
    ])
  func notLocalDateTime(text: String) {
    #expect(LocalDateTime(iso8601: Array(text.utf8).span) == nil)
  }
}
