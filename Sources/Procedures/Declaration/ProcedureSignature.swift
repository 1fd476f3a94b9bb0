/// The one declaration of a question: from it come the query line, the call, the command and the help.
public struct ProcedureSignature: Sendable, Hashable {
  /// The name in `CALL`, such as `account.coverage`.
  public let name: String
  /// The name in `guanxi report`, one word, such as `coverage`.
  public let reportName: String
  /// The title of the report.
  public let title: LocalizedText
  /// What the report answers, in one sentence.
  public let summary: LocalizedText
  /// What can be asked for.
  public let parameters: [ProcedureParameter]
  /// What comes back.
  public let columns: [ReportColumn]
  /// How it is asked in a line.
  public let line: LinePattern
  /// The version of the formulas; it grows whenever the same facts would give other numbers.
  public let formulaVersion: Int
  /// Where the formulas come from.
  public let sources: [FormulaSource]

  /// Declares a procedure.
  public init(
    name: String, reportName: String, title: LocalizedText, summary: LocalizedText,
    parameters: [ProcedureParameter], columns: [ReportColumn], line: LinePattern, formulaVersion: Int,
    sources: [FormulaSource]
  ) {
    self.name = name
    self.reportName = reportName
    self.title = title
    self.summary = summary
    self.parameters = parameters
    self.columns = columns
    self.line = line
    self.formulaVersion = formulaVersion
    self.sources = sources
  }

  /// The parameter of that name.
  public func parameter(_ name: String) -> ProcedureParameter? { parameters.first { $0.name == name } }

  /// The position of the column of that name.
  public func columnIndex(_ name: String) -> Int? { columns.firstIndex { $0.name == name } }
}
