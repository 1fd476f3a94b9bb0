/// Several measurements of the same thing.
public struct Spread: Sendable {
  private var values: [Double] = []

  /// Starts without any.
  public init() {}

  /// Adds a measurement.
  public mutating func add(_ value: Double) {
    values.append(value)
    values.sort()
  }

  /// The middle one; the upper of two; 0 where there are none.
  public var median: Double { values.isEmpty ? 0 : values[values.count / 2] }

  /// The median and the range, as they stand in a table.
  public func text(digits: Int) -> String {
    guard let first = values.first, let last = values.last else { return "–" }
    return "\(rounded(median, digits: digits)); \(rounded(first, digits: digits))–\(rounded(last, digits: digits))"
  }
}
