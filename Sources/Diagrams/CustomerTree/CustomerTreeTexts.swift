import Procedures
import PropertyGraph

/// What the customer tree says in words, in one language.
struct CustomerTreeTexts {
  let language: Language

  func title(_ group: CleanText) -> String {
    let name = group.isEmpty ? unnamed : group.embedded
    return LocalizedText("Customer tree: \(name)", "客户树：\(name)")[language]
  }

  func subtitle(_ model: CustomerTreeModel, tally: StateTally) -> String {
    let share = tally.coveredShare.map { " " + CompactNumber.range($0) } ?? ""
    let window = model.windowDays.map {
      LocalizedText(", contacts of \(counted($0, "day", "days"))", "，近 \($0) 天的联系")[language]
    }
    let asOf = model.asOf.description
    return LocalizedText(
      "Subsidiary coverage\(share) as of \(asOf)\(window ?? "")", "子公司覆盖率\(share)，截至 \(asOf)\(window ?? "")")[language]
  }

  func totals(_ model: CustomerTreeModel, tally: StateTally) -> String {
    let counts = LocalizedText(
      "\(counted(tally.total, "company", "companies")): \(summaryTally(tally))",
      "共 \(tally.total) 家公司：\(summaryTally(tally))")[language]
    guard let weighted = model.weightedShare else { return counts }
    let share = CompactNumber.range(weighted)
    return LocalizedText("\(counts); weighted by potential \(share)", "\(counts)；按潜力加权 \(share)")[language]
  }

  var unnamed: String { LocalizedText("(no name)", "（无名称）")[language] }
  var minority: String { LocalizedText("minority", "少数股权")[language] }
  let loop = "↺"

  func whiteSpace(_ amount: String) -> String { LocalizedText("\(amount) open", "空间 \(amount)")[language] }

  func summaryHead(_ tally: StateTally) -> String {
    LocalizedText("… and \(tally.total) more", "… 另有 \(tally.total) 家")[language]
  }

  func summaryTally(_ tally: StateTally) -> String {
    LocalizedText(
      "\(tally.covered) covered, \(counted(tally.gaps, "gap", "gaps")), \(tally.unknown) unknown",
      "已覆盖 \(tally.covered)，空白 \(tally.gaps)，未知 \(tally.unknown)")[language]
  }

  func folded(_ count: Int) -> String {
    LocalizedText(
      "\(counted(count, "company is", "companies are")) folded into boxes \"… and n more\"; "
        + "those with the largest potential and white space are shown.",
      "\(count) 家公司已折叠到\u{201C}… 另有 n 家\u{201D}框中；优先显示潜力和空间最大的公司。")[language]
  }

  func hiddenHoldings(_ count: Int) -> String {
    LocalizedText(
      "\(counted(count, "other holding is", "other holdings are")) not drawn.", "另有 \(count) 项其他持股未画出。")[language]
  }

  var complete: String { LocalizedText("Every company of the group is shown.", "已显示集团的全部公司。")[language] }

  private func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }
}
