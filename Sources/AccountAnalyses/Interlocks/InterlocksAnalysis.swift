internal import AccountModel
public import Procedures
public import PropertyGraph

/// Which personal ties a group has with companies outside: `account.interlocks`.
public struct InterlocksAnalysis: Procedure {
  /// Makes the analysis.
  public init() {}

  /// The declaration.
  public let signature = ProcedureSignature(
    name: "account.interlocks", reportName: "interlocks", title: LocalizedText("Interlocks", "人员关联"),
    summary: LocalizedText(
      "Directors whom a group shares with companies outside, people who moved between them, and former colleagues.",
      "集团与外部公司之间的共同董事、人员流动与前同事关系。"),
    parameters: [
      AnalysisParameters.account,
      ProcedureParameter(
        "kind", .choice(["all"] + Interlock.Kind.allCases.map(\.rawValue)), default: "all",
        LocalizedText("The one kind of tie that is wanted.", "指定关联类型。")),
      AnalysisParameters.top(200),
    ],
    columns: [
      ReportColumn("kind", LocalizedText("Tie", "关联"), .choice(Interlock.Kind.allCases.map(\.rawValue))),
      ReportColumn("person", LocalizedText("Node", "节点"), .node),
      ReportColumn("name", LocalizedText("Person", "人员"), .text),
      ReportColumn("company", LocalizedText("Company of the group", "集团内公司"), .text),
      ReportColumn("other", LocalizedText("Node of the colleague", "前同事节点"), .node),
      ReportColumn("otherName", LocalizedText("Colleague", "前同事"), .text),
      ReportColumn("otherCompany", LocalizedText("Company outside", "外部公司"), .text),
      ReportColumn("side", LocalizedText("Its side", "所属方"), .choice(AccountSide.allCases.map(\.rawValue))),
      ReportColumn("place", LocalizedText("Worked together at", "共事公司"), .text),
      ReportColumn("from", LocalizedText("From", "自"), .date), ReportColumn("to", LocalizedText("To", "至"), .date),
      AnalysisColumns.evidence,
    ],
    line: LinePattern("INTERLOCKS OF $account", example: "INTERLOCKS OF \"Acme Group\""), formulaVersion: 1,
    sources: [
      FormulaSource(
        "Mizruchi, What Do Interlocks Do?, 1996: a director whom two boards share",
        reference: "doi:10.1146/annurev.soc.22.1.271"),
      FormulaSource("Definition of this project: moves and former colleagues by the dates of employments"),
    ])

  /// The ties with their types, for whoever draws them.
  public func report(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) -> InterlocksReport {
    InterlocksReport(try arguments.group(in: view), in: view)
  }

  /// Lists the ties by kind, those with our own companies first.
  public func call(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) -> ReportTable {
    let report = try report(arguments, on: view)
    let kind = Interlock.Kind(rawValue: try arguments.text("kind"))
    let wanted = report.interlocks.filter { kind == nil || $0.kind == kind }
    let shown = wanted.prefix(try arguments.integer("top"))
    let name = report.scope.parentName
    let rows = shown.map { Self.row($0, view) }
    return ReportTable(
      arguments, title: LocalizedText("Interlocks of \(name)", "\(name) 人员关联"), asOf: view.asOf, rows: rows,
      summary: [
        Self.count("sharedDirectors", "Ties by a shared director", "共同董事关联", report, .sharedDirector),
        Self.count("movedIn", "Moved into the group", "流入集团", report, .movedIn),
        Self.count("movedOut", "Moved out of the group", "流出集团", report, .movedOut),
        Self.count("formerColleagues", "Pairs of former colleagues", "前同事对数", report, .formerColleagues),
        SummaryLine(
          "withOurs", LocalizedText("Ties with our own companies", "与我方公司的关联"),
          .integer(report.interlocks.count { $0.otherSide == .own }), unit: .count),
      ], notes: Self.notes(wanted.count - shown.count))
  }

  private static func row(_ tie: Interlock, _ view: GraphView) -> [Value] {
    func name(_ node: NodeID?) -> Value { Value(node.map { NamedNode($0, in: view).displayName }) }
    return [
      .string(tie.kind.rawValue), .node(tie.person), name(tie.person), name(tie.company),
      tie.other.map(Value.node) ?? .null, name(tie.other), name(tie.otherCompany), Value(tie.otherSide?.rawValue),
      name(tie.place), Value(tie.from), Value(tie.to), .list(tie.facts),
    ]
  }

  private static func count(
    _ name: String, _ english: String, _ chinese: String, _ report: InterlocksReport, _ kind: Interlock.Kind
  ) -> SummaryLine {
    SummaryLine(
      name, LocalizedText(english, chinese), .integer(report.interlocks.count { $0.kind == kind }), unit: .count)
  }

  private static func notes(_ hidden: Int) -> [ReportNote] {
    guard hidden > 0 else { return [] }
    return [
      ReportNote.moreRows(
        LocalizedText("\(hidden) more ties are not listed; ask for more with top.", "另有 \(hidden) 条关联未列出；可用 top 增加行数。"))
    ]
  }
}
