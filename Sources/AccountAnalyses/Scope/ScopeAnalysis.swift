public import Procedures
public import PropertyGraph

/// Which companies belong to a group: `account.scope`.
public struct ScopeAnalysis: Procedure {
  /// Makes the analysis.
  public init() {}

  /// The declaration.
  public let signature = ProcedureSignature(
    name: "account.scope", reportName: "scope",
    title: LocalizedText("Group scope", "客户树范围"),
    summary: LocalizedText(
      "The companies that a parent controls by votes or declaration, as a tree, with integrated ownership.",
      "母公司通过表决权或声明控制的公司，按树形列出，附综合持股比例。"),
    parameters: [AnalysisParameters.account],
    columns: [
      AnalysisColumns.company, AnalysisColumns.name, AnalysisColumns.level,
      ReportColumn("parent", LocalizedText("Below", "上级公司"), .text),
      AnalysisColumns.share("share", "Share of the one above", "上级持股比例"),
      AnalysisColumns.share("votes", "Votes of the group", "集团表决权"),
      AnalysisColumns.share("integratedOwnership", "Integrated ownership", "综合持股比例"),
      ReportColumn("basis", LocalizedText("In the group by", "纳入依据"), .text),
      AnalysisColumns.count("otherHoldings", "Other holdings of the group", "集团内其他持股"),
      AnalysisColumns.evidence,
    ],
    line: LinePattern("SCOPE OF $account", example: "SCOPE OF \"Acme Group\""), formulaVersion: 1,
    sources: [
      FormulaSource(
        "Chapelle & Szafarz 2005, Controlling firms through the majority voting rule",
        reference: "doi:10.1016/j.physa.2005.03.049"),
      FormulaSource(
        "Vitali, Glattfelder & Battiston 2011, The network of global corporate control",
        reference: "arXiv:1107.5728"),
      FormulaSource(
        "Brioschi, Buzzacchi & Colombo 1989, Risk capital financing and the separation of ownership and control",
        reference: "doi:10.1016/0378-4266(89)90094-6"),
    ])

  /// Lists the companies of the group in the order of the tree.
  public func call(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) -> ReportTable {
    let scope = try arguments.group(in: view)
    let rows = scope.companies.map { company -> [Value] in
      let parent = company.treeParent.flatMap(scope.position).map { scope.companies[$0].name }
      let facts = Set(company.directHoldings.map(\.relationship) + [company.treeRelationship].compactMap { $0 })
      return [
        .node(company.node), .string(company.name), .integer(company.level), Value(parent), Value(company.treeShare),
        company.level == 0 ? .null : .float(company.votes), Value(company.integratedOwnership),
        .string(company.basis.rawValue), .integer(company.directHoldings.filter { !$0.isInTree }.count),
        .list(facts.sorted().map(Value.relationship)),
      ]
    }
    let name = scope.parentName
    let depth = scope.companies.map(\.level).max() ?? 0
    return ReportTable(
      arguments, title: LocalizedText("Group scope of \(name)", "\(name) 客户树范围"), asOf: view.asOf, rows: rows,
      summary: [
        SummaryLine("companies", LocalizedText("Companies", "公司数"), .integer(rows.count), unit: .count),
        SummaryLine("depth", LocalizedText("Levels below the parent", "母公司以下层级数"), .integer(depth), unit: .count),
      ], notes: scope.notes(in: view))
  }
}
