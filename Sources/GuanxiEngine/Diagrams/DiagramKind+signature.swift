internal import AccountAnalyses
public import Procedures
internal import PropertyGraph

extension DiagramKind {
  /// What can be asked for: the parameters of the analysis behind the diagram, or of the diagram alone.
  public var signature: ProcedureSignature {
    switch self {
    case .tree: Self.treeSignature
    case .relationshipGraph: Self.relationshipGraphSignature
    case .organisationChart: Self.organisationChartSignature
    case .powerMap: Self.powerMapSignature
    }
  }

  /// The diagrams with what each shows, one a line, as help lists them.
  public static func help(_ language: Language) -> String {
    allCases.map { "  \($0.rawValue): \($0.signature.summary[language])" }.joined(separator: "\n")
  }

  private static let treeSignature = ProcedureSignature(
    name: "account.customerTree", reportName: DiagramKind.tree.rawValue,
    title: LocalizedText("Customer tree", "客户树"),
    summary: LocalizedText("The companies of a group with their coverage and white space.", "集团各公司的覆盖情况与空白市场。"),
    parameters: CoverageAnalysis().signature.parameters, columns: CoverageAnalysis().signature.columns,
    line: LinePattern("CUSTOMER TREE OF $account", example: "CUSTOMER TREE OF \"Acme Group\""),
    formulaVersion: CoverageAnalysis().signature.formulaVersion, sources: CoverageAnalysis().signature.sources)

  private static let organisationChartSignature = ProcedureSignature(
    name: "account.organisationChart", reportName: DiagramKind.organisationChart.rawValue,
    title: LocalizedText("Organisation chart", "组织架构图"),
    summary: LocalizedText("Who leads whom at a company.", "公司内部的汇报关系。"),
    parameters: OrganisationAnalysis().signature.parameters, columns: OrganisationAnalysis().signature.columns,
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
    columns: StrengthAnalysis().signature.columns,
    line: LinePattern("RELATIONSHIP GRAPH [OF $account]", example: "RELATIONSHIP GRAPH OF \"Acme Group\""),
    formulaVersion: 1, sources: [])
}
