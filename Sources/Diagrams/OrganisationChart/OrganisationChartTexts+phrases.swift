import AccountModel
import Procedures

/// The paragraphs of a box that have signs.
extension OrganisationChartTexts {
  /// A part in a purchase.
  func part(_ role: BuyingRole) -> OrganisationChartPhrase {
    let role = RoleMark(role).meaning[language]
    return phrase("◆ \(role)", "\(legendRole): \(role)", "\(legendRole)：\(role)")
  }

  /// The last line of a box whose branch is folded.
  func folded(_ tally: OrganisationChartFold.Tally, showsContact: Bool) -> OrganisationChartPhrase {
    func line(_ head: LocalizedText, _ lines: String) -> String {
      let detail = summaryDetail(tally, showsContact: showsContact, lines: lines)
      return head[language] + (detail.isEmpty ? "" : comma + detail)
    }
    let drawn = line(LocalizedText("▾ \(tally.total) below", "▾ 下属 \(tally.total) 人"), signs(tally))
    let spoken = line(LocalizedText("folded: \(tally.total) below", "已折叠：下属 \(tally.total) 人"), words(tally))
    return OrganisationChartPhrase(CleanText(drawn), spoken: CleanText(spoken))
  }

  /// The second line of a summary.
  func detail(_ tally: OrganisationChartFold.Tally, showsContact: Bool) -> OrganisationChartPhrase? {
    let drawn = summaryDetail(tally, showsContact: showsContact, lines: signs(tally))
    guard !drawn.isEmpty else { return nil }
    let spoken = summaryDetail(tally, showsContact: showsContact, lines: words(tally))
    return OrganisationChartPhrase(CleanText(drawn), spoken: CleanText(spoken))
  }

  /// A manager who is not drawn.
  func named(_ manager: String, isDotted: Bool) -> OrganisationChartPhrase {
    isDotted
      ? phrase("┄↗ \(manager)", "reports to \(manager) over a dotted line", "虚线汇报给 \(manager)")
      : phrase("─↗ \(manager)", "reports to \(manager) as well", "同时汇报给 \(manager)")
  }

  /// A manager in another company.
  func outside(_ manager: OrganisationChartModel.OutsideManager) -> OrganisationChartPhrase {
    let company = manager.company.map { comma + CleanText($0).embedded } ?? ""
    return named(CleanText(manager.name).embedded + company, isDotted: manager.isDotted)
  }

  /// Further managers who are not drawn.
  func more(_ count: Int) -> OrganisationChartPhrase {
    phrase("↗ \(LocalizedText("and \(count) more", "另有 \(count) 人")[language])", "and \(count) more", "另有 \(count) 人")
  }

  /// Those who report to somebody over lines that are not drawn.
  func counted(_ count: Int) -> OrganisationChartPhrase {
    let words = LocalizedText("\(count) more \(count == 1 ? "reports" : "report") here", "另有 \(count) 人向此汇报")
    return phrase("↙ \(words[language])", words.english, words.simplifiedChinese)
  }

  private var comma: String { LocalizedText(", ", "，")[language] }

  private func signs(_ tally: OrganisationChartFold.Tally) -> String { "┄ \(tally.lines)" }

  private func words(_ tally: OrganisationChartFold.Tally) -> String {
    LocalizedText(
      "with \(counted(tally.lines, "dotted line or second manager", "dotted lines and second managers"))",
      "虚线汇报和第二上级 \(tally.lines) 条")[language]
  }

  private func phrase(_ drawn: String, _ english: String, _ chinese: String) -> OrganisationChartPhrase {
    OrganisationChartPhrase(CleanText(drawn), spoken: CleanText(LocalizedText(english, chinese)[language]))
  }
}
