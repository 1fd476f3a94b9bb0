/// Adds up amounts of ``DurationUnit``s, with fractions, into a duration.
///
/// As in openCypher, the fraction of a month becomes days and seconds by the average month of 2,629,746
/// seconds, and the fraction of a day becomes seconds; nothing is carried the other way.
public struct DurationBuilder: Sendable {
  private static let nanosecondsPerMonth =
    Int128(TimeScale.secondsPerAverageMonth) * Int128(TimeScale.nanosecondsPerSecond)
  private static let nanosecondsPerDay = Int128(TimeScale.nanosecondsPerDay)

  private var months: Int128 = 0
  private var monthFraction: Int128 = 0
  private var days: Int128 = 0
  private var dayFraction: Int128 = 0
  private var clock: Int128 = 0

  /// Starts with no time.
  public init() {}

  /// Adds a whole amount.
  public mutating func add(_ amount: Int64, _ unit: DurationUnit) {
    add(whole: Int128(amount), numerator: 0, denominator: 1, unit)
  }

  /// Adds an amount with a fraction, rounded to nanoseconds. Throws for an infinite, undefined or too large amount.
  public mutating func add(_ amount: Double, _ unit: DurationUnit) throws(TemporalRangeError) {
    guard amount.isFinite else { throw .notFinite(amount) }
    let (group, factor) = unit.scale
    // Whole and fraction are scaled apart: the fraction keeps its digits next to a large whole.
    let whole = amount.rounded(.towardZero)
    guard let wholeAmount = Int64(exactly: whole) else { throw .outOfRange(.duration) }
    add(wholeAmount, unit)
    let fraction = (amount - whole) * Double(factor)
    let wholeFraction = fraction.rounded(.towardZero)
    switch group {
    case .months:
      months += Int128(wholeFraction)
      monthFraction += Int128(((fraction - wholeFraction) * Double(Self.nanosecondsPerMonth)).rounded())
    case .days:
      days += Int128(wholeFraction)
      dayFraction += Int128(((fraction - wholeFraction) * Double(Self.nanosecondsPerDay)).rounded())
    case .clock:
      clock += Int128(fraction.rounded(.toNearestOrEven))
    }
  }

  /// Adds `whole` + `numerator` / `denominator` units; the fraction is less than one and has at most 18 digits.
  mutating func add(whole: Int128, numerator: Int128, denominator: Int128, _ unit: DurationUnit) {
    let (group, wideFactor) = unit.scale
    let factor = Int128(wideFactor)
    switch group {
    case .months:
      months += whole * factor
      monthFraction += numerator * factor * Self.nanosecondsPerMonth / denominator
    case .days:
      days += whole * factor
      dayFraction += numerator * factor * Self.nanosecondsPerDay / denominator
    case .clock:
      clock += whole * factor + numerator * factor / denominator
    }
  }

  /// The sum of what was added.
  public func duration() throws(TemporalRangeError) -> CalendarDuration {
    let carriedMonths = monthFraction.quotientAndRemainder(dividingBy: Self.nanosecondsPerMonth)
    let carriedDays = (carriedMonths.remainder + dayFraction).quotientAndRemainder(dividingBy: Self.nanosecondsPerDay)
    return try CalendarDuration(
      wideMonths: months + carriedMonths.quotient, days: days + carriedDays.quotient,
      clockNanoseconds: clock + carriedDays.remainder)
  }
}
