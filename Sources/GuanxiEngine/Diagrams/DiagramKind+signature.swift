internal import AccountAnalyses
public import Procedures
internal import PropertyGraph

extension DiagramKind {
  /// What can be asked for: the parameters of the analysis behind the diagram, or of the diagram alone.
  public var signature: ProcedureSignature {
    switch self {
    case .tree: CoverageAnalysis().signature
    case .relationshipGraph: Self.relationshipGraphSignature
    case .organisationChart: Self.organisationChartSignature
    case .powerMap: Self.powerMapSignature
    }
  }

  private static let organisationChartSignature = ProcedureSignature(
    name: "account.organisationChart", reportName: DiagramKind.organisationChart.rawValue,
    title: LocalizedText("Organisation chart", "组织架构图"),
    summary: LocalizedText("Who leads whom at a company.", "公司内部的汇报关系。"),
    parameters: OrganisationAnalysis().signature.parameters, columns: [],
    line: LinePattern("ORGANISATION CHART OF $account", example: "ORGANISATION CHART OF \"Acme Cloud\""),
    formulaVersion: 1, sources: [])

  private static let relationshipGraphSignature = ProcedureSignature(
    name: "account.relationshipGraph", reportName: DiagramKind.relationshipGraph.rawValue,
    title: LocalizedText("Relationship graph", "关系图"),
    summary: LocalizedText("Our people, theirs, and what is between them.", "我方人员、对方人员及其关系。"),
    parameters: [
      ProcedureParameter(
        "account", .account,
        LocalizedText("The parent company; every customer account where none is given.", "母公司；未给出则画出全部客户。"))
    ],
    columns: [], line: LinePattern("RELATIONSHIP GRAPH [OF $account]", example: "RELATIONSHIP GRAPH OF \"Acme Group\""),
    formulaVersion: 1, sources: [])
}
