public import Procedures
public import PropertyGraph

/// How good our data about a group are: `account.dataQuality`.
public struct DataQualityAnalysis: Procedure {
  /// Makes the analysis.
  public init() {}

  /// The declaration.
  public let signature = ProcedureSignature(
    name: "account.dataQuality", reportName: "data-quality",
    title: LocalizedText("Data quality", "数据质量"),
    summary: LocalizedText(
      "Which data about the companies of a group are missing, stale or in conflict.", "集团各公司数据的完整性、时效性和冲突。"),
    parameters: [
      AnalysisParameters.account,
      ProcedureParameter(
        "staleAfter", .integer, default: 180, unit: .days, range: 1...36_500,
        LocalizedText("The days without contact or change after which data are stale.", "无联系或更新多少天后视为过期。")),
    ],
    columns: [
      AnalysisColumns.company, AnalysisColumns.name, AnalysisColumns.share("completeness", "Completeness", "完整性"),
      ReportColumn("missing", LocalizedText("Missing", "缺失项"), .text),
      ReportColumn("daysSinceContact", LocalizedText("Days since contact", "距最近联系天数"), .integer, unit: .days),
      ReportColumn("daysSinceChange", LocalizedText("Days since change", "距最近更新天数"), .integer, unit: .days),
      ReportColumn("isStale", LocalizedText("Stale", "已过期"), .boolean),
      AnalysisColumns.count("conflicts", "Conflicts", "冲突数"),
      ReportColumn("kinds", LocalizedText("Kinds of conflict", "冲突类型"), .text), AnalysisColumns.evidence,
    ],
    line: LinePattern("DATA QUALITY OF $account", example: "DATA QUALITY OF \"Acme Group\""), formulaVersion: 1,
    sources: [FormulaSource("Definition of this project: required properties present, age of the last fact, conflicts")]
  )

  /// Lists the companies of the group in the order of the tree.
  public func call(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) -> ReportTable {
    let report = DataQualityReport(try arguments.group(in: view), in: view)
    let staleAfter = try arguments.integer("staleAfter")
    let rows = zip(report.scope.companies, report.entries).map { company, entry -> [Value] in
      let kinds = DataConflict.Kind.allCases.filter { kind in entry.conflicts.contains { $0.kind == kind } }
      let isKnown = company.isFullyVisible
      return [
        .node(company.node), .string(company.name), Value(entry.completeness),
        isKnown ? .string(entry.missing.joined(separator: "; ")) : .null, Value(entry.daysSinceContact),
        Value(entry.daysSinceChange), entry.isStale(after: staleAfter).map(Value.boolean) ?? .null,
        isKnown ? .integer(entry.conflicts.count) : .null,
        isKnown ? .string(kinds.map(\.rawValue).joined(separator: "; ")) : .null,
        .list(Array(entry.conflicts.lazy.flatMap(\.facts).prefix(10))),
      ]
    }
    let known = report.entries.compactMap(\.completeness)
    let mean = known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
    let ages = report.entries.map { $0.isStale(after: staleAfter) }
    let name = report.scope.parentName
    func figure(_ name: String, _ english: String, _ chinese: String, _ value: Int) -> SummaryLine {
      SummaryLine(name, LocalizedText(english, chinese), .integer(value), unit: .count)
    }
    return ReportTable(
      arguments, title: LocalizedText("Data quality of \(name)", "\(name) 数据质量"), asOf: view.asOf, rows: rows,
      summary: [
        SummaryLine("completeness", LocalizedText("Mean completeness", "平均完整性"), Value(mean), unit: .share),
        figure("stale", "Companies with stale data", "数据过期的公司数", ages.filter { $0 == true }.count),
        figure("undated", "Companies without any dated fact", "无日期记录的公司数", ages.filter { $0 == nil }.count),
        figure("conflicts", "Conflicts", "冲突数", report.entries.reduce(0) { $0 + $1.conflicts.count }),
      ], notes: report.scope.notes(in: view))
  }
}
