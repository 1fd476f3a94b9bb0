public import Procedures
public import PropertyGraph

/// How the coverage of a group went over time: `account.coverageTrend`.
public struct CoverageTrendAnalysis: Procedure {
  /// Makes the analysis.
  public init() {}

  /// The declaration.
  public let signature = ProcedureSignature(
    name: "account.coverageTrend", reportName: "coverage-trend",
    title: LocalizedText("Coverage trend", "覆盖率趋势"),
    summary: LocalizedText("The coverage of a group on several dates.", "集团在多个日期的覆盖率。"),
    parameters: [
      AnalysisParameters.account, AnalysisParameters.firstDate, AnalysisParameters.lastDate, AnalysisParameters.step,
      AnalysisParameters.window, AnalysisParameters.threshold, AnalysisParameters.recordsFrom,
    ],
    columns: [
      ReportColumn("date", LocalizedText("Date", "日期"), .date),
      AnalysisColumns.count("companies", "Companies", "公司数"), AnalysisColumns.count("covered", "Covered", "已覆盖"),
      AnalysisColumns.count("gap", "Gap", "未覆盖"), AnalysisColumns.count("unknown", "Unknown", "未知"),
      AnalysisColumns.share("coverage", "Coverage", "覆盖率"), AnalysisColumns.share("upper", "Upper bound", "上限"),
      AnalysisColumns.share("contactCoverage", "Contact coverage", "联系覆盖率"),
      AnalysisColumns.share("businessCoverage", "Business coverage", "业务覆盖率"),
      AnalysisColumns.share("weightedCoverage", "Coverage by potential", "潜力加权覆盖率"),
    ],
    line: LinePattern(
      "COVERAGE TREND OF $account FROM $from [TO $to] [EVERY $step months]",
      example: "COVERAGE TREND OF \"Acme Group\" FROM 2025-06-30 TO 2026-06-30 EVERY 3 months"),
    formulaVersion: 1,
    sources: [FormulaSource("Definition of this project: the coverage of account.coverage on each date")])

  /// Lists the dates in their order.
  public func call(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) -> ReportTable {
    let parent = try AccountDirectory(view).node(arguments["account"])
    let (first, last) = (try arguments.date("from"), arguments["to"].calendarDate ?? view.asOf)
    try TrendDates.check(from: first, to: last, asOf: view.asOf)
    let trend = try CoverageTrend(
      of: parent, in: view, from: first, to: last,
      everyMonths: try arguments.integer("step"), options: try arguments.coverageOptions())
    let rows = trend.points.map { point -> [Value] in
      let tally = point.total
      return [
        .date(point.date), .integer(tally.companies), .integer(tally.covered), .integer(tally.gap),
        .integer(tally.unknown), Value(tally.share), Value(tally.upperShare), Value(tally.contactShare),
        Value(tally.businessShare), Value(tally.weightedShare),
      ]
    }
    let name = trend.last.scope.parentName
    return ReportTable(
      arguments, title: LocalizedText("Coverage trend of \(name)", "\(name) 覆盖率趋势"), asOf: view.asOf, rows: rows,
      summary: [
        SummaryLine(
          "first", LocalizedText("First coverage", "首期覆盖率"), Value(trend.points.first?.total.share), unit: .share),
        SummaryLine("last", LocalizedText("Last coverage", "末期覆盖率"), Value(trend.last.total.share), unit: .share),
      ], notes: trend.last.notes(in: view))
  }
}
