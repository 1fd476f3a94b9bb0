/// How levels are matched.
public struct LevelMatchingOptions: Sendable, Hashable {
  /// The lowest level that is looked at; 1 is the top.
  public var levels: Int
  /// By how many levels two people may differ and still be matched.
  public var tolerance: Int
  /// The days up to the as-of date in which meetings count.
  public var windowDays: Int

  /// Makes options.
  public init(levels: Int = 3, tolerance: Int = 1, windowDays: Int = 365) {
    self.levels = levels
    self.tolerance = tolerance
    self.windowDays = windowDays
  }
}
