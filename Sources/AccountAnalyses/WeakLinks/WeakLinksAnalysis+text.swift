internal import AccountModel
internal import Procedures
internal import PropertyGraph

extension WeakLinksAnalysis {
  private static let namesShown = 3

  static func points(_ name: String, _ english: String, _ chinese: String) -> ReportColumn {
    ReportColumn(name, LocalizedText(english, chinese), .number, unit: .score)
  }

  static func row(_ rank: Int, _ link: WeakLink, _ view: GraphView) -> [Value] {
    let names = link.endangered.map { NamedNode($0, in: view).displayName }
    let more = names.count - namesShown
    let endangered = names.prefix(namesShown).joined(separator: "; ") + (more > 0 ? "; +\(more)" : "")
    return [
      .integer(rank), .string(link.severity.rawValue), .node(link.subject), .string(link.name),
      .string(link.kinds.map(\.rawValue).joined(separator: ", ")), .string(link.family.rawValue),
      endangered.isEmpty ? .null : .string(endangered), Value(link.loss.coverage), Value(link.loss.contact),
      Value(link.loss.chain),
      Value(link.loss.health), Value(link.fragmentation), .string(link.basis.rawValue), .list(link.evidence),
    ]
  }

  static func notes(_ report: WeakLinkReport, _ shown: [WeakLink]) -> [ReportNote] {
    var notes = shown.enumerated().map { rank, link in
      ReportNote(
        LocalizedText("\(rank + 1) · \(link.step.english)", "\(rank + 1) · \(link.step.simplifiedChinese)"),
        facts: [.node(link.subject)] + (link.colleague.map { [.node($0)] } ?? []))
    }
    if report.links.isEmpty {
      notes.append(ReportNote(LocalizedText("Nothing was found.", "未发现薄弱环节。")))
    } else {
      notes.append(
        ReportNote(
          LocalizedText(
            "The loss compares the account's figures: if leaving (leaves) – now and without the person; if won (isWon), if the "
              + "seat were won (seatIsWon) – with and now; if still there (wereStillThere) – with the champion who left and now.",
            "损失为客户指标之差：离开后（leaves）为现状与此人离开后之差；争取后（isWon）、席位争取后（seatIsWon）为争取后与现状之差；"
              + "仍在任时（wereStillThere）为离职支持者仍在时与现状之差。")))
    }
    if report.links.count > shown.count {
      notes.append(
        ReportNote.moreRows(
          LocalizedText(
            "\(CountedText.english(report.links.count - shown.count, "more is", "more are")) not listed; ask for more with top.",
            "另有 \(report.links.count - shown.count) 项未列出；可用 top 增加行数。")))
    }
    if report.notComputed > 0 {
      notes.append(
        ReportNote(
          LocalizedText(
            "Of \(report.notComputed) more subjects, which promise less, the loss was not computed; they are left out.",
            "另有 \(report.notComputed) 个影响较小的对象未计算损失，未列入。")))
    }
    if !report.isFragmentationComputed {
      notes.append(
        ReportNote(
          LocalizedText(
            "The network is too large for its fragmentation; links of structure are ranked by the other losses.",
            "关系网络过大，未计算碎片化；结构类薄弱环节按其他损失排序。")))
    }
    if !report.withoutContact.isEmpty {
      notes.append(
        ReportNote(
          LocalizedText(
            "Business without any contact in the window: "
              + CountedText.english(report.withoutContact.count, "company", "companies") + ".",
            "有业务但在窗口期内无任何联系的公司：\(report.withoutContact.count) 家。"),
          facts: report.withoutContact.map(Value.node)))
    }
    return notes
  }
}
