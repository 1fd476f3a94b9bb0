internal import AccountModel
internal import Procedures
internal import PropertyGraph

extension WhatIfAnalysis {
  static func row(_ comparison: WhatIfReport.Comparison, _ account: String) -> [Value] {
    let isWhole = comparison.figure.isWhole
    func cell(_ number: Double?) -> Value {
      isWhole ? Value(number.flatMap { Int(exactly: $0.rounded()) }) : Value(number)
    }
    return [
      .string(account), .null, .null, .string(comparison.figure.rawValue), cell(comparison.before),
      cell(comparison.after), cell(comparison.difference), .string(comparison.figure.unit.rawValue),
    ]
  }

  static func rows(_ company: WhatIfReport.AffectedCompany, _ account: String) -> [[Value]] {
    func row(_ figure: CompanyFigure, _ before: Double?, _ after: Double?, _ unit: MeasurementUnit) -> [Value]? {
      guard before != after else { return nil }
      let difference = after.flatMap { after in before.map { after - $0 } }
      return [
        .string(account), .node(company.company), .string(company.name), .string(figure.rawValue), Value(before),
        Value(after), Value(difference), .string(unit.rawValue),
      ]
    }
    return [
      row(.rung, company.rung.before.map(Double.init), company.rung.after.map(Double.init), .rung),
      row(.companyDecisionChain, company.chain.before, company.chain.after, .share),
      row(.companyHealth, company.health.before, company.health.after, .score),
    ].compactMap(\.self)
  }

  static func title(_ event: WhatIf, _ view: GraphView) -> LocalizedText {
    func name(_ node: NodeID) -> String { NamedNode(node, in: view).displayName }
    return switch event {
    case .leaves(let person): LocalizedText("What if \(name(person)) leaves", "假设 \(name(person)) 离开")
    case .supports(let person, let support):
      LocalizedText("What if the support of \(name(person)) is \(support)", "假设 \(name(person)) 的支持度为 \(support)")
    case .isWon(let person, let colleague):
      LocalizedText(
        "What if \(name(colleague)) wins \(name(person))", "假设 \(name(colleague)) 争取到 \(name(person))")
    }
  }

  static func notes(_ event: WhatIf, _ reports: [WhatIfReport], _ view: GraphView) -> [ReportNote] {
    var notes: [ReportNote] = []
    let facts = [Value.node(event.person)]
    if reports.isEmpty {
      notes.append(
        ReportNote(
          LocalizedText("The person has to do with no account: nothing changes.", "此人与任何客户无关，指标不变。"), facts: facts))
    }
    let parts = WhatIf.participations(of: event.person, in: view)
    switch event {
    case .leaves:
      notes.append(
        ReportNote(
          LocalizedText(
            "After: as if the person and all contacts with them had never been on record. The graph is not changed.",
            "“之后”：视同此人及其全部联系从未记录。图数据不变。"), facts: facts))
    case .supports:
      notes.append(
        ReportNote(
          LocalizedText(
            "After: each part in a purchase goes on from \(view.asOf) with the new support. The graph is not changed.",
            "“之后”：自 \(view.asOf) 起，各采购参与按新的支持度计算。图数据不变。"), facts: facts))
    case .isWon:
      notes.append(
        ReportNote(
          LocalizedText(
            "Won means: support of at least \(WhatIf.wonSupport) and contact in depth in each purchase, and one mutual "
              + "meeting on \(view.asOf). The graph is not changed.",
            "“争取到”指：各采购中支持度不低于 \(WhatIf.wonSupport)、深入接触，并于 \(view.asOf) 有一次双向会面。图数据不变。"),
          facts: facts))
    }
    if parts.isEmpty, case .supports = event { notes.append(withoutSeat(facts)) }
    if parts.isEmpty, case .isWon = event { notes.append(withoutSeat(facts)) }
    let isLarge = reports.contains { $0.before.network.count > AccountNetwork.mostForFragmentation }
    if isLarge {
      notes.append(
        ReportNote(
          LocalizedText(
            "Fragmentation is not computed for networks of more than \(AccountNetwork.mostForFragmentation) people.",
            "关系网络超过 \(AccountNetwork.mostForFragmentation) 人时不计算碎片化指标。")))
    }
    return notes
  }

  private static func withoutSeat(_ facts: [Value]) -> ReportNote {
    ReportNote(
      LocalizedText(
        "The person has no part in any purchase on that date, so no recorded decision chain changes.",
        "此人在该日期未参与任何采购，已记录的决策链不变。"), facts: facts)
  }
}
