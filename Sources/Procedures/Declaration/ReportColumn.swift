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

  /// Whether the cells are codes, several with commas between them, for which people have words.
  public let isCoded: Bool

  /// Declares a column; one of a choice is of codes.
  public init(
    _ name: String, _ title: LocalizedText, _ type: ValueType, unit: MeasurementUnit = .none, isCoded: Bool = false
  ) {
    self.name = name
    self.title = title
    self.type = type
    self.unit = unit
    if case .choice = type { self.isCoded = true } else { self.isCoded = isCoded }
  }
}
