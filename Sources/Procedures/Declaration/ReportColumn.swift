/// One column of a report.
public struct ReportColumn: Sendable, Hashable {
  /// The name by which the column is selected.
  public let name: String
  /// The heading.
  public let title: LocalizedText
  /// The type of its cells; any cell can also be null, which means unknown.
  public let type: ValueType
  /// The unit of its numbers.
  public let unit: MeasurementUnit

  /// Declares a column.
  public init(_ name: String, _ title: LocalizedText, _ type: ValueType, unit: MeasurementUnit = .none) {
    self.name = name
    self.title = title
    self.type = type
    self.unit = unit
  }
}
