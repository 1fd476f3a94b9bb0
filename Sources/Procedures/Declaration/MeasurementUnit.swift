/// What the numbers of a column or parameter count.
public enum MeasurementUnit: String, Sendable, Hashable, CaseIterable {
  /// No unit: text, dates, ids.
  case none
  /// A number of things.
  case count
  /// A part of a whole as a fraction from 0 to 1; shown as a percentage.
  case share
  /// A number of days.
  case days
  /// A number of months.
  case months
  /// Money, in the currency that stands beside it.
  case amount
  /// A score from 0 to 100.
  case score
  /// A rung of the coverage ladder, from 0 to 4.
  case rung
}
