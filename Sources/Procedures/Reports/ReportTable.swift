public import PropertyGraph

/// The answer of a procedure: rows with columns of known type and unit, figures, and remarks.
///
/// The rows stand in an order that the same facts always give. A null cell means unknown.
public struct ReportTable: Sendable, Hashable {
  /// The declaration of the procedure that answered.
  public let signature: ProcedureSignature
  /// The title, with the name of what was asked about.
  public let title: LocalizedText
  /// The date on which the facts held.
  public let asOf: CalendarDate
  /// The arguments, defaults included, in the order of the declaration; null where none was given and none is needed.
  public let arguments: [Value]
  /// The columns.
  public let columns: [ReportColumn]
  /// The rows; each has one cell for each column.
  public let rows: [[Value]]
  /// The figures over all rows.
  public let summary: [SummaryLine]
  /// The remarks.
  public let notes: [ReportNote]

  /// Makes a table. Rows that are too short are filled with null, and cells beyond the last column are dropped.
  public init(
    _ arguments: ProcedureArguments, title: LocalizedText, asOf: CalendarDate, rows: [[Value]],
    summary: [SummaryLine] = [], notes: [ReportNote] = []
  ) {
    let signature = arguments.signature
    self.signature = signature
    self.title = title
    self.asOf = asOf
    self.arguments = signature.parameters.map { arguments[$0.name] }
    columns = signature.columns
    let width = signature.columns.count
    self.rows = rows.map { row in
      row.count == width ? row : (0..<width).map { $0 < row.count ? row[$0] : .null }
    }
    self.summary = summary
    self.notes = notes
  }

  /// The version of the formulas behind the numbers.
  public var formulaVersion: Int { signature.formulaVersion }

  /// The cells of the column of that name; empty where there is no such column.
  public func column(_ name: String) -> [Value] {
    guard let index = signature.columnIndex(name) else { return [] }
    return rows.map { $0[index] }
  }

  /// The figure of that name; null where it is unknown or there is none.
  public func figure(_ name: String) -> Value { summary.first { $0.name == name }?.value ?? .null }
}
