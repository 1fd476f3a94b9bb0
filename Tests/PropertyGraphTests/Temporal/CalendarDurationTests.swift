import PropertyGraph
import Testing

@Suite("Durations")
struct CalendarDurationTests {
  // openCypher TCK, Temporal1 [12] "Should construct duration".
  @Test("Units and fractions add up as the TCK expects")
  func construction() throws {
    #expect(try duration([.days: 14, .hours: 16, .minutes: 12]).description == "P14DT16H12M")
    #expect(try duration([.months: 5, .days: 1.5]).description == "P5M1DT12H")
    #expect(try duration([.months: 0.75]).description == "P22DT19H51M49.5S")
    #expect(try duration([.weeks: 2.5]).description == "P17DT12H")
    #expect(
      try duration([.years: 12, .months: 5, .days: 14, .hours: 16, .minutes: 12, .seconds: 70]).description
        == "P12Y5M14DT16H13M10S")
    #expect(try duration([.days: 14, .seconds: 70, .milliseconds: 1]).description == "P14DT1M10.001S")
    #expect(try duration([.days: 14, .seconds: 70, .nanoseconds: 1]).description == "P14DT1M10.000000001S")
    #expect(try duration([.minutes: 1.5, .seconds: 1]).description == "PT1M31S")
  }

  // The same amounts as in Temporal1 [12], written as ISO 8601 text.
  @Test(
    "A text is read and printed as openCypher does",
    arguments: [
      ("P14DT16H12M", "P14DT16H12M"), ("P5M1.5D", "P5M1DT12H"), ("P0.75M", "P22DT19H51M49.5S"), ("PT0.75M", "PT45S"),
      ("P2.5W", "P17DT12H"), ("P12Y5M14DT16H12M70S", "P12Y5M14DT16H13M10S"), ("P0.5Y", "P6M"), ("PT0S", "PT0S"),
      ("P2012-02-02T14:37:21.545", "P2012Y2M2DT14H37M21.545S"), ("P20120202T143721.545", "P2012Y2M2DT14H37M21.545S"),
      ("P2012-02-02", "P2012Y2M2D"), ("P1Y2M3W4DT5H6M7.5S", "P1Y2M25DT5H6M7.5S"), ("-P1Y2DT3S", "P-1Y-2DT-3S"),
      ("PT-23H-59M-59.9S", "PT-23H-59M-59.9S"), ("PT-0.4S", "PT-0.4S"),
      ("P12Y4M28DT24M0,000000001S", "P12Y4M28DT24M0.000000001S"),
      ("PT1M-0.5S", "PT59.5S"), ("P-1Y13M", "P1M"), ("P12345678D", "P12345678D"),
    ])
  func text(text: String, expected: String) throws {
    #expect(try CalendarDuration(parsing: text).description == expected)
  }

  @Test(
    "What is no duration is refused",
    arguments: [
      "", "P", "PT", "P1", "1D", "P1D1Y", "P1M1M", "P1DT", "P1H", "PT1D", "PT1S1S", "P1.D", "P.5D", "P--1D", "P1DT1H ",
      "P2012-13-02", "P2012-02", "P2012-02-02T24:00", "PT99999999999999999999S", "P9999999999999999999D",
      "P999999999999999999Y", "P1Y2M3DT4H5M6.1234567890123456789S", "p1d", "P１D",
    ])
  func malformed(text: String) {
    #expect(throws: TemporalSyntaxError.self) { try CalendarDuration(parsing: text) }
  }

  // openCypher TCK, Temporal5 [7] "Should provide accessors for duration".
  @Test("The parts of a duration are those of the TCK")
  func components() throws {
    let amount = try duration([
      .years: 1, .months: 4, .days: 10, .hours: 1, .minutes: 1, .seconds: 1, .nanoseconds: 111_111_111,
    ])
    #expect([amount.years, amount.quarters, amount.months, amount.weeks, amount.days] == [1, 5, 16, 1, 10])
    #expect([amount.hours, amount.minutes, amount.seconds] == [1, 61, 3_661])
    #expect(amount.milliseconds == 3_661_111)
    #expect(amount.microseconds == 3_661_111_111)
    #expect(amount.clockNanoseconds == 3_661_111_111_111)
  }

  // openCypher TCK, Temporal10 [1]: PT-23H-59M-59.9S has −86,400 seconds and 100,000,000 nanoseconds.
  @Test("Seconds are rounded down and nanoseconds count up from them")
  func negativeParts() throws {
    let amount = try CalendarDuration(parsing: "PT-23H-59M-59.9S")
    #expect(amount.seconds == -86_400)
    #expect(amount.nanoseconds == 100_000_000)
  }

  @Test("A fraction of a second bears the sign of the whole time")
  func signs() throws {
    #expect(try duration([.seconds: 2, .milliseconds: -1]).description == "PT1.999S")
    #expect(try duration([.seconds: -2, .milliseconds: 1]).description == "PT-1.999S")
    #expect(try duration([.seconds: -60, .milliseconds: -1]).description == "PT-1M-0.001S")
    #expect(try duration([.days: 1, .milliseconds: -1]).description == "P1DT-0.001S")
    #expect(throws: TemporalRangeError.outOfRange(.duration)) { try duration([.years: 1e30]) }
    #expect(throws: TemporalRangeError.notFinite(.infinity)) { try duration([.days: .infinity]) }
  }

  // openCypher TCK, Temporal7 [6] "Should compare durations for equality".
  @Test("Durations are equal if months, days and seconds are")
  func equality() throws {
    let amount = try CalendarDuration(parsing: "P12Y5M14DT16H12M70S")
    #expect(try amount == CalendarDuration(parsing: "P12Y5M14DT16H13M10S"))
    #expect(try amount != CalendarDuration(parsing: "P12Y5M13DT40H13M10S"))
  }

  @Test("The ordering key is the average length")
  func orderingKey() throws {
    let month = try CalendarDuration(months: 1).orderingKey
    #expect(month == 2_629_746_000_000_000)  // 146,097 days / 4,800 months.
    #expect(try CalendarDuration(days: 30).orderingKey < month)
    #expect(try CalendarDuration(days: 31).orderingKey > month)
    let largest = try CalendarDuration(months: .max, days: .max, seconds: .max)
    #expect(try largest.orderingKey > CalendarDuration(months: .max).orderingKey)
  }
}
