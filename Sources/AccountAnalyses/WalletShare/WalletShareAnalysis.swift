public import Procedures
public import PropertyGraph

/// How much of its potential each company of a group spends with us: `account.walletShare`.
public struct WalletShareAnalysis: Procedure {
  /// Makes the analysis.
  public init() {}

  /// The declaration.
  public let signature = ProcedureSignature(
    name: "account.walletShare", reportName: "wallet-share",
    title: LocalizedText("Wallet share", "钱包份额"),
    summary: LocalizedText(
      "What the companies of a group spend with us of what they could.", "集团各公司在我方的支出占其年度潜力的比例。"),
    parameters: [AnalysisParameters.account],
    columns: [
      AnalysisColumns.company, AnalysisColumns.name, AnalysisColumns.level, AnalysisColumns.sales,
      AnalysisColumns.potential, AnalysisColumns.currency, AnalysisColumns.share("walletShare", "Wallet share", "钱包份额"),
      ReportColumn("source", LocalizedText("Sales come from", "销售额来源"), .text), AnalysisColumns.evidence,
    ],
    line: LinePattern("WALLET SHARE OF $account", example: "WALLET SHARE OF \"Acme Group\""), formulaVersion: 1,
    sources: [FormulaSource("Definition of this project: sales of twelve months / potential of a year")])

  /// Lists the companies of the group in the order of the tree; the figures are one for each currency.
  public func call(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) -> ReportTable {
    let report = WalletShareReport(try arguments.group(in: view), in: view)
    let rows = zip(report.scope.companies, report.entries).map { company, entry -> [Value] in
      [
        .node(company.node), .string(company.name), .integer(company.level), Value(entry.sales),
        Value(entry.potential), Value(entry.currency), Value(entry.share), .string(entry.source.rawValue),
        .list(entry.evidence.prefix(10).map(Value.node)),
      ]
    }
    let isSplit = report.totals.count > 1
    let figures = report.totals.flatMap { total -> [SummaryLine] in
      let suffix = isSplit ? " " + (total.currency ?? "?") : ""
      return [
        SummaryLine(
          "walletShare" + suffix, LocalizedText("Wallet share" + suffix, "钱包份额" + suffix), Value(total.share),
          unit: .share),
        SummaryLine(
          "sales" + suffix, LocalizedText("Sales, 12 months" + suffix, "近12个月销售额" + suffix), .float(total.sales),
          unit: .amount),
        SummaryLine(
          "potential" + suffix, LocalizedText("Potential" + suffix, "年度潜力" + suffix), .float(total.potential),
          unit: .amount),
      ]
    }
    let left = rows.count - report.totals.reduce(0) { $0 + $1.companies }
    let note = ReportNote(
      LocalizedText(
        "Left out of the sums: \(CountedText.english(left, "company", "companies")) whose sales or potential are unknown.",
        "\(left) 家公司的销售额或潜力未知，未计入合计。"))
    let name = report.scope.parentName
    return ReportTable(
      arguments, title: LocalizedText("Wallet share of \(name)", "\(name) 钱包份额"), asOf: view.asOf, rows: rows,
      summary: figures, notes: report.scope.notes(in: view) + (left > 0 ? [note] : []))
  }
}
