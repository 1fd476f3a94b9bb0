internal import AccountModel
public import Procedures
public import PropertyGraph

/// What an account hangs on and by what it is losing, in one ranked list: `account.weakLinks`, 薄弱环节.
public struct WeakLinksAnalysis: Procedure {
  /// Makes the analysis.
  public init() {}

  /// The declaration.
  public let signature = ProcedureSignature(
    name: "account.weakLinks", reportName: "weak-links",
    title: LocalizedText("Weak links", "薄弱环节"),
    summary: LocalizedText(
      "What the account hangs on and by what it is losing: whom it endangers, the loss, and what to do.",
      "客户关系的薄弱环节：危及对象、损失与建议步骤。"),
    parameters: [
      AnalysisParameters.account,
      ProcedureParameter(
        "cold", .integer, default: 30, unit: .days, range: 1...3_650,
        LocalizedText("The days without contact after which a relationship is going cold.", "无联系超过多少天视为关系转冷。")),
      AnalysisParameters.window, AnalysisParameters.threshold, AnalysisParameters.recordsFrom,
      AnalysisParameters.top(20),
    ],
    columns: [
      AnalysisColumns.count("rank", "Rank", "序号"),
      ReportColumn(
        "severity", LocalizedText("Severity", "严重程度"), .choice(WeakLink.Severity.allCases.map(\.rawValue))),
      ReportColumn("subject", LocalizedText("Node", "节点"), .node),
      ReportColumn("name", LocalizedText("What", "薄弱环节"), .text),
      ReportColumn("finding", LocalizedText("Finding", "发现"), .text, isCoded: true),
      ReportColumn("family", LocalizedText("Family", "类别"), .choice(WeakLink.Family.allCases.map(\.rawValue))),
      ReportColumn("endangered", LocalizedText("Endangers", "危及"), .text),
      Self.points("coverageLoss", "Coverage lost, points", "覆盖率损失（百分点）"),
      Self.points("contactLoss", "Contact coverage lost, points", "联系覆盖率损失（百分点）"),
      Self.points("chainLoss", "Decision chain lost, points", "决策链损失（百分点）"),
      Self.points("healthLoss", "Health lost, points", "健康度损失（分）"),
      ReportColumn("fragmentation", LocalizedText("Fragmentation added", "碎片化增量"), .number),
      ReportColumn(
        "basis", LocalizedText("Compared with", "对比"), .choice(WeakLink.Basis.allCases.map(\.rawValue))),
      AnalysisColumns.evidence,
    ],
    line: LinePattern("WEAK LINKS IN $account [TOP $top]", example: "WEAK LINKS IN \"Acme Group\" TOP 10"),
    formulaVersion: 1,
    sources: [
      FormulaSource("Definition of this project: four families of findings, ranked by what the account would lose"),
      FormulaSource(
        "Hopcroft and Tarjan, Algorithm 447: efficient algorithms for graph manipulation, 1973",
        reference: "doi:10.1145/362248.362272"),
      FormulaSource(
        "Borgatti, Identifying sets of key players in a social network, 2006",
        reference: "doi:10.1007/s10588-006-7084-x"),
    ])

  /// The weak links with their types, for whoever draws them.
  public func report(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) -> WeakLinkReport {
    let parent = try AccountDirectory(view).node(arguments["account"])
    var options = WeakLinkOptions()
    options.coldDays = try arguments.integer("cold")
    options.coverage = try arguments.coverageOptions()
    return WeakLinkReport(of: parent, in: view, options: options)
  }

  /// Lists the links, the worst first; the notes say what to do about each.
  public func call(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) -> ReportTable {
    let report = try report(arguments, on: view)
    let shown = Array(report.links.prefix(try arguments.integer("top")))
    let rows = shown.enumerated().map { rank, link in Self.row(rank + 1, link, view) }
    let name = report.scope.parentName
    func count(_ severity: WeakLink.Severity) -> Value { .integer(report.links.count { $0.severity == severity }) }
    return ReportTable(
      arguments, title: LocalizedText("Weak links in \(name)", "\(name) 薄弱环节"), asOf: view.asOf, rows: rows,
      summary: [
        SummaryLine(
          "high", LocalizedText("High: 10 points or more at stake", "高：损失 10 分及以上"), count(.high), unit: .count),
        SummaryLine("medium", LocalizedText("Medium: 3 points or more", "中：损失 3 分及以上"), count(.medium), unit: .count),
        SummaryLine("low", LocalizedText("Low", "低"), count(.low), unit: .count),
        SummaryLine("effectiveThreads", LocalizedText("Effective threads", "有效联系线数"), Value(report.effectiveThreads)),
      ], notes: Self.notes(report, shown) + report.scope.notes(in: view))
  }
}
