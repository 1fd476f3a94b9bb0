public import PropertyGraph

/// The fixed moments of measurements: no figure depends on the clock.
public struct Moments: Sendable {
  /// The date on which facts must hold: the last day of the generated worlds.
  public let today: CalendarDate
  /// The moment that functions of the query language give.
  public let now: ZonedDateTime

  /// Makes them.
  public init() {
    guard let today = CalendarDate(year: 2026, month: 6, day: 30),
      let now = ZonedDateTime(epochSecond: 1_782_800_000, zone: .utc)
    else { fatalError("the moments are out of range") }
    self.today = today
    self.now = now
  }
}
