internal import AccountModel
public import Procedures
public import PropertyGraph

/// How strong our relationships with a group are: `account.strength`.
public struct StrengthAnalysis: Procedure {
  /// Makes the analysis.
  public init() {}

  /// The declaration.
  public let signature = ProcedureSignature(
    name: "account.strength", reportName: "strength",
    title: LocalizedText("Relationship strength", "关系强度"),
    summary: LocalizedText(
      "Who of ours has which relationship with whom of theirs, fading with time.", "我方与对方人员之间随时间衰减的关系强度。"),
    parameters: [
      AnalysisParameters.account,
      ProcedureParameter(
        "halfLife", .number, default: 90.0, unit: .days, range: 1...3_650,
        LocalizedText("The days after which a contact counts half.", "联系影响减半的天数。")),
      ProcedureParameter(
        "saturation", .number, default: 6.0, range: 0.1...1_000,
        LocalizedText("The energy that gives 63 of 100 points.", "达到 63 分所需的能量。")),
      AnalysisParameters.top(50),
    ],
    columns: [
      ReportColumn("ours", LocalizedText("Our node", "我方节点"), .node),
      ReportColumn("ourName", LocalizedText("Ours", "我方"), .text),
      ReportColumn("theirs", LocalizedText("Their node", "对方节点"), .node),
      ReportColumn("theirName", LocalizedText("Theirs", "对方"), .text),
      ReportColumn("strength", LocalizedText("Strength", "关系强度"), .number, unit: .score),
      ReportColumn("energy", LocalizedText("Energy", "能量"), .number),
      AnalysisColumns.share("reciprocity", "Reciprocity", "互动对等度"),
      AnalysisColumns.count("contacts", "Contacts", "联系次数"),
      ReportColumn("inbound", LocalizedText("Sought by them", "对方发起"), .number, unit: .count),
      ReportColumn("outbound", LocalizedText("Sought by us", "我方发起"), .number, unit: .count),
      ReportColumn("lastContact", LocalizedText("Last contact", "最近联系"), .date), AnalysisColumns.evidence,
    ],
    line: LinePattern("STRENGTH OF $account [TOP $top]", example: "STRENGTH OF \"Acme Group\" TOP 10"),
    formulaVersion: 1,
    sources: [
      FormulaSource("Definition of this project, after Margince and DotAlign: decayed energy times reciprocity")
    ])

  /// Lists the pairs by falling strength; the figures are those of the whole account, null where there is no contact.
  public func call(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) -> ReportTable {
    let formula = StrengthFormula(
      halfLifeDays: try arguments.number("halfLife"), saturation: try arguments.number("saturation"))
    let report = StrengthReport(try arguments.group(in: view), in: view, formula: formula)
    let rows = report.pairs.prefix(try arguments.integer("top")).map { pair -> [Value] in
      let tie = pair.tie
      return [
        .node(pair.ours), .string(Person(pair.ours, in: view).displayName), .node(pair.theirs),
        .string(Person(pair.theirs, in: view).displayName), Value(tie.strength), .float(tie.energy),
        Value(tie.reciprocity), .integer(tie.contacts), .float(tie.inbound), .float(tie.outbound),
        Value(tie.lastContact), .list(tie.evidence),
      ]
    }
    let total = report.total
    let name = report.scope.parentName
    return ReportTable(
      arguments, title: LocalizedText("Relationship strength with \(name)", "与 \(name) 的关系强度"), asOf: view.asOf,
      rows: rows,
      summary: [
        SummaryLine("strength", LocalizedText("Strength", "关系强度"), Value(total.strength), unit: .score),
        SummaryLine("reciprocity", LocalizedText("Reciprocity", "互动对等度"), Value(total.reciprocity), unit: .share),
        SummaryLine("contacts", LocalizedText("Contacts", "联系次数"), .integer(total.contacts), unit: .count),
        SummaryLine("pairs", LocalizedText("Pairs", "关系对数"), .integer(report.pairs.count), unit: .count),
        SummaryLine("lastContact", LocalizedText("Last contact", "最近联系"), Value(total.lastContact)),
      ], notes: report.scope.notes(in: view))
  }
}
