public import Procedures
public import PropertyGraph

/// The coverage of a group by level, region, industry or currency: `account.coverageBreakdown`.
public struct CoverageBreakdownAnalysis: Procedure {
  /// Makes the analysis.
  public init() {}

  /// The declaration.
  public let signature = ProcedureSignature(
    name: "account.coverageBreakdown", reportName: "coverage-breakdown",
    title: LocalizedText("Coverage breakdown", "覆盖率细分"),
    summary: LocalizedText(
      "The coverage of the parts of a group: by level, region, industry, currency or rung.",
      "按层级、区域、行业、币种或级别细分的覆盖率。"),
    parameters: [
      AnalysisParameters.account,
      ProcedureParameter(
        "by", .choice(CoverageDimension.allCases.map(\.rawValue)), default: "level",
        LocalizedText("What the group is split by.", "细分维度。")),
      AnalysisParameters.window, AnalysisParameters.threshold, AnalysisParameters.recordsFrom,
    ],
    columns: [
      ReportColumn("part", LocalizedText("Part", "部分"), .text),
      AnalysisColumns.count("companies", "Companies", "公司数"), AnalysisColumns.count("covered", "Covered", "已覆盖"),
      AnalysisColumns.count("gap", "Gap", "未覆盖"), AnalysisColumns.count("unknown", "Unknown", "未知"),
      AnalysisColumns.share("coverage", "Coverage", "覆盖率"), AnalysisColumns.share("upper", "Upper bound", "上限"),
      AnalysisColumns.share("contactCoverage", "Contact coverage", "联系覆盖率"),
      AnalysisColumns.share("businessCoverage", "Business coverage", "业务覆盖率"),
      AnalysisColumns.share("weightedCoverage", "Coverage by potential", "潜力加权覆盖率"),
      AnalysisColumns.share("upperWeightedCoverage", "Upper bound by potential", "潜力加权上限"),
    ],
    line: LinePattern(
      "COVERAGE OF $account BY $by [SINCE $window days]", example: "COVERAGE OF \"Acme Group\" BY region"),
    formulaVersion: 1,
    sources: [FormulaSource("Definition of this project: the coverage of account.coverage over each part")])

  /// Lists the parts by their value, the unknown one last.
  public func call(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) -> ReportTable {
    let report = CoverageReport(try arguments.group(in: view), in: view, options: try arguments.coverageOptions())
    let dimension = CoverageDimension(rawValue: try arguments.text("by")) ?? .level
    let rows = report.breakdown(by: dimension.key).map { key, tally -> [Value] in
      [
        key.isNull ? .null : .string(key.plainText), .integer(tally.companies), .integer(tally.covered),
        .integer(tally.gap), .integer(tally.unknown), Value(tally.share), Value(tally.upperShare),
        Value(tally.contactShare), Value(tally.businessShare), Value(tally.weightedShare),
        Value(tally.upperWeightedShare),
      ]
    }
    let name = report.scope.parentName
    return ReportTable(
      arguments, title: LocalizedText("Coverage of \(name) by \(dimension.rawValue)", "\(name) 覆盖率细分"),
      asOf: view.asOf, rows: rows, summary: CoverageReport.figures(report.total), notes: report.notes(in: view))
  }
}
