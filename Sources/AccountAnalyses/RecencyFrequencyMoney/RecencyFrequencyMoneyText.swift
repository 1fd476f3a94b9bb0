internal import Procedures
internal import PropertyGraph

/// The remarks on recency, frequency and money.
enum RecencyFrequencyMoneyText {
  static func notes(
    _ report: RecencyFrequencyMoneyReport, _ entries: [RecencyFrequencyMoneyReport.Entry],
    records: RecencyFrequencyMoneyOptions.Records, _ view: GraphView
  ) -> [ReportNote] {
    var notes: [ReportNote] = []
    let word = records == .orders ? (english: "order", chinese: "订单") : (english: "invoice", chinese: "发票")
    func gap(_ gap: RecencyFrequencyMoneyReport.Gap, _ text: (Int, String) -> LocalizedText) {
      let found = entries.filter { $0.gap == gap }
      guard !found.isEmpty else { return }
      let accounts = CountedText.english(found.count, "account", "accounts")
      notes.append(ReportNote(text(found.count, accounts), facts: found.map { .node($0.account) }))
    }
    gap(.noPurchases) { count, accounts in
      LocalizedText(
        "No \(word.english) up to the as-of date is on record for \(accounts): no score.",
        "\(count) 个客户截至查询日期没有\(word.chinese)记录，无法评分。")
    }
    gap(.outOfSight) { count, accounts in
      LocalizedText(
        "Of \(accounts) not all companies can be seen in full: no score.", "\(count) 个客户的部分公司不可见，无法评分。")
    }
    gap(.noAmount) { count, accounts in
      LocalizedText(
        "For \(accounts) some \(word.english) has no amount: money is not known.",
        "\(count) 个客户有\(word.chinese)缺少金额，金额未知。")
    }
    gap(.severalCurrencies) { count, accounts in
      LocalizedText(
        "\(accounts) bought in several currencies: give currency and rates to add these up.",
        "\(count) 个客户以多种货币购买：请用 currency 和 rates 指定币种与汇率后再合计。")
    }
    gap(.noRate) { count, accounts in
      LocalizedText(
        "For \(accounts) a currency has no rate: money is not known.", "\(count) 个客户的部分币种没有汇率，金额未知。")
    }
    if report.currencies.count > 1 {
      let parts = report.currencies.map { "\($0.currency ?? "?") (\($0.accounts))" }
      notes.append(
        ReportNote(
          LocalizedText(
            "Money is ranked among the accounts of one currency: \(parts.joined(separator: ", ")).",
            "金额仅在同币种客户中排名：\(parts.joined(separator: "、"))。")))
    }
    if !report.groups.shared.isEmpty {
      let shared = report.groups.shared
      notes.append(
        ReportNote(
          LocalizedText(
            "\(CountedText.english(shared.count, "company belongs", "companies belong")) to several accounts and "
              + "\(shared.count == 1 ? "counts" : "count") in each.",
            "\(shared.count) 家公司同时属于多个客户，分别计入。"), facts: shared.map(Value.node)))
    }
    if !report.undated.isEmpty {
      let count = report.undated.count
      notes.append(
        ReportNote(
          LocalizedText(
            "Left out, since without a date: \(CountedText.english(count, word.english, word.english + "s")).",
            "\(count) 条\(word.chinese)没有日期，未计入。"), facts: report.undated.map(Value.node)))
    }
    return notes
  }
}
