internal import AccountModel
public import Procedures
public import PropertyGraph

/// Who on our side faces whom by level: `account.levelMatching`.
public struct LevelMatchingAnalysis: Procedure {
  /// Makes the analysis.
  public init() {}

  /// The declaration.
  public let signature = ProcedureSignature(
    name: "account.levelMatching", reportName: "level-matching", title: LocalizedText("Level matching", "层级对应"),
    summary: LocalizedText(
      "Who on our side meets whom of theirs of a like level, which ranks nobody meets, and who could.",
      "兵对兵、将对将：双方各层级由谁对应，哪些层级无人对接，以及可由谁补位。"),
    parameters: [
      AnalysisParameters.account,
      ProcedureParameter(
        "levels", .integer, default: 3, range: 1...100,
        LocalizedText("The lowest level that is looked at; 1 is the top.", "纳入的最低层级；1 为最高层。")),
      ProcedureParameter(
        "tolerance", .integer, default: 1, range: 0...10,
        LocalizedText("By how many levels two people may differ and still match.", "仍视为对应的层级差。")),
      ProcedureParameter(
        "window", .integer, default: 365, unit: .days, range: 1...36_500,
        LocalizedText("The days, up to the as-of date, in which meetings count.", "截至查询日期，计入会面的天数。")),
      AnalysisParameters.top(500),
    ],
    columns: [
      ReportColumn("side", LocalizedText("Side", "方"), .choice(["theirs", "ours"])),
      ReportColumn("level", LocalizedText("Level", "层级"), .integer),
      ReportColumn("person", LocalizedText("Node", "节点"), .node),
      ReportColumn("name", LocalizedText("Person", "人员"), .text),
      ReportColumn("company", LocalizedText("Company", "公司"), .text),
      ReportColumn(
        "state", LocalizedText("State", "状态"), .choice(RankedPerson.State.allCases.map(\.rawValue))),
      ReportColumn("counterpart", LocalizedText("Met by", "对应人员"), .text),
      ReportColumn("counterpartLevel", LocalizedText("Of level", "对应人员层级"), .integer),
      ReportColumn("strength", LocalizedText("Strength", "关系强度"), .number, unit: .score),
      AnalysisColumns.count("matches", "Of a like level", "同级对应人数"),
      AnalysisColumns.count("others", "Of other levels", "其他层级人数"),
      ReportColumn("proposal", LocalizedText("Could be met by", "建议对接人"), .text),
      ReportColumn("proposalLevel", LocalizedText("Of level then", "建议人层级"), .integer),
      AnalysisColumns.evidence,
    ],
    line: LinePattern("LEVEL MATCHING OF $account", example: "LEVEL MATCHING OF \"Acme Group\""), formulaVersion: 1,
    sources: [
      FormulaSource(
        "Definition of this project: a person is matched where one of the other side of the same level or one off met them "
          + "in the window")
    ])

  /// The matching with its types, for whoever draws it.
  public func report(
    _ arguments: ProcedureArguments, on view: GraphView
  ) throws(ProcedureError) -> LevelMatchingReport {
    LevelMatchingReport(
      try arguments.group(in: view), in: view,
      options: LevelMatchingOptions(
        levels: try arguments.integer("levels"), tolerance: try arguments.integer("tolerance"),
        windowDays: try arguments.integer("window")))
  }

  /// Lists their people by level, then ours.
  public func call(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) -> ReportTable {
    let report = try report(arguments, on: view)
    let all = report.theirs + report.ours
    let shown = all.prefix(try arguments.integer("top"))
    let name = report.scope.parentName
    let levels = report.levels.map { level in
      SummaryLine(
        "level\(level.level)",
        LocalizedText(
          "Level \(level.level): matched of \(level.people)", "第 \(level.level) 层：\(level.people) 人中已对应"),
        Value(level.share), unit: .share)
    }
    return ReportTable(
      arguments, title: LocalizedText("Level matching of \(name)", "\(name) 层级对应（兵对兵、将对将）"), asOf: view.asOf,
      rows: shown.map { Self.row($0, view) },
      summary: [SummaryLine("matched", LocalizedText("Matched of theirs", "对方已对应"), Value(report.share), unit: .share)]
        + levels + [
          Self.count("unmatched", "Nobody of ours meets them", "对方无人对接", report.theirs, .unmatched),
          Self.count("mismatched", "Met by other levels alone", "对方层级不对等", report.theirs, .mismatched),
          Self.count("oursUnmatched", "Ours on the account who meet nobody", "我方在位而无对接", report.ours, .unmatched),
        ],
      notes: Self.notes(report, hidden: all.count - shown.count))
  }

  private static func row(_ person: RankedPerson, _ view: GraphView) -> [Value] {
    let first = person.matches.first ?? person.others.first
    let facts =
      [.relationship(person.post)] + (person.matches + person.others).flatMap(\.meetings)
      + (person.proposal?.facts ?? [])
    return [
      .string(person.isOurs ? "ours" : "theirs"), .integer(person.level), .node(person.person),
      .string(NamedNode(person.person, in: view).displayName),
      .string(NamedNode(person.company, in: view).displayName), .string(person.state.rawValue),
      Value(first.map { NamedNode($0.person, in: view).displayName }), Value(first?.level), Value(first?.tie.strength),
      .integer(person.matches.count), .integer(person.others.count),
      Value(person.proposal.map { NamedNode($0.person, in: view).displayName }), Value(person.proposal?.level),
      .list(facts.eachOnce),
    ]
  }

  private static func count(
    _ name: String, _ english: String, _ chinese: String, _ people: [RankedPerson], _ state: RankedPerson.State
  ) -> SummaryLine {
    SummaryLine(
      name, LocalizedText(english, chinese), .integer(people.count { $0.state == state }), unit: .count)
  }

  private static func notes(_ report: LevelMatchingReport, hidden: Int) -> [ReportNote] {
    var notes: [ReportNote] = []
    if hidden > 0 {
      notes.append(
        ReportNote.moreRows(
          LocalizedText(
            "\(hidden) more people are not listed; ask for more with top.", "另有 \(hidden) 人未列出；可用 top 增加行数。")))
    }
    if !report.withoutLevel.isEmpty {
      notes.append(
        ReportNote(
          LocalizedText(
            "The level of \(CountedText.english(report.withoutLevel.count, "person", "people")) of theirs is unknown; they are "
              + "left out.",
            "对方 \(report.withoutLevel.count) 人的层级未知，未计入。"), facts: report.withoutLevel.map(Value.node)))
    }
    if report.theirs.isEmpty {
      notes.append(
        ReportNote(
          LocalizedText(
            "Nobody of theirs is known at the levels that are looked at.", "所查层级中没有已知的对方人员。")))
    }
    return notes
  }
}
