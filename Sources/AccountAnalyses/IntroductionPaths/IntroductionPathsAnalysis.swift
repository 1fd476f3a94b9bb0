internal import AccountModel
public import Procedures
public import PropertyGraph

/// How we get to somebody: `account.introductionPaths`.
public struct IntroductionPathsAnalysis: Procedure {
  /// Makes the analysis.
  public init() {}

  /// The declaration.
  public let signature = ProcedureSignature(
    name: "account.introductionPaths", reportName: "introduction-paths",
    title: LocalizedText("Introduction paths", "引荐路径"),
    summary: LocalizedText(
      "The best ways from our people to somebody of theirs over people who know each other, and why each step is believed.",
      "从我方人员经由相识之人到达对方某人的最佳路径，并说明每一步的依据。"),
    parameters: [
      ProcedureParameter(
        "target", .person, LocalizedText("The person to whom we want to get.", "希望结识的人。")),
      ProcedureParameter(
        "from", .person,
        LocalizedText("From whom the ways begin; else from any of our people.", "路径起点；默认为我方任何人员。")),
      ProcedureParameter(
        "account", .account,
        LocalizedText(
          "The company to any of whose people we want to get, where no person is given.", "未指定人员时，希望进入的公司（任何人员均可）。")),
      ProcedureParameter(
        "top", .integer, default: 3, unit: .count, range: 1...1_000,
        LocalizedText("The greatest number of ways.", "最多路径数。")),
    ] + AcquaintanceText.parameters,
    columns: [
      ReportColumn("path", LocalizedText("Way", "路径"), .integer),
      AnalysisColumns.share("probability", "Way succeeds", "路径概率"),
      ReportColumn("step", LocalizedText("Step", "步骤"), .integer),
      ReportColumn("from", LocalizedText("From node", "引荐人节点"), .node),
      ReportColumn("fromName", LocalizedText("From", "引荐人"), .text),
      ReportColumn("to", LocalizedText("To node", "被引荐人节点"), .node),
      ReportColumn("toName", LocalizedText("To", "被引荐人"), .text),
      ReportColumn(
        "reason", LocalizedText("Because of", "依据类型"), .choice(AcquaintanceKind.allCases.map(\.rawValue))),
      AnalysisColumns.share("stepProbability", "Step succeeds", "步骤概率"),
      ReportColumn("alsoBecauseOf", LocalizedText("Also because of", "其他依据"), .text, isCoded: true),
      AnalysisColumns.count("contacts", "Contacts", "联系次数"),
      ReportColumn("lastContact", LocalizedText("Last contact", "最近联系"), .date), AnalysisColumns.evidence,
    ],
    line: LinePattern(
      "PATHS [FROM $from] TO $target [TOP $top]", example: "PATHS FROM \"Li Lei\" TO \"Wang Fang\" TOP 3"),
    formulaVersion: 1, sources: AcquaintanceText.sources)

  /// The ways with their types, for whoever draws them.
  public func report(
    _ arguments: ProcedureArguments, on view: GraphView
  ) throws(ProcedureError) -> IntroductionPathsReport {
    let target = try target(arguments, view)
    return IntroductionPathsReport(
      from: try arguments.node("from", .person, in: view), to: target, count: try arguments.integer("top"), in: view,
      options: try AcquaintanceText.options(arguments))
  }

  /// Lists the steps of the ways, the best way first.
  public func call(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) -> ReportTable {
    let report = try report(arguments, on: view)
    let name =
      switch try target(arguments, view) {
      case .person(let node), .company(let node): NamedNode(node, in: view).displayName
      }
    let rows = report.paths.enumerated().flatMap { number, path in
      path.hops.enumerated().map { step, hop in Self.row(number + 1, path, step + 1, hop, view) }
    }
    return ReportTable(
      arguments, title: LocalizedText("Ways to \(name)", "通往 \(name) 的引荐路径"), asOf: view.asOf, rows: rows,
      summary: [
        SummaryLine("paths", LocalizedText("Ways listed", "列出路径数"), .integer(report.paths.count), unit: .count),
        SummaryLine(
          "probability", LocalizedText("The best one succeeds", "最佳路径概率"), Value(report.paths.first?.probability),
          unit: .share),
        SummaryLine(
          "disjointPaths", LocalizedText("Ways without a common person", "互不相交路径数"),
          Value(report.disjointCount), unit: .count),
      ], notes: Self.notes(report, name, view))
  }

  private func target(
    _ arguments: ProcedureArguments, _ view: GraphView
  ) throws(ProcedureError) -> IntroductionPathsReport.Target {
    if let person = try arguments.node("target", .person, in: view) { return .person(person) }
    if let company = try arguments.node("account", .account, in: view) { return .company(company) }
    throw .missingArgument("target", procedure: signature.name, type: ValueType.person.name)
  }

  private static func row(
    _ number: Int, _ path: IntroductionPath, _ step: Int, _ hop: IntroductionHop, _ view: GraphView
  ) -> [Value] {
    let others = hop.reasons.dropFirst().map(\.kind.rawValue)
    let tie = hop.reasons.lazy.compactMap(\.tie).first
    return [
      .integer(number), .float(path.probability), .integer(step),
      .node(hop.from), .string(NamedNode(hop.from, in: view).displayName),
      .node(hop.to), .string(NamedNode(hop.to, in: view).displayName),
      Value(hop.reasons.first?.kind.rawValue), .float(hop.probability),
      others.isEmpty ? .null : .string(others.joined(separator: ", ")), Value(tie?.contacts ?? 0),
      Value(tie?.lastContact), .list(hop.facts),
    ]
  }

  private static func notes(_ report: IntroductionPathsReport, _ name: String, _ view: GraphView) -> [ReportNote] {
    if let obstacle = report.obstacle { return [ReportNote(text(obstacle, name))] }
    var seen: Set<[NodeID]> = []
    return report.paths.flatMap(\.hops).filter { seen.insert([$0.from, $0.to]).inserted }.map { hop in
      ReportNote(AcquaintanceText.sentence(hop, in: view), facts: hop.facts)
    }
  }

  private static func text(_ obstacle: IntroductionPathsReport.Obstacle, _ name: String) -> LocalizedText {
    switch obstacle {
    case .isSamePerson:
      LocalizedText("The way would begin where it ends: no introduction is needed.", "起点与终点相同，无需引荐。")
    case .isOurs:
      LocalizedText(
        "One of our own people is there already: no introduction to \(name) is needed.", "我方人员已在其中，无需引荐至 \(name)。")
    case .nobodyKnown:
      LocalizedText("Nobody is known to work at \(name).", "尚不知 \(name) 有任何人员。")
    case .noneOfOurs:
      LocalizedText(
        "None of our people is known: no company of ours (side own) employs anybody.",
        "未记录我方人员：没有己方公司（side 为 own）的任职记录。")
    case .noChain:
      LocalizedText(
        "No chain of contacts, reporting lines, acquaintances, former colleagues or boards leads to \(name).",
        "没有任何联系、汇报关系、相识、前同事或董事会关系通往 \(name)。")
    }
  }
}
