import Procedures

/// What the customer tree says in words, in one language.
struct CustomerTreeTexts {
  let language: Language

  func title(_ group: CleanText) -> String {
    let name = group.isEmpty ? unnamed : group.embedded
    return LocalizedText("Customer tree: \(name)", "客户树：\(name)")[language]
  }

  func subtitle(asOf: String, tally: CoverageTally) -> String {
    LocalizedText(
      """
      Subsidiary coverage as of \(asOf) | \(counted(tally.total, "company", "companies")): \
      \(tally.covered) covered, \(counted(tally.gaps, "gap", "gaps")), \(tally.unknown) unknown
      """,
      "子公司覆盖率 | 截至 \(asOf) | 共 \(tally.total) 家公司：已覆盖 \(tally.covered)，空白 \(tally.gaps)，未知 \(tally.unknown)"
    )[language]
  }

  var unnamed: String { LocalizedText("(no name)", "（无名称）")[language] }
  var minority: String { LocalizedText("minority", "少数股权")[language] }
  let loop = "↺"

  func whiteSpace(_ amount: String) -> String { LocalizedText("\(amount) open", "空间 \(amount)")[language] }

  func summaryHead(_ tally: CoverageTally) -> String {
    LocalizedText("… and \(tally.total) more", "… 另有 \(tally.total) 家")[language]
  }

  func summaryTally(_ tally: CoverageTally) -> String {
    LocalizedText(
      "\(tally.covered) covered, \(counted(tally.gaps, "gap", "gaps")), \(tally.unknown) unknown",
      "已覆盖 \(tally.covered)，空白 \(tally.gaps)，未知 \(tally.unknown)")[language]
  }

  func folded(_ count: Int) -> String {
    LocalizedText(
      "\(counted(count, "company is", "companies are")) folded into boxes \u{201C}… and n more\u{201D}; "
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
