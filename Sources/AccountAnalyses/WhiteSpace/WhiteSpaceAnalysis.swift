internal import AccountModel
public import Procedures
public import PropertyGraph

/// Where a group could buy from us and nobody of ours is: `account.whiteSpace`.
public struct WhiteSpaceAnalysis: Procedure {
  /// Makes the analysis.
  public init() {}

  /// The declaration.
  public let signature = ProcedureSignature(
    name: "account.whiteSpace", reportName: "white-space",
    title: LocalizedText("White space", "空白市场"),
    summary: LocalizedText(
      "The companies of a group that we do not cover, by what they could still spend with us.",
      "集团中尚未覆盖的公司，按剩余潜力排序。"),
    parameters: [
      AnalysisParameters.account, AnalysisParameters.window, AnalysisParameters.threshold,
      AnalysisParameters.recordsFrom, AnalysisParameters.top(50),
    ],
    columns: [
      AnalysisColumns.company, AnalysisColumns.name, AnalysisColumns.level,
      ReportColumn("rung", LocalizedText("Rung", "级别"), .integer, unit: .rung),
      ReportColumn("whiteSpace", LocalizedText("White space", "剩余潜力"), .number, unit: .amount),
      AnalysisColumns.potential, AnalysisColumns.sales, AnalysisColumns.currency, AcquaintanceText.wayIn,
      AcquaintanceText.wayInProbability, AnalysisColumns.evidence,
    ],
    line: LinePattern("WHITE SPACE OF $account [TOP $top]", example: "WHITE SPACE OF \"Acme Group\" TOP 10"),
    formulaVersion: 1,
    sources: [FormulaSource("Definition of this project: potential − sales of twelve months, of companies in a gap")]
      + AcquaintanceText.sources)

  /// Lists the companies by falling white space, unknown white space last.
  public func call(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) -> ReportTable {
    let report = CoverageReport(try arguments.group(in: view), in: view, options: try arguments.coverageOptions())
    let gaps = report.whiteSpace
    let shown = gaps.prefix(try arguments.integer("top"))
    let ways = Self.waysIn(to: shown.map(\.node), view)
    let rows = zip(shown, ways).map { company, way -> [Value] in
      [
        .node(company.node), .string(company.name), .integer(company.level), Value(company.rung?.rawValue),
        Value(company.whiteSpace), Value(company.potential), Value(company.sales), Value(company.currency),
        AcquaintanceText.names(along: way, in: view), Value(way?.probability),
        .list((company.evidence + (way?.facts ?? [])).eachOnce),
      ]
    }
    let currencies = Set(gaps.filter { $0.whiteSpace != nil }.map(\.currency))
    let known = gaps.compactMap(\.whiteSpace)
    let total = currencies.count == 1 ? known.reduce(0, +) : nil
    let name = report.scope.parentName
    return ReportTable(
      arguments, title: LocalizedText("White space of \(name)", "\(name) 空白市场"), asOf: view.asOf, rows: rows,
      summary: [
        SummaryLine("gaps", LocalizedText("Companies in a gap", "未覆盖公司数"), .integer(gaps.count), unit: .count),
        SummaryLine("whiteSpace", LocalizedText("Known white space", "已知剩余潜力"), Value(total), unit: .amount),
        SummaryLine(
          "withoutWhiteSpace", LocalizedText("Companies of which it is unknown", "剩余潜力未知的公司数"),
          .integer(gaps.count - known.count), unit: .count),
      ], notes: report.notes(in: view))
  }

  /// By company: the best way from any of ours to whoever works there.
  private static func waysIn(to companies: [NodeID], _ view: GraphView) -> [IntroductionPath?] {
    guard !companies.isEmpty else { return [] }
    let workforce = Workforce(view)
    let network = AcquaintanceNetwork(AcquaintanceFinder(view, workforce))
    let staff = Dictionary(grouping: workforce.employments, by: \.company).mapValues { Set($0.map(\.person)).sorted() }
    return Introductions(network, from: network.ours, to: []).best(toAnyOf: companies.map { staff[$0] ?? [] })
  }
}
