internal import AccountAnalyses
public import Procedures
public import PropertyGraph

/// The texts of a report as a person reads them, for those who lay them out themselves.
public struct ReportCells: Sendable {
  private let heading: ReportHeading
  private let cells: CellText
  private let report: ReportTable

  /// Makes the texts of a report in the language of a writer.
  public init(_ report: ReportTable, writer: ReportWriter) {
    cells = CellText(graph: writer.graph, language: writer.language)
    heading = ReportHeading(report: report, cells: cells)
    self.report = report
  }

  /// The title, with the names that were asked about.
  public var title: String { heading.title }
  /// The date, the parameters and the version of the formulas.
  public var conditions: String { heading.conditions }
  /// The titles of the columns.
  public var columnTitles: [String] { heading.columnTitles }
  /// What should be known of the rows.
  public var notes: [String] { heading.notes }

  /// The cells of a row, one for each column.
  public func row(_ row: [Value]) -> [String] { heading.row(row) }

  /// The title and the text of a figure; nil where the report has none of that name.
  public func figure(_ name: String) -> (title: String, text: String)? {
    report.summary.first { $0.name == name }.map { line in
      (line.title[cells.language], text(line))
    }
  }

  /// The names of the figures, in order.
  public var figureNames: [String] { report.summary.map(\.name) }

  /// A value in a unit.
  public func text(_ value: Value, unit: MeasurementUnit) -> String { cells.text(value, unit: unit) }

  private func text(_ line: SummaryLine) -> String {
    if case .string(let code) = line.value { return ChoiceWords.text(code, in: cells.language) }
    return cells.text(line.value, unit: line.unit)
  }
}
