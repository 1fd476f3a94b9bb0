/// A figure of which unknown facts leave only the bounds: what is proven, and what could be at best.
public struct Bounds: Sendable, Hashable {
  /// What the facts prove.
  public let lower: Double
  /// What it would be if every unknown fact were favourable.
  public let upper: Double

  /// Makes bounds.
  public init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// Makes bounds of a figure that is fully known.
  public init(_ value: Double) { self.init(lower: value, upper: value) }

  /// Whether nothing is unknown.
  public var isExact: Bool { lower == upper }

  /// The bounds times a factor of at least 0.
  public func scaled(by factor: Double) -> Bounds { Bounds(lower: lower * factor, upper: upper * factor) }
}
