internal import Procedures
internal import PropertyGraph

/// The remarks on a vote.
enum VotingPowerText {
  static func notes(_ report: VotingPowerReport, usesInfluence: Bool) -> [ReportNote] {
    var notes = [rule(report), outcome(report)].compactMap(\.self)
    let unknown = report.voters.filter { $0.member.support == nil }
    if !unknown.isEmpty {
      notes.append(
        ReportNote(
          LocalizedText(
            "Support is not known, so counted as undecided: \(names(unknown, "; ")).",
            "支持度未知，按未表态计：\(names(unknown, "；"))。"), facts: unknown.map { .node($0.member.person) }))
    }
    if !report.hasIndices, !report.voters.isEmpty {
      notes.append(
        ReportNote(
          report.game.totalWeight == 0
            ? LocalizedText("Nobody has votes: no vote, no power.", "所有成员票数均为 0，无法计算表决权力。")
            : LocalizedText(
              "The votes are too many for the indices: give smaller numbers.",
              "票数过大，无法计算指数：请改用较小的票数。")))
    }
    return notes + BuyingCenterText.notes(report.center, usesInfluence: usesInfluence)
  }

  private static func rule(_ report: VotingPowerReport) -> ReportNote? {
    guard report.game.totalWeight > 0 else { return nil }
    let vetoes = report.voters.filter(\.hasVeto)
    return ReportNote(
      LocalizedText(
        "It needs \(report.game.quota) of \(CountedText.english(report.game.totalWeight, "vote", "votes"))"
          + (vetoes.isEmpty ? "." : ", and the approval of \(names(vetoes, " and "))."),
        "总票数 \(report.game.totalWeight)，\(report.game.quota) 票即可通过"
          + (vetoes.isEmpty ? "。" : "，但须经 \(names(vetoes, "、")) 批准。")), facts: vetoes.map { .node($0.member.person) })
  }

  private static func outcome(_ report: VotingPowerReport) -> ReportNote? {
    switch report.outcome {
    case nil: return nil
    case .carried:
      let held = report.voters.filter(\.isDecisive)
      return ReportNote(
        LocalizedText(
          "As it stands it is carried"
            + (held.isEmpty ? "; no single member can turn that." : ", but fails without \(names(held, " or "))."),
          "目前可以通过" + (held.isEmpty ? "，任何一人改变立场都不影响结果。" : "，但失去 \(names(held, " 或 ")) 的支持就无法通过。")),
        facts: held.map { .node($0.member.person) })
    case .open:
      let needed = report.voters.filter(\.isNeeded)
      return ReportNote(
        LocalizedText(
          "As it stands it is open; the fewest undecided who would carry it: \(names(needed, ", ")).",
          "目前未定；至少还需争取以下未表态者才能通过：\(names(needed, "、"))。"), facts: needed.map { .node($0.member.person) })
    case .blocked:
      let against = report.voters.filter { $0.position == .opposes }
      let vetoes = against.filter(\.hasVeto)
      return ReportNote(
        LocalizedText(
          vetoes.isEmpty
            ? "As it stands it is blocked: even with all undecided the votes are not enough; against it: \(names(against, ", "))."
            : "As it stands it is blocked by the veto of \(names(vetoes, ", ")).",
          vetoes.isEmpty
            ? "目前无法通过：即使争取到全部未表态者，票数仍不足；反对者：\(names(against, "、"))。"
            : "目前无法通过：\(names(vetoes, "、")) 行使否决权。"),
        facts: (vetoes.isEmpty ? against : vetoes).map { .node($0.member.person) })
    }
  }

  private static func names(_ voters: [VotingPowerReport.Voter], _ separator: String) -> String {
    voters.map(\.member.name).joined(separator: separator)
  }
}
