internal import AccountModel
internal import Procedures
internal import PropertyGraph

/// What is remarked on whom to win.
enum WhomToWinNotes {
  static func notes(_ report: WhomToWinReport, _ view: GraphView) -> [ReportNote] {
    [keyPeople(report, view)] + ties(report) + report.estimates.map(estimate) + gaps(report)
      + DecisionChainText.sharedFacts(report.sharedFacts)
  }

  private static func keyPeople(_ report: WhomToWinReport, _ view: GraphView) -> ReportNote {
    guard !report.keyPeople.isEmpty else {
      if report.isUnitTooLarge {
        return ReportNote(
          LocalizedText(
            "The unit has \(report.unit.count) people, too many to look for those who reach most of it. Ask for fewer key "
              + "people, or for one of its companies.",
            "该单位有 \(report.unit.count) 人，人数过多，未计算关键人员；请减少关键人员人数，或查询其中一家公司。"))
      }
      return ReportNote(
        LocalizedText(
          "Nobody of the unit is known to know anybody else of it: who reaches most is unknown.",
          "未记录该单位人员之间的任何关系，无法判断谁能触达最多人。"))
    }
    let names = report.keyPeople.map { NamedNode($0, in: view).displayName }
    return ReportNote(
      LocalizedText(
        names.count == 1
          ? "\(names[0]) reaches most of the unit."
          : "These \(names.count) together reach most of the unit: \(names.joined(separator: ", ")).",
        names.count == 1
          ? "\(names[0])能触达该单位最多的人。"
          : "以下 \(names.count) 人合起来能触达该单位最多的人：\(names.joined(separator: "、"))。"),
      facts: report.keyPeople.map(Value.node))
  }

  private static func ties(_ report: WhomToWinReport) -> [ReportNote] {
    var notes: [ReportNote] = []
    if !report.reachFacts.isEmpty {
      notes.append(
        ReportNote(
          LocalizedText(
            "Who reaches whom in the unit rests on these \(report.reachFacts.count) facts.",
            "单位内谁能触达谁，依据为这 \(report.reachFacts.count) 条事实。"), facts: report.reachFacts))
    }
    if !report.seatFacts.isEmpty {
      notes.append(
        ReportNote(
          LocalizedText(
            "The gains are shares of the influence of all required seats, by these \(report.seatFacts.count) facts.",
            "提升按全部必需席位的影响力计算，依据为这 \(report.seatFacts.count) 条事实。"), facts: report.seatFacts))
    }
    return notes
  }

  private static func estimate(_ estimate: WhomToWinReport.Estimate) -> ReportNote {
    let (kind, facts) = (name(of: estimate.kind), estimate.facts)
    let minutes = Int((estimate.hours * 60).rounded())
    if facts.isEmpty {
      return ReportNote(
        LocalizedText(
          "\(kind.english) is assumed to take \(minutes) minutes: no duration is on record.",
          "没有\(kind.simplifiedChinese)的时长记录：按 \(minutes) 分钟估计。"))
    }
    return ReportNote(
      LocalizedText(
        "\(kind.english) is taken as \(minutes) minutes, the median of \(facts.count) on record.",
        "\(kind.simplifiedChinese)按 \(minutes) 分钟计，即 \(facts.count) 次记录的中位数。"), facts: facts)
  }

  private static func name(of kind: InteractionKind) -> LocalizedText {
    switch kind {
    case .executiveMeeting: LocalizedText("An executive meeting", "高层会晤")
    case .techExchange: LocalizedText("A technical exchange", "技术交流")
    case .visit: LocalizedText("A visit", "拜访")
    case .meeting: LocalizedText("A meeting", "会议")
    case .call: LocalizedText("A call", "通话")
    case .email: LocalizedText("A message", "邮件")
    case .event: LocalizedText("An event", "活动")
    }
  }

  private static func gaps(_ report: WhomToWinReport) -> [ReportNote] {
    var notes: [ReportNote] = []
    if report.coverage == nil {
      notes.append(
        ReportNote(
          LocalizedText(
            "Neither a buying center nor posts nor reporting lines are known: there is no chain to win.",
            "没有采购中心、职位或汇报关系记录，没有可争取的决策链。")))
    } else if report.steps.isEmpty {
      notes.append(
        ReportNote(
          LocalizedText(
            "No step of contact adds to the coverage: whoever holds a seat is known in depth, or is against us.",
            "再多接触也无法提升覆盖：在席人员均已深入接触，或持反对态度。")))
    }
    let unsure = report.steps.filter { !$0.gain.isExact }.map(\.person).eachOnce
    if !unsure.isEmpty {
      notes.append(
        ReportNote(
          LocalizedText(
            "The support of \(CountedText.english(unsure.count, "person", "people")) in the plan is unknown: what they add lies "
              + "between the gain and the gain at most.",
            "计划中 \(unsure.count) 人的支持度未知：其提升介于“提升”与“提升上限”之间。"), facts: unsure.map(Value.node)))
    }
    if report.vacantSeats > 0 {
      notes.append(
        ReportNote(
          LocalizedText(
            "\(CountedText.english(report.vacantSeats, "required seat is", "required seats are")) vacant and cannot be won yet.",
            "\(report.vacantSeats) 个必需席位空缺，暂无法争取。")))
    }
    return notes
  }
}
