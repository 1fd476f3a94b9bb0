internal import AccountModel
public import Procedures
public import PropertyGraph

/// How far the decision chains of a group are won, one line a company: `account.decisionChain`.
public struct DecisionChainAnalysis: Procedure {
  /// Makes the analysis.
  public init() {}

  /// The declaration.
  public let signature = ProcedureSignature(
    name: "account.decisionChain", reportName: "decision-chain",
    title: LocalizedText("Decision-chain coverage", "决策链覆盖"),
    summary: LocalizedText(
      "How far the people who decide are won, company by company, the worst first.", "各公司决策链的覆盖程度，最差的在前。"),
    parameters: [AnalysisParameters.account, DecisionChainText.window],
    columns: [
      AnalysisColumns.company, AnalysisColumns.name, AnalysisColumns.level,
      AnalysisColumns.share("coverage", "Coverage", "决策链覆盖率"), AnalysisColumns.share("upper", "Upper bound", "上限"),
      AnalysisColumns.count("seats", "Seats", "席位数"), AnalysisColumns.count("vacant", "Vacant", "空缺"),
      ReportColumn("status", LocalizedText("Altify status", "Altify 状态"), .integer),
      ReportColumn("basis", LocalizedText("Basis", "依据来源"), .choice(["recorded", "derived", "unknown"])),
      AnalysisColumns.evidence,
    ],
    line: LinePattern("DECISION CHAIN OF $account", example: "DECISION CHAIN OF \"Acme Group\""), formulaVersion: 1,
    sources: DecisionChainText.sources)

  /// The chains with their types, for whoever draws them.
  public func report(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) -> DecisionChainReport
  {
    DecisionChainReport(
      try arguments.group(in: view), in: view,
      options: DecisionChainOptions(windowDays: try arguments.integer("window")))
  }

  /// Lists the companies, the worst first.
  public func call(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) -> ReportTable {
    let report = try report(arguments, on: view)
    let rows = report.companies.map { company -> [Value] in
      let seats = company.chains.flatMap(\.required)
      return [
        .node(company.company), .string(company.name), .integer(company.level), Value(company.figure?.lower),
        Value(company.figure?.upper), .integer(seats.count), .integer(seats.count(where: \.isVacant)),
        .integer(company.status.rawValue),
        .string(company.chains.isEmpty ? "unknown" : company.isDerived ? "derived" : "recorded"),
        .list(company.chains.flatMap { $0.facts + $0.required.flatMap(\.facts) }),
      ]
    }
    let seats = report.chains.flatMap(\.required)
    let name = report.scope.parentName
    return ReportTable(
      arguments, title: LocalizedText("Decision chains of \(name)", "\(name) 决策链"), asOf: view.asOf, rows: rows,
      summary: [
        DecisionChainText.share("coverage", "Decision-chain coverage", "决策链覆盖率", report.total?.lower),
        DecisionChainText.share("upper", "Upper bound", "上限", report.total?.upper),
        DecisionChainText.count("seats", "Seats that count", "计入席位", seats.count),
        DecisionChainText.count("vacant", "Vacant", "空缺", seats.count(where: \.isVacant)),
        DecisionChainText.count("recorded", "Companies with a buying center", "有采购中心的公司", report.recordedCount),
      ], notes: report.scope.notes(in: view) + Self.notes(report))
  }

  private static func notes(_ report: DecisionChainReport) -> [ReportNote] {
    var notes: [ReportNote] = []
    let derived = report.companies.filter(\.isDerived)
    if !derived.isEmpty {
      notes.append(
        ReportNote(
          LocalizedText(
            "No buying center is recorded for \(CountedText.english(derived.count, "company", "companies")): their chains are "
              + "derived from posts and reporting lines, support is unknown, and the figure has bounds."
              + (report.recordedCount > 0 ? " The figure of the group counts recorded buying centers alone." : ""),
            "\(derived.count) 家公司未记录采购中心：决策链由职位和汇报关系推导，支持度未知，因此给出上下限。"
              + (report.recordedCount > 0 ? "集团数值仅计入已记录的采购中心。" : "")),
          facts: derived.map { .node($0.company) }))
    }
    let unknown = report.companies.filter(\.chains.isEmpty)
    if !unknown.isEmpty {
      notes.append(
        ReportNote(
          LocalizedText(
            "Of \(CountedText.english(unknown.count, "company", "companies")) neither a buying center nor posts nor reporting "
              + "lines are known: no figure.",
            "\(unknown.count) 家公司没有采购中心、职位或汇报关系记录，无法计算。"), facts: unknown.map { .node($0.company) }))
    }
    return notes + DecisionChainText.sharedFacts(report.sharedFacts)
  }
}
