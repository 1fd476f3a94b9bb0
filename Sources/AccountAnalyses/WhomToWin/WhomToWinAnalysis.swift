internal import AccountModel
public import Procedures
public import PropertyGraph

/// Whom of theirs to win next: `account.whomToWin`.
public struct WhomToWinAnalysis: Procedure {
  /// Makes the analysis.
  public init() {}

  /// The declaration.
  public let signature = ProcedureSignature(
    name: "account.whomToWin", reportName: "whom-to-win", title: LocalizedText("Whom to win next", "下一步争取谁"),
    summary: LocalizedText(
      "Whose next contact adds most to the decision-chain coverage for each hour, the way in, and who reaches most of the unit.",
      "每小时投入对决策链覆盖提升最大的下一位接触对象、引荐路径，以及能触达该单位最多人的关键人员。"),
    parameters: [
      AnalysisParameters.account,
      ProcedureParameter(
        "scope", .choice(["company", "group"]), default: "company",
        LocalizedText(
          "Whether only the company's chains and people count, or those of its whole group.", "仅计该公司的决策链与人员，或其整个集团。")),
      ProcedureParameter(
        "top", .integer, default: 10, unit: .count, range: 1...1_000,
        LocalizedText("The greatest number of steps.", "最多步骤数。")),
      ProcedureParameter(
        "keyPeople", .integer, default: 3, unit: .count, range: 1...20,
        LocalizedText("The number of people who together should reach most of the unit.", "合起来应触达最多人的关键人员人数。")),
      ProcedureParameter(
        "hours", .number, default: 1.5, range: 0.1...100,
        LocalizedText(
          "The hours of one contact of a kind of which no duration is on record.", "没有时长记录的联系类型，每次所需小时数。")),
      DecisionChainText.window,
    ],
    columns: [
      ReportColumn("step", LocalizedText("Step", "步骤"), .integer),
      ReportColumn("person", LocalizedText("Node", "节点"), .node),
      ReportColumn("name", LocalizedText("Person", "人员"), .text),
      ReportColumn("role", LocalizedText("Role", "角色"), .choice(BuyingRole.allCases.map(\.rawValue))),
      ReportColumn("from", LocalizedText("Contact now", "当前接触"), .choice(ContactDepth.allCases.map(\.rawValue))),
      ReportColumn("to", LocalizedText("Contact then", "目标接触"), .choice(ContactDepth.allCases.map(\.rawValue))),
      ReportColumn("gain", LocalizedText("Gain, points", "提升（分）"), .number, unit: .score),
      ReportColumn("gainUpper", LocalizedText("Gain at most", "提升上限"), .number, unit: .score),
      ReportColumn("hours", LocalizedText("Hours", "小时"), .number),
      ReportColumn("gainPerHour", LocalizedText("Gain per hour", "每小时提升"), .number, unit: .score),
      ReportColumn("coverageAfter", LocalizedText("Coverage then", "此后覆盖"), .number, unit: .score),
      ReportColumn("by", LocalizedText("By", "方式"), .choice(InteractionKind.allCases.map(\.rawValue))),
      AnalysisColumns.count("contacts", "Contacts", "联系次数"), AcquaintanceText.wayIn,
      AcquaintanceText.wayInProbability, AnalysisColumns.evidence,
    ],
    line: LinePattern("WHOM TO WIN IN $account [TOP $top]", example: "WHOM TO WIN IN \"Acme Cloud\" TOP 5"),
    formulaVersion: 1,
    sources: [
      FormulaSource(
        "Borgatti, Identifying sets of key players in a social network, 2006",
        reference: "doi:10.1007/s10588-006-7084-x"),
      FormulaSource("Definition of this project: the gain in decision-chain coverage for each hour, step by step"),
    ] + AcquaintanceText.sources)

  /// The plan with its types, for whoever draws it.
  public func report(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) -> WhomToWinReport {
    WhomToWinReport(
      try arguments.group(in: view), in: view,
      options: WhomToWinOptions(
        isGroup: try arguments.text("scope") == "group", steps: try arguments.integer("top"),
        keyPeople: try arguments.integer("keyPeople"), hours: try arguments.number("hours"),
        chains: DecisionChainOptions(windowDays: try arguments.integer("window"))))
  }

  /// Lists the steps in the order in which to take them.
  public func call(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) -> ReportTable {
    let report = try report(arguments, on: view)
    var coverage = report.coverage?.lower ?? 0
    let rows = report.steps.enumerated().map { number, step -> [Value] in
      coverage += step.gain.lower
      return [
        .integer(number + 1), .node(step.person), .string(step.name), Value(step.role?.rawValue),
        Value(step.from?.rawValue), .string(step.to.rawValue), .float(step.gain.lower), .float(step.gain.upper),
        .float(step.hours), .float(step.gainPerHour.lower), .float(coverage), .string(step.kind.rawValue),
        .integer(step.contacts), AcquaintanceText.names(along: step.wayIn, in: view), Value(step.wayIn?.probability),
        .list((step.facts + (step.wayIn?.facts ?? [])).eachOnce),
      ]
    }
    let name = report.scope.parentName
    return ReportTable(
      arguments, title: LocalizedText("Whom to win next in \(name)", "\(name)：下一步争取谁"), asOf: view.asOf, rows: rows,
      summary: [
        SummaryLine(
          "coverage", LocalizedText("Decision-chain coverage now", "当前决策链覆盖"), Value(report.coverage?.lower),
          unit: .score),
        SummaryLine(
          "coverageAfter", LocalizedText("After these steps", "完成这些步骤后"),
          Value(report.coverageAfter?.lower), unit: .score),
        SummaryLine(
          "upperAfter", LocalizedText("At most after these steps", "完成后上限"), Value(report.coverageAfter?.upper),
          unit: .score),
        SummaryLine("people", LocalizedText("People of the unit", "单位人数"), .integer(report.unit.count), unit: .count),
        SummaryLine(
          "reach", LocalizedText("Reached by the key people", "关键人员触达率"), Value(report.reach), unit: .share),
      ], notes: WhomToWinNotes.notes(report, view))
  }
}
