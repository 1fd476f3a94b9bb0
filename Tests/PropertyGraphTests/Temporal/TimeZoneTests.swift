import PropertyGraph
import Testing

@Suite("Zones and moments")
struct TimeZoneTests {
  private func moment(_ local: String, _ zone: String) throws -> ZonedDateTime {
    ZonedDateTime(try LocalDateTime(parsing: local), in: try TimeZoneReference(parsing: zone))
  }

  // Directive 2000/84/EC: summer time starts on the last Sunday of March and ends on the last Sunday of October,
  // at 01:00 UTC. The choice in gaps and overlaps is that of java.time.ZonedDateTime.ofLocal.
  @Test("A time that the clocks skip is moved on by the length of the gap")
  func gap() throws {
    #expect(try moment("2026-03-29T02:30", "Europe/Berlin").description == "2026-03-29T03:30+02:00[Europe/Berlin]")
    #expect(try moment("2026-03-29T01:59:59", "Europe/Berlin").offset == 3_600)
    #expect(try moment("2026-03-29T03:00", "Europe/Berlin").offset == 7_200)
  }

  @Test("A time that the clocks show twice is the first, or the one that the offset names")
  func overlap() throws {
    let first = try moment("2026-10-25T02:30", "Europe/Berlin")
    #expect(first.description == "2026-10-25T02:30+02:00[Europe/Berlin]")
    let second = try ZonedDateTime(parsing: "2026-10-25T02:30+01:00[Europe/Berlin]")
    #expect(second.description == "2026-10-25T02:30+01:00[Europe/Berlin]")
    #expect(second.epochSecond - first.epochSecond == 3_600)
    #expect(first < second)
    #expect(try first.adding(CalendarDuration(seconds: 3_600)) == second)
    #expect(try second.adding(CalendarDuration(days: 1)).subtracting(CalendarDuration(days: 1)) == second)
  }

  @Test("Shanghai has one offset all year")
  func noSummerTime() throws {
    #expect(try moment("2026-03-29T02:30", "Asia/Shanghai").description == "2026-03-29T02:30+08:00[Asia/Shanghai]")
    #expect(try moment("2026-10-25T02:30", "Asia/Shanghai").offset == 28_800)
  }

  // The local mean time of the IANA database: Stockholm follows Berlin, +00:53:28, before 1893.
  @Test("Old moments have the local mean time, to the second")
  func localMeanTime() throws {
    let text = try moment("1818-07-21T21:40:32.142", "Europe/Stockholm").description
    #expect(text == "1818-07-21T21:40:32.142+00:53:28[Europe/Stockholm]")
  }

  @Test("Far moments follow the rules of the same day in the 400-year cycle")
  func farYears() throws {
    #expect(
      try moment("5625-07-01T12:00", "Europe/Berlin").offset == moment("2025-07-01T12:00", "Europe/Berlin").offset)
    #expect(try moment("+999999999-01-01T12:00", "Europe/Berlin").offset == 3_600)
    #expect(try moment("-999999999-07-01T12:00", "Europe/Berlin").offset == 3_208)
  }

  @Test(
    "A zone is read as an offset or a name",
    arguments: [
      ("Z", "Z"), ("+01:00", "+01:00"), ("+0100", "+01:00"), ("-01", "-01:00"), ("+00:53:28", "+00:53:28"),
      ("Europe/Stockholm", "Europe/Stockholm"), ("[Asia/Shanghai]", "Asia/Shanghai"), ("UTC", "UTC"),
    ])
  func parsing(text: String, expected: String) throws {
    #expect(try TimeZoneReference(parsing: text).description == expected)
  }

  @Test(
    "An unknown zone is refused",
    arguments: ["", "Mars/Olympus", "asia/shanghai", "+18:01", "+1", "[Asia/Shanghai", "GMT+1"])
  func unknown(text: String) {
    #expect(throws: TemporalSyntaxError.self) { try TimeZoneReference(parsing: text) }
  }

  // openCypher TCK, Temporal5 [6] "Should provide accessors for date time".
  @Test("The parts of a moment are those of the TCK")
  func components() throws {
    let moment = try moment("1984-11-11T12:31:14.645876123", "Europe/Stockholm")
    #expect(moment.epochSecond == 469_020_674)
    #expect(moment.epochMilliseconds == 469_020_674_645)
    #expect(moment.zone.description == "Europe/Stockholm")
    #expect(moment.offset == 3_600)
    let time = moment.local.time
    #expect([time.hour, time.minute, time.second] == [12, 31, 14])
    #expect([time.millisecond, time.microsecond, time.nanosecond] == [645, 645_876, 645_876_123])
  }

  // openCypher TCK, Temporal1 [11] "Should construct date time from epoch".
  @Test("A moment is made from the time since the epoch")
  func epoch() {
    let first = ZonedDateTime(epochSecond: 416_779, nanosecond: 999_999_999, zone: .utc)
    #expect(first?.description == "1970-01-05T19:46:19.999999999Z")
    #expect(ZonedDateTime(epochMilliseconds: 237_821_673_987)?.description == "1977-07-15T13:34:33.987Z")
    #expect(ZonedDateTime(epochMilliseconds: -1)?.description == "1969-12-31T23:59:59.999Z")
    #expect(ZonedDateTime(epochSecond: .max, zone: .utc) == nil)
  }

  // openCypher TCK, Temporal7 [3] "Should compare times" and [5] "Should compare date times".
  @Test("Times with an offset are ordered by the moment")
  func order() throws {
    #expect(try OffsetTime(parsing: "10:00+01:00") < OffsetTime(parsing: "09:35:14.645876123+00:00"))
    let earlier = try ZonedDateTime(parsing: "1980-12-11T12:31:14Z")
    #expect(try earlier < ZonedDateTime(parsing: "1984-10-11T12:31:14+05:00"))
    let shown = try #require(earlier.atSameMoment(in: TimeZoneReference(parsing: "Asia/Shanghai")))
    #expect(shown.isSameMoment(as: earlier))
    #expect(shown != earlier)
  }

  // openCypher TCK, Temporal3 [3] "Should select time": 12:31:14.645876+01:00 shown at +05:00.
  @Test("The same moment is shown at another offset")
  func otherOffset() throws {
    let time = try OffsetTime(parsing: "12:31:14.645876+01:00")
    #expect(time.atSameMoment(offset: 18_000)?.description == "16:31:14.645876+05:00")
  }
}
