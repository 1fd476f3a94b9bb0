public import PropertyGraph

/// What a coverage report can be asked for.
public struct CoverageOptions: Sendable, Hashable {
  /// The days of the window that ends with the view's date, that date included.
  public var windowDays: Int
  /// The lowest rung that counts as covered.
  public var threshold: CoverageRung
  /// The first day from which contacts are on record; nil for the first contact of the graph.
  public var recordsFrom: CalendarDate?

  /// Chooses options; the defaults are those of the report.
  public init(windowDays: Int = 180, threshold: CoverageRung = .contacted, recordsFrom: CalendarDate? = nil) {
    self.windowDays = windowDays
    self.threshold = threshold
    self.recordsFrom = recordsFrom
  }
}
