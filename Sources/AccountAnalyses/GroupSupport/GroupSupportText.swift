internal import Procedures
internal import PropertyGraph

/// The remarks on predicted support.
enum GroupSupportText {
  private static let namedOutsiders = 5

  static func notes(_ report: GroupSupportReport) -> [ReportNote] {
    var notes: [ReportNote] = []
    let unknown = report.entries.filter { $0.member.support == nil }
    if !unknown.isEmpty, unknown.count == report.entries.count {
      notes.append(
        ReportNote(
          LocalizedText("Nobody's support is known: nothing can be predicted.", "所有成员的支持度均未知，无法预测。"),
          facts: people(unknown)))
    } else if !unknown.isEmpty {
      notes.append(
        ReportNote(
          LocalizedText(
            "Support is not known, so anything from -1 to 1, which makes the bounds: \(names(unknown, "; ")).",
            "支持度未知，按 -1 到 1 的任意值计，因此给出上下限：\(names(unknown, "；"))。"), facts: people(unknown)))
    }
    let unsettled = report.entries.filter(\.isUnsettled)
    if !unsettled.isEmpty {
      notes.append(
        ReportNote(
          LocalizedText(
            "Does not settle, since nothing holds these opinions: \(names(unsettled, "; ")).",
            "缺少固定立场，意见不会稳定：\(names(unsettled, "；"))。"), facts: people(unsettled)))
    }
    for group in report.closedGroups {
      let names = group.map(\.name)
      notes.append(
        ReportNote(
          LocalizedText(
            "Listen to each other alone and give their own opinion no weight: \(names.joined(separator: "; ")).",
            "只听取彼此意见且不坚持己见：\(names.joined(separator: "；"))。"), facts: group.map { .node($0.person) }))
    }
    if report.entries.count > 1, report.entries.allSatisfy({ $0.movedBy == nil }) {
      notes.append(
        ReportNote(
          LocalizedText(
            "No influence between members is on record: everybody stays as they are.", "未记录成员之间的影响关系：各人支持度保持不变。")))
    }
    return notes + outsiders(report) + BuyingCenterText.notes(report.center, usesInfluence: true)
  }

  private static func outsiders(_ report: GroupSupportReport) -> [ReportNote] {
    guard !report.outsiders.isEmpty else { return [] }
    let named = report.outsiders.prefix(namedOutsiders)
    let more = report.outsiders.count - named.count
    return [
      ReportNote(
        LocalizedText(
          "Influence members but have no seat, so are left out: "
            + named.map { "\($0.name) (\($0.members))" }.joined(separator: "; ")
            + (more > 0 ? "; \(more) more." : "."),
          "对成员有影响但没有席位，未计入：" + named.map { "\($0.name)（\($0.members) 人）" }.joined(separator: "；")
            + (more > 0 ? "；另有 \(more) 人。" : "。")), facts: report.outsiders.flatMap(\.facts))
    ]
  }

  private static func names(_ entries: [GroupSupportReport.Entry], _ separator: String) -> String {
    entries.map(\.member.name).joined(separator: separator)
  }

  private static func people(_ entries: [GroupSupportReport.Entry]) -> [Value] {
    entries.map { .node($0.member.person) }
  }
}
