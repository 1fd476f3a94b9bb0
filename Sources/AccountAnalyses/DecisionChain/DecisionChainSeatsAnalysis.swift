internal import AccountModel
public import Procedures
public import PropertyGraph

/// Who sits in the decision chains of a company, and how far each is won: `account.decisionChainSeats`.
public struct DecisionChainSeatsAnalysis: Procedure {
  /// Makes the analysis.
  public init() {}

  /// The declaration.
  public let signature = ProcedureSignature(
    name: "account.decisionChainSeats", reportName: "decision-chain-seats",
    title: LocalizedText("Seats of the decision chain", "决策链席位"),
    summary: LocalizedText(
      "Who decides on a purchase, in which role, with what influence and support, and which seats are vacant.",
      "采购由谁决定：角色、影响力、支持度，以及空缺席位。"),
    parameters: [
      AnalysisParameters.account,
      ProcedureParameter(
        "buyingCenter", .buyingCenter,
        LocalizedText("The one buying center that is wanted; else all of the company.", "指定采购中心；默认为该公司的全部采购中心。")),
      DecisionChainText.window,
    ],
    columns: [
      ReportColumn("center", LocalizedText("Buying center", "采购中心"), .text),
      ReportColumn("person", LocalizedText("Node", "节点"), .node),
      ReportColumn("name", LocalizedText("Seat", "席位"), .text),
      ReportColumn("role", LocalizedText("Role", "角色"), .choice(BuyingRole.allCases.map(\.rawValue))),
      ReportColumn("stage", LocalizedText("Stage", "阶段"), .text),
      ReportColumn("influence", LocalizedText("Influence", "影响力"), .number, unit: .score),
      ReportColumn(
        "influenceFrom", LocalizedText("From", "来源"),
        .choice(DecisionSeat.InfluenceSource.allCases.map(\.rawValue))),
      ReportColumn("support", LocalizedText("Support", "支持度"), .number),
      ReportColumn("contact", LocalizedText("Contact", "接触深度"), .choice(ContactDepth.allCases.map(\.rawValue))),
      AnalysisColumns.share("won", "Won", "赢得程度"), AnalysisColumns.share("upper", "Upper bound", "上限"),
      ReportColumn("state", LocalizedText("State", "状态"), .choice(["held", "vacant", "not required"])),
      AnalysisColumns.evidence,
    ],
    line: LinePattern("DECISION CHAIN SEATS OF $account", example: "DECISION CHAIN SEATS OF \"Acme Cloud\""),
    formulaVersion: 1, sources: DecisionChainText.sources)

  /// Lists the seats by buying center, then by falling influence.
  public func call(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) -> ReportTable {
    let company = try AccountDirectory(view).node(arguments["account"])
    let wanted = try arguments.node("buyingCenter", .buyingCenter, in: view)
    let report = DecisionChainReport(
      GroupScope(of: company, in: view), in: view,
      options: DecisionChainOptions(windowDays: try arguments.integer("window")))
    let own = report.companies.first { $0.company == company }?.chains ?? []
    let chains = wanted.map { center in report.chains.filter { $0.center == center } } ?? own
    let rows = chains.flatMap { chain in chain.seats.map { Self.row($0, chain) } }
    let figure = DecisionChain.figure(of: chains.flatMap(\.required))
    let seats = chains.flatMap(\.required)
    let name = NamedNode(company, in: view).displayName
    var notes: [ReportNote] = []
    if chains.contains(where: \.isDerived) {
      notes.append(
        ReportNote(
          LocalizedText(
            "No buying center is recorded: the seats are derived from posts and reporting lines, and support is unknown.",
            "未记录采购中心：席位由职位和汇报关系推导，支持度未知。")))
    }
    if chains.isEmpty {
      notes.append(
        ReportNote(
          LocalizedText(
            "Neither a buying center nor posts nor reporting lines are known.", "没有采购中心、职位或汇报关系记录。")))
    }
    return ReportTable(
      arguments, title: LocalizedText("Decision chain of \(name)", "\(name) 决策链席位"), asOf: view.asOf, rows: rows,
      summary: [
        DecisionChainText.share("coverage", "Decision-chain coverage", "决策链覆盖率", figure?.lower),
        DecisionChainText.share("upper", "Upper bound", "上限", figure?.upper),
        DecisionChainText.count("seats", "Seats that count", "计入席位", seats.count),
        DecisionChainText.count("vacant", "Vacant", "空缺", seats.count(where: \.isVacant)),
      ],
      notes: notes
        + (seats.contains { $0.influenceSource == .computed } ? DecisionChainText.sharedFacts(report.sharedFacts) : []))
  }

  private static func row(_ seat: DecisionSeat, _ chain: DecisionChain) -> [Value] {
    [
      .string(chain.name), seat.person.map(Value.node) ?? .null, Value(seat.name), Value(seat.role?.rawValue),
      Value(seat.stage), .float(seat.influence), .string(seat.influenceSource.rawValue), Value(seat.support),
      Value(seat.coverage?.rawValue), .float(seat.hold.lower), .float(seat.hold.upper),
      .string(seat.isVacant ? "vacant" : seat.isRequired ? "held" : "not required"), .list(seat.facts + chain.facts),
    ]
  }
}
