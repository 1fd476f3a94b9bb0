public import Procedures
public import PropertyGraph

/// How well the companies of a group are covered: `account.coverage`, 子公司覆盖率.
public struct CoverageAnalysis: Procedure {
  /// Makes the analysis.
  public init() {}

  /// The declaration.
  public let signature = ProcedureSignature(
    name: "account.coverage", reportName: "coverage",
    title: LocalizedText("Coverage", "子公司覆盖率"),
    summary: LocalizedText(
      "Which companies of a group we cover, on which rung, and how much of every part of the group.",
      "集团中哪些公司已覆盖、处于哪一级，以及各子树的覆盖率。"),
    parameters: [
      AnalysisParameters.account, AnalysisParameters.window, AnalysisParameters.threshold,
      AnalysisParameters.recordsFrom,
    ],
    columns: [
      AnalysisColumns.company, AnalysisColumns.name, AnalysisColumns.level,
      ReportColumn("region", LocalizedText("Region", "区域"), .text),
      ReportColumn("industry", LocalizedText("Industry", "行业"), .text),
      ReportColumn("rung", LocalizedText("Rung", "级别"), .integer, unit: .rung),
      ReportColumn("state", LocalizedText("State", "状态"), .choice(CoverageState.allCases.map(\.rawValue))),
      AnalysisColumns.count("people", "People known", "已知人数"),
      AnalysisColumns.count("contacted", "People contacted", "已联系人数"),
      ReportColumn("lastContact", LocalizedText("Last contact", "最近联系"), .date),
      AnalysisColumns.potential, AnalysisColumns.sales, AnalysisColumns.currency,
      AnalysisColumns.count("subtreeCompanies", "Companies of its subtree", "子树公司数"),
      AnalysisColumns.share("subtreeCoverage", "Coverage of its subtree", "子树覆盖率"),
      AnalysisColumns.share("subtreeUpper", "Upper bound of its subtree", "子树覆盖率上限"),
      AnalysisColumns.evidence,
    ],
    line: LinePattern(
      "COVERAGE OF $account [SINCE $window days]", example: "COVERAGE OF \"Acme Group\" SINCE 180 days"),
    formulaVersion: 1,
    sources: [
      FormulaSource("Definition of this project: the highest rung that facts prove, with bounds for the unknown")
    ])

  /// The coverage with its types, for whoever draws it.
  public func report(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) -> CoverageReport {
    CoverageReport(try arguments.group(in: view), in: view, options: try arguments.coverageOptions())
  }

  /// Lists the companies of the group in the order of the tree, each with its coverage and that of its subtree.
  public func call(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) -> ReportTable {
    let report = try report(arguments, on: view)
    let rows = zip(report.companies, report.subtrees).map { company, subtree -> [Value] in
      [
        .node(company.node), .string(company.name), .integer(company.level), Value(company.region),
        Value(company.industry), Value(company.rung?.rawValue), .string(company.state.rawValue),
        company.rung == nil ? .null : .integer(company.knownPeople),
        company.rung == nil ? .null : .integer(company.contactedPeople), Value(company.lastContact),
        Value(company.potential), Value(company.sales), Value(company.currency), .integer(subtree.companies),
        Value(subtree.share), Value(subtree.upperShare), .list(company.evidence),
      ]
    }
    let name = report.scope.parentName
    return ReportTable(
      arguments, title: LocalizedText("Coverage of \(name)", "\(name) 子公司覆盖率"), asOf: view.asOf, rows: rows,
      summary: CoverageReport.figures(report.total), notes: report.notes(in: view))
  }
}
