/// How decision chains are read.
public struct DecisionChainOptions: Sendable, Hashable {
  /// The days up to the as-of date in which contacts count for a derived chain.
  public var windowDays: Int

  /// Makes options.
  public init(windowDays: Int = 180) { self.windowDays = windowDays }
}
