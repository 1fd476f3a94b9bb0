internal import AccountAnalyses
internal import Procedures
internal import PropertyGraph

extension DiagramKind {
  static let powerMapSignature = ProcedureSignature(
    name: "account.powerMap", reportName: DiagramKind.powerMap.rawValue,
    title: LocalizedText("Power map", "权力地图"),
    summary: LocalizedText(
      "Who decides on a purchase, stage by stage, how much each counts, and how each stands to us.",
      "采购由谁决定：各阶段的人员、影响力以及对我方的态度。"),
    parameters: [
      ProcedureParameter("account", .account, isRequired: true, LocalizedText("The company that buys.", "采购方公司。")),
      ProcedureParameter(
        "buyingCenter", .buyingCenter,
        LocalizedText(
          "The purchase to draw; else the one of the company with the most seats.", "要画的采购中心；默认为该公司席位最多的采购中心。")),
    ],
    columns: DecisionChainSeatsAnalysis().signature.columns,
    line: LinePattern("POWER MAP OF $account", example: "POWER MAP OF \"Acme Cloud\""), formulaVersion: 1, sources: [])
}
