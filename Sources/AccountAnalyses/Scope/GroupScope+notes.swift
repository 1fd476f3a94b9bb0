internal import AccountModel
internal import Procedures
internal import PropertyGraph

extension GroupScope {
  /// The name of the company that was asked about, or the number of its node.
  public var parentName: String { companies.first?.name ?? parent.description }

  /// What was unknown about the group.
  func notes(in view: GraphView) -> [ReportNote] {
    var notes = closedLoops.map { loop in
      let names = CompanyNames.loop(loop, in: view.graph)
      return ReportNote(
        LocalizedText(
          "A closed loop of 100 % holdings has no outside owner, so integrated ownership is left open: \(names)",
          "100% 闭环持股没有外部所有者，不计算综合持股比例：\(names)"), facts: loop.map(Value.node))
    }
    if !holdingsWithoutShare.isEmpty {
      notes.append(
        ReportNote(
          LocalizedText(
            "No share is recorded of \(CountedText.english(holdingsWithoutShare.count, "holding", "holdings")); "
              + "what lies behind has no integrated ownership.",
            "\(holdingsWithoutShare.count) 条持股没有比例，其下游公司不计算综合持股比例。"),
          facts: holdingsWithoutShare.prefix(20).map(Value.relationship)))
    }
    if !unsettled.isEmpty {
      notes.append(
        ReportNote(
          LocalizedText(
            "The integrated ownership of \(CountedText.english(unsettled.count, "company", "companies")) did not settle; "
              + "check the shares of their loop.",
            "\(unsettled.count) 家公司的综合持股比例未收敛，请检查循环持股比例。"),
          facts: unsettled.prefix(20).map(Value.node)))
    }
    let outlined = companies.filter { !$0.isFullyVisible }
    if !outlined.isEmpty {
      notes.append(
        ReportNote(
          LocalizedText(
            "Shown in outline only: \(CountedText.english(outlined.count, "company", "companies")); answers about them are unknown.",
            "\(outlined.count) 家公司仅显示轮廓，相关结果未知。"), facts: outlined.prefix(20).map { .node($0.node) }))
    }
    return notes
  }
}
