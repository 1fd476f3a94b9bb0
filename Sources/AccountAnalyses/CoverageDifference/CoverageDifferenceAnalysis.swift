public import Procedures
public import PropertyGraph

/// What changed in the coverage of a group from one date to another: `account.coverageDifference`.
public struct CoverageDifferenceAnalysis: Procedure {
  /// Makes the analysis.
  public init() {}

  /// The declaration.
  public let signature = ProcedureSignature(
    name: "account.coverageDifference", reportName: "coverage-difference",
    title: LocalizedText("Coverage difference", "覆盖率变化"),
    summary: LocalizedText(
      "Which companies of a group were won or lost between two dates, and the coverage on both.",
      "两个日期之间集团内哪些公司新增或失去覆盖，以及两日的覆盖率。"),
    parameters: [
      AnalysisParameters.account,
      ProcedureParameter("from", .date, isRequired: true, LocalizedText("The first date.", "起始日期。")),
      ProcedureParameter("to", .date, LocalizedText("The second date; else the as-of date.", "结束日期；默认为查询日期。")),
      AnalysisParameters.window, AnalysisParameters.threshold, AnalysisParameters.recordsFrom,
    ],
    columns: [
      AnalysisColumns.company, AnalysisColumns.name,
      ReportColumn(
        "movement", LocalizedText("Movement", "变化"),
        .choice(CoverageDifference.Movement.allCases.map(\.rawValue))),
      ReportColumn("rungBefore", LocalizedText("Rung before", "此前级别"), .integer, unit: .rung),
      ReportColumn("rungAfter", LocalizedText("Rung after", "现级别"), .integer, unit: .rung),
      ReportColumn("stateBefore", LocalizedText("State before", "此前状态"), .text),
      ReportColumn("stateAfter", LocalizedText("State after", "现状态"), .text),
      ReportColumn("evidenceBefore", LocalizedText("Evidence before", "此前依据"), .facts),
      ReportColumn("evidenceAfter", LocalizedText("Evidence after", "现依据"), .facts),
    ],
    line: LinePattern(
      "COVERAGE CHANGE OF $account FROM $from [TO $to]",
      example: "COVERAGE CHANGE OF \"Acme Group\" FROM 2025-06-30 TO 2026-06-30"),
    formulaVersion: 1,
    sources: [FormulaSource("Definition of this project: account.coverage on two dates, compared by company")])

  /// Lists the companies that moved: those of the second date in the order of its tree, then those that left the group.
  public func call(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) -> ReportTable {
    let parent = try AccountDirectory(view).node(arguments["account"])
    let options = try arguments.coverageOptions()
    let first = try arguments.date("from")
    let second = arguments["to"].calendarDate ?? view.asOf
    try TrendDates.check(from: first, to: second, asOf: view.asOf)
    func report(_ date: CalendarDate) -> CoverageReport {
      let view = view.on(date)
      return CoverageReport(GroupScope(of: parent, in: view), in: view, options: options)
    }
    let difference = CoverageDifference(from: report(first), to: report(second))
    let rows = difference.moves.compactMap { move -> [Value]? in
      guard let company = move.after ?? move.before else { return nil }
      return [
        .node(company.node), .string(company.name), .string(move.movement.rawValue),
        Value(move.before?.rung?.rawValue), Value(move.after?.rung?.rawValue), Value(move.before?.state.rawValue),
        Value(move.after?.state.rawValue), .list(move.before?.evidence ?? []), .list(move.after?.evidence ?? []),
      ]
    }
    let name = difference.after.scope.parentName
    return ReportTable(
      arguments,
      title: LocalizedText(
        "Coverage of \(name) from \(first) to \(second)", "\(name) 覆盖率变化：\(first) 至 \(second)"),
      asOf: second, rows: rows, summary: Self.figures(difference), notes: difference.after.notes(in: view.on(second)))
  }

  private static func figures(_ difference: CoverageDifference) -> [SummaryLine] {
    let tallies = (difference.before.total, difference.after.total)
    func moved(_ movement: CoverageDifference.Movement) -> Value {
      .integer(difference.moves.filter { $0.movement == movement }.count)
    }
    let change = tallies.0.share.flatMap { before in tallies.1.share.map { $0 - before } }
    return [
      SummaryLine("before", LocalizedText("Coverage before", "此前覆盖率"), Value(tallies.0.share), unit: .share),
      SummaryLine("after", LocalizedText("Coverage after", "现覆盖率"), Value(tallies.1.share), unit: .share),
      SummaryLine("change", LocalizedText("Change", "变化"), Value(change), unit: .share),
      SummaryLine(
        "upperBefore", LocalizedText("Upper bound before", "此前上限"), Value(tallies.0.upperShare), unit: .share),
      SummaryLine("upperAfter", LocalizedText("Upper bound after", "现上限"), Value(tallies.1.upperShare), unit: .share),
      SummaryLine("gained", LocalizedText("Companies gained", "新增覆盖"), moved(.gained), unit: .count),
      SummaryLine("lost", LocalizedText("Companies lost", "失去覆盖"), moved(.lost), unit: .count),
      SummaryLine("joined", LocalizedText("Joined the group", "新加入集团"), moved(.joined), unit: .count),
      SummaryLine("left", LocalizedText("Left the group", "离开集团"), moved(.left), unit: .count),
    ]
  }
}
