internal import AccountModel
public import Procedures
public import PropertyGraph

/// How the support in a buying center would settle, were its members left to each other: `account.groupSupport`.
public struct GroupSupportAnalysis: Procedure {
  /// Makes the analysis.
  public init() {}

  /// The declaration.
  public let signature = ProcedureSignature(
    name: "account.groupSupport", reportName: "group-support",
    title: LocalizedText("Predicted group support", "群体支持度预测"),
    summary: LocalizedText(
      "Where the support of each member of a buying center would settle as they influence each other, and whose opinion "
        + "counts most.",
      "采购中心成员相互影响后，各人的支持度将稳定在什么水平，谁的意见分量最重。"),
    parameters: [
      BuyingCenterText.parameter,
      ProcedureParameter(
        "stubbornness", .number, default: 0.5, range: 0...1,
        LocalizedText(
          "The weight that somebody of influence 100 gives to their own opinion; others in proportion.",
          "影响力为 100 的人对自己意见的权重；其他人按比例递减。")),
    ],
    columns: [
      BuyingCenterText.person, BuyingCenterText.name, BuyingCenterText.role, BuyingCenterText.influence,
      BuyingCenterText.support, ReportColumn("predicted", LocalizedText("Predicted", "预测支持度"), .number),
      ReportColumn("upper", LocalizedText("Upper bound", "上限"), .number),
      ReportColumn("change", LocalizedText("Change", "变化"), .number),
      AnalysisColumns.share("selfWeight", "Own weight", "自我权重"),
      AnalysisColumns.share("weight", "Weight in the group", "群体中的分量"),
      ReportColumn("movedBy", LocalizedText("Moved most by", "最受谁影响"), .text),
      AnalysisColumns.share("movedByShare", "Share", "占比"),
      ReportColumn("moves", LocalizedText("Moves most", "最能影响谁"), .text),
      AnalysisColumns.share("movesShare", "Share", "占比"), AnalysisColumns.evidence,
    ],
    line: LinePattern("GROUP SUPPORT IN $buyingCenter", example: "GROUP SUPPORT IN \"Acme imaging renewal\""),
    formulaVersion: 1,
    sources: [
      FormulaSource(
        "N. E. Friedkin and E. C. Johnsen 1990, Social influence and opinions",
        reference: "doi:10.1080/0022250X.1990.9990069"),
      FormulaSource(
        "N. E. Friedkin and E. C. Johnsen 1999, Social influence networks and opinion change, Advances in Group Processes 16"
      ),
      FormulaSource("Definition of this project: the weight of one's own opinion is stubbornness × influence / 100"),
    ])

  /// The prediction with its types, for whoever draws it.
  public func report(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) -> GroupSupportReport {
    GroupSupportReport(
      of: try AccountDirectory(view, of: .buyingCenter).node(arguments["buyingCenter"]), in: view,
      options: GroupSupportOptions(stubbornness: try arguments.number("stubbornness")))
  }

  /// Lists the members by their weight in the group, then by falling influence; vacant seats are named in a remark.
  public func call(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) -> ReportTable {
    let report = try report(arguments, on: view)
    let order = report.entries.indices.sorted { a, b in
      let weights = (report.entries[a].weight ?? 0, report.entries[b].weight ?? 0)
      // Equal weights can differ in their last digits.
      return (weights.0 - weights.1).magnitude > 1e-9 ? weights.0 > weights.1 : a < b
    }
    let name = report.center.name
    return ReportTable(
      arguments, title: LocalizedText("Predicted support in \(name)", "\(name) 支持度预测"), asOf: view.asOf,
      rows: order.map { Self.row(report.entries[$0]) }, summary: Self.summary(report),
      notes: GroupSupportText.notes(report))
  }

  private static func row(_ entry: GroupSupportReport.Entry) -> [Value] {
    let member = entry.member
    let change = entry.predicted.flatMap { predicted in
      predicted.isExact ? member.support.map { predicted.lower - $0 } : nil
    }
    // Where all opinions settle, that nobody moves somebody is known.
    let none: Double? = entry.weight == nil ? nil : 0
    return [
      .node(member.person), .string(member.name), Value(member.role?.rawValue), .float(member.influence),
      Value(member.support), Value(entry.predicted?.lower), Value(entry.predicted?.upper), Value(change),
      .float(entry.selfWeight), Value(entry.weight), Value(entry.movedBy?.name),
      Value(entry.movedBy?.share ?? none), Value(entry.moves?.name), Value(entry.moves?.share ?? none),
      .list(entry.facts),
    ]
  }

  private static func summary(_ report: GroupSupportReport) -> [SummaryLine] {
    func line(_ name: String, _ english: String, _ chinese: String, _ value: Double?) -> SummaryLine {
      SummaryLine(name, LocalizedText(english, chinese), Value(value))
    }
    let (today, predicted) = (report.meanToday(byInfluence: true), report.meanPredicted(byInfluence: true))
    let (plainToday, plain) = (report.meanToday(byInfluence: false), report.meanPredicted(byInfluence: false))
    func count(
      _ name: String, _ english: String, _ chinese: String, _ isCounted: (GroupSupportReport.Entry) -> Bool
    ) -> SummaryLine {
      SummaryLine(name, LocalizedText(english, chinese), .integer(report.entries.count(where: isCounted)), unit: .count)
    }
    return [
      line("today", "Support today, by influence", "当前支持度（按影响力加权）", today?.lower),
      line("todayUpper", "Upper bound", "上限", today?.upper),
      line("predicted", "Predicted support, by influence", "预测支持度（按影响力加权）", predicted?.lower),
      line("predictedUpper", "Upper bound", "上限", predicted?.upper),
      line("equalToday", "Support today, one voice each", "当前支持度（每人一票）", plainToday?.lower),
      line("equalTodayUpper", "Upper bound", "上限", plainToday?.upper),
      line("equalPredicted", "Predicted support, one voice each", "预测支持度（每人一票）", plain?.lower),
      line("equalPredictedUpper", "Upper bound", "上限", plain?.upper),
      count("members", "Members", "成员数") { _ in true },
      count("for", "For it today", "当前支持人数") { ($0.member.support ?? -1) > 0 },
      count("forPredicted", "For it, predicted", "预测支持人数") { ($0.predicted?.lower ?? -1) > 0 },
      SummaryLine("steps", LocalizedText("Steps until settled", "收敛步数"), .integer(report.steps), unit: .count),
    ]
  }
}
