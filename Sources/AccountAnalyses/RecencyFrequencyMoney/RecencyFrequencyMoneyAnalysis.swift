internal import AccountModel
public import Procedures
public import PropertyGraph

/// How lately, how often and for how much every customer account buys: `account.rfm`.
public struct RecencyFrequencyMoneyAnalysis: Procedure {
  /// Makes the analysis.
  public init() {}

  /// The declaration.
  public let signature = ProcedureSignature(
    name: "account.rfm", reportName: "rfm",
    title: LocalizedText("Recency, frequency and money", "客户价值 RFM 评分"),
    summary: LocalizedText(
      "How lately, how often and for how much every customer account buys, in fifths of all accounts, and the tier that "
        + "this recommends.",
      "按最近购买时间、购买频次和金额为所有客户评 1 至 5 分，并给出建议等级。"),
    parameters: RecencyFrequencyMoneyParameters.all,
    columns: [
      ReportColumn("account", LocalizedText("Node", "节点"), .node),
      ReportColumn("name", LocalizedText("Account", "客户"), .text),
      ReportColumn("rfm", LocalizedText("RFM", "RFM"), .text),
      ReportColumn("score", LocalizedText("Sum", "总分"), .integer),
      ReportColumn("tier", LocalizedText("Tier", "现有等级"), .choice(AccountTier.allCases.map(\.rawValue))),
      ReportColumn("recommended", LocalizedText("Recommended", "建议等级"), .choice(AccountTier.allCases.map(\.rawValue))),
      ReportColumn("lastPurchase", LocalizedText("Last purchase", "最近购买"), .date),
      ReportColumn("days", LocalizedText("Days since", "距今天数"), .integer, unit: .days),
      AnalysisColumns.count("purchases", "Purchases", "购买次数"),
      ReportColumn("amount", LocalizedText("Amount", "金额"), .number, unit: .amount), AnalysisColumns.currency,
      ReportColumn("recency", LocalizedText("R", "R 分"), .integer),
      ReportColumn("frequency", LocalizedText("F", "F 分"), .integer),
      ReportColumn("money", LocalizedText("M", "M 分"), .integer),
      ReportColumn(
        "missing", LocalizedText("Missing", "缺失原因"),
        .choice(RecencyFrequencyMoneyReport.Gap.allCases.map(\.rawValue))), AnalysisColumns.evidence,
    ],
    line: LinePattern("RFM [OF $account] [TOP $top]", example: "RFM TOP 20"), formulaVersion: 1,
    sources: [
      FormulaSource(
        "A. M. Hughes 1994, Strategic Database Marketing: recency, frequency and monetary value in quintiles"),
      FormulaSource("Definition of this project: fifths by middle rank, and tiers by the sum of the three scores"),
    ])

  /// The scores with their types, for whoever draws them.
  public func report(
    _ arguments: ProcedureArguments, on view: GraphView
  ) throws(ProcedureError) -> RecencyFrequencyMoneyReport {
    RecencyFrequencyMoneyReport(in: view, options: try RecencyFrequencyMoneyParameters.options(arguments))
  }

  /// Lists the accounts, the best first; one account where it is named, scored among all.
  public func call(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) -> ReportTable {
    let company = try arguments.node("account", .account, in: view)
    let report = try report(arguments, on: view)
    var entries = report.entries
    var title = LocalizedText("Recency, frequency and money of all accounts", "全部客户 RFM 评分")
    if let company {
      let wanted = Set(report.accounts(with: company))
      entries.removeAll { !wanted.contains($0.account) }
      let name = NamedNode(company, in: view).displayName
      title = LocalizedText("Recency, frequency and money of \(name)", "\(name) RFM 评分")
    }
    let shown = entries.prefix(try arguments.integer("top"))
    var notes = RecencyFrequencyMoneyText.notes(
      report, entries, records: arguments["records"] == "invoices" ? .invoices : .orders, view)
    if company != nil, entries.isEmpty {
      notes = [
        ReportNote(
          LocalizedText(
            "The company belongs to no customer account: neither it nor a parent has the side customer.",
            "该公司不属于任何客户：本公司及其母公司均未标记为客户。"))
      ]
    }
    if shown.count < entries.count {
      notes.append(
        ReportNote.moreRows(
          LocalizedText(
            "\(entries.count - shown.count) more accounts are not listed; ask for more with top.",
            "另有 \(entries.count - shown.count) 个客户未列出；可用 top 增加行数。")))
    }
    return ReportTable(
      arguments, title: title, asOf: view.asOf, rows: shown.map(Self.row), summary: Self.summary(entries), notes: notes)
  }

  private static func row(_ entry: RecencyFrequencyMoneyReport.Entry) -> [Value] {
    let digits = [entry.recencyScore, entry.frequencyScore, entry.moneyScore].map { $0.map(String.init) ?? "–" }
    return [
      .node(entry.account), .string(entry.name), entry.days == nil ? .null : .string(digits.joined()),
      Value(entry.score), Value(entry.tier?.rawValue), Value(entry.recommended?.rawValue), Value(entry.lastPurchase),
      Value(entry.days), Value(entry.count), Value(entry.amount), Value(entry.currency), Value(entry.recencyScore),
      Value(entry.frequencyScore), Value(entry.moneyScore), Value(entry.gap?.rawValue),
      .list(entry.records.map(Value.node)),
    ]
  }

  private static func summary(_ entries: [RecencyFrequencyMoneyReport.Entry]) -> [SummaryLine] {
    func count(
      _ name: String, _ english: String, _ chinese: String,
      _ isCounted: (RecencyFrequencyMoneyReport.Entry) -> Bool
    ) -> SummaryLine {
      SummaryLine(name, LocalizedText(english, chinese), .integer(entries.count(where: isCounted)), unit: .count)
    }
    func rank(_ tier: AccountTier) -> Int { AccountTier.allCases.firstIndex(of: tier) ?? 0 }
    func moves(_ entry: RecencyFrequencyMoneyReport.Entry, _ test: (Int, Int) -> Bool) -> Bool {
      guard let tier = entry.tier, let recommended = entry.recommended else { return false }
      return test(rank(recommended), rank(tier))
    }
    return [
      count("accounts", "Accounts", "客户数") { _ in true },
      count("withoutScore", "Without a sum", "无总分") { $0.score == nil },
      count("strategic", "Recommended strategic", "建议为战略客户") { $0.recommended == .strategic },
      count("key", "Recommended key", "建议为重点客户") { $0.recommended == .key },
      count("general", "Recommended general", "建议为一般客户") { $0.recommended == .general },
      count("above", "Recommended above the tier", "建议高于现有等级") { moves($0, <) },
      count("below", "Recommended below the tier", "建议低于现有等级") { moves($0, >) },
    ]
  }
}
