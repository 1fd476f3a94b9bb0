import PropertyGraph
import TestSupport
import Testing

@Suite("Printed and read again")
struct TemporalRoundTripTests {
  private static let seed = UInt64.random(in: 0...UInt64.max)
  private let zones = ["Z", "+18:00", "-07:30", "+00:53:28", "Europe/Berlin", "Asia/Shanghai", "America/New_York"]

  @Test("Every value is read from its own text")
  func roundTrip() throws {
    print("TemporalRoundTripTests seed: \(Self.seed)")
    var generator = SeededGenerator(seed: Self.seed)
    for _ in 0..<2_000 {
      let isNear = Bool.random(using: &generator)
      let span: ClosedRange<Int64> = isNear ? -100_000...100_000 : -365_000_000_000...365_000_000_000
      let date = try #require(CalendarDate(daysSinceEpoch: .random(in: span, using: &generator)))
      let time = try #require(LocalTime(nanosecondOfDay: .random(in: 0..<86_400_000_000_000, using: &generator)))
      let offset = try #require(OffsetTime(time: time, offset: .random(in: -64_800...64_800, using: &generator)))
      let local = LocalDateTime(date: date, time: time)
      let zone = try TimeZoneReference(parsing: #require(zones.randomElement(using: &generator)))
      let moment = ZonedDateTime(local, in: zone)
      #expect(try CalendarDate(parsing: date.description) == date, "seed \(Self.seed)")
      #expect(try LocalTime(parsing: time.description) == time, "seed \(Self.seed)")
      #expect(try OffsetTime(parsing: offset.description) == offset, "seed \(Self.seed)")
      #expect(try LocalDateTime(parsing: local.description) == local, "seed \(Self.seed)")
      #expect(try ZonedDateTime(parsing: moment.description) == moment, "seed \(Self.seed)")
      let rebuilt = CalendarDate(weekYear: date.weekYear, week: date.week, dayOfWeek: date.dayOfWeek)
      #expect(rebuilt == date, "seed \(Self.seed)")
    }
  }

  @Test("Every duration is read from its own text, also the extreme ones")
  func durations() throws {
    print("TemporalRoundTripTests seed: \(Self.seed)")
    var generator = SeededGenerator(seed: Self.seed)
    let extremes: [Int64] = [.min, .max, 0, 1, -1]
    for round in 0..<2_000 {
      func part() -> Int64 {
        round < 200
          ? extremes[Int.random(in: 0..<extremes.count, using: &generator)]
          : .random(in: -1_000_000_000_000...1_000_000_000_000, using: &generator)
      }
      let nanoseconds = Int64.random(in: 0...999_999_999, using: &generator)
      let amount = try CalendarDuration(months: part(), days: part(), seconds: part(), nanoseconds: nanoseconds)
      #expect(try CalendarDuration(parsing: amount.description) == amount, "seed \(Self.seed)")
    }
  }

  @Test("No text makes a reader fail other than by its error")
  func noise() {
    print("TemporalRoundTripTests seed: \(Self.seed)")
    var generator = SeededGenerator(seed: Self.seed)
    let alphabet = Array("0123456789PTZWQYMDHS+-:.,[]/ é")
    var refused = 0
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...40, using: &generator)
      let text = String((0..<count).compactMap { _ in alphabet.randomElement(using: &generator) })
      if (try? CalendarDate(parsing: text)) == nil { refused += 1 }
      if (try? OffsetTime(parsing: text)) == nil { refused += 1 }
      if (try? ZonedDateTime(parsing: text)) == nil { refused += 1 }
      if (try? CalendarDuration(parsing: "P" + text)) == nil { refused += 1 }
    }
    #expect(refused > 70_000, "seed \(Self.seed)")
  }

  @Test("Values stay small")
  func memory() {
    #expect(MemoryLayout<CalendarDate>.stride == 8)
    #expect(MemoryLayout<LocalTime>.stride == 8)
    #expect(MemoryLayout<OffsetTime>.stride <= 16)
    #expect(MemoryLayout<LocalDateTime>.stride <= 16)
    #expect(MemoryLayout<ZonedDateTime>.stride <= 32)
    #expect(MemoryLayout<CalendarDuration>.stride <= 32)
  }
}
