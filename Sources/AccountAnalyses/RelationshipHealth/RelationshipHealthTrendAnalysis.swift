internal import AccountModel
public import Procedures
public import PropertyGraph

/// How the health of a relationship went over time: `account.relationshipHealthTrend`.
public struct RelationshipHealthTrendAnalysis: Procedure {
  /// Makes the analysis.
  public init() {}

  /// The declaration.
  public let signature = ProcedureSignature(
    name: "account.relationshipHealthTrend", reportName: "relationship-health-trend",
    title: LocalizedText("Relationship health trend", "关系健康度趋势"),
    summary: LocalizedText("The health of the relationship with a group on several dates.", "与集团的关系健康度在多个日期的变化。"),
    parameters: [
      AnalysisParameters.account, AnalysisParameters.firstDate, AnalysisParameters.lastDate, AnalysisParameters.step,
    ],
    columns: [ReportColumn("date", LocalizedText("Date", "日期"), .date)] + RelationshipHealthAnalysis.figures,
    line: LinePattern(
      "HEALTH TREND OF $account FROM $from [TO $to] [EVERY $step months]",
      example: "HEALTH TREND OF \"Acme Group\" FROM 2025-06-30 TO 2026-06-30 EVERY 3 months"),
    formulaVersion: 1,
    sources: [FormulaSource("Definition of this project: the health of account.relationshipHealth on each date")])

  /// Lists the dates in their order. O(dates) × that of one report.
  public func call(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) -> ReportTable {
    let parent = try AccountDirectory(view).node(arguments["account"])
    let reports = try arguments.trendDates(in: view).map { date in
      let view = view.on(date)
      return RelationshipHealthReport(GroupScope(of: parent, in: view), in: view)
    }
    let rows = reports.map { [.date($0.scope.asOf)] + RelationshipHealthAnalysis.row($0.total) }
    let name = NamedNode(parent, in: view).displayName
    let healths = reports.map { $0.total.isUnknown ? nil : $0.total.health.lower }
    return ReportTable(
      arguments, title: LocalizedText("Relationship health trend of \(name)", "\(name) 关系健康度趋势"),
      asOf: view.asOf, rows: rows,
      summary: [
        SummaryLine("first", LocalizedText("First health", "首期健康度"), Value(healths.first ?? nil), unit: .score),
        SummaryLine("last", LocalizedText("Last health", "末期健康度"), Value(healths.last ?? nil), unit: .score),
      ])
  }
}
