public import PropertyGraph

/// One figure above or below a report's rows.
public struct SummaryLine: Sendable, Hashable {
  /// The name by which the figure is selected.
  public let name: String
  /// What the figure is.
  public let title: LocalizedText
  /// The figure; null means unknown.
  public let value: Value
  /// The unit of the figure.
  public let unit: MeasurementUnit

  /// Makes a line.
  public init(_ name: String, _ title: LocalizedText, _ value: Value, unit: MeasurementUnit = .none) {
    self.name = name
    self.title = title
    self.value = value
    self.unit = unit
  }
}
