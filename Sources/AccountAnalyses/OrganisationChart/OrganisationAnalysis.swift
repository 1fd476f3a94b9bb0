internal import AccountModel
public import Procedures
public import PropertyGraph

/// Who leads whom at a company: `account.organisation`.
public struct OrganisationAnalysis: Procedure {
  /// Makes the analysis.
  public init() {}

  /// The declaration.
  public let signature = ProcedureSignature(
    name: "account.organisation", reportName: "organisation", title: LocalizedText("Organisation", "组织架构"),
    summary: LocalizedText(
      "Who reports to whom at a company, with dotted lines, assistants and vacant posts.",
      "公司内部的汇报关系，包括虚线汇报、助理和空缺职位。"),
    parameters: [
      ProcedureParameter(
        "account", .account, isRequired: true,
        LocalizedText(
          "The company: its id, its name, or a part of its name that no other has.", "公司：编号、名称，或名称中唯一的一部分。"))
    ],
    columns: [
      ReportColumn("person", LocalizedText("Node", "节点"), .node),
      ReportColumn("name", LocalizedText("Person", "人员"), .text),
      ReportColumn("title", LocalizedText("Title", "职务"), .text),
      ReportColumn("department", LocalizedText("Department", "部门"), .text),
      ReportColumn("level", LocalizedText("Level", "层级"), .integer),
      ReportColumn("manager", LocalizedText("Manager", "上级"), .text),
      ReportColumn(
        "line", LocalizedText("Line", "汇报方式"), .choice(OrganisationMember.Attachment.allCases.map(\.rawValue))),
      AnalysisColumns.count("span", "Span", "直接下属"), AnalysisColumns.count("below", "Below in all", "全部下属"),
      ReportColumn("otherManagers", LocalizedText("Other managers", "其他上级"), .text),
      ReportColumn("dottedManagers", LocalizedText("Dotted managers", "虚线上级"), .text),
      ReportColumn("outsideManagers", LocalizedText("Managers elsewhere", "外部上级"), .text),
      ReportColumn("state", LocalizedText("State", "状态"), .choice(["held", "vacant"])), AnalysisColumns.evidence,
    ],
    line: LinePattern("ORGANISATION OF $account", example: "ORGANISATION OF \"Acme Cloud\""), formulaVersion: 1,
    sources: [FormulaSource("Definition of this project: one manager a person, chosen from the lines of command")])

  /// Lists the members, each manager before those below; vacant posts stand below the manager that they would have.
  public func call(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) -> ReportTable {
    let structure = OrganisationStructure(of: try AccountDirectory(view).node(arguments["account"]), in: view)
    let below = structure.peopleBelow
    var beside: [Int: [OrganisationLine]] = [:]
    for line in structure.lines where line.manager != line.member { beside[line.member, default: []].append(line) }
    let rows = structure.preorder.map { Self.row($0, structure, below[$0], beside[$0] ?? []) }
    let name = structure.name
    return ReportTable(
      arguments, title: LocalizedText("Organisation of \(name)", "\(name) 的组织架构"), asOf: view.asOf, rows: rows,
      summary: Self.summary(structure), notes: OrganisationNotes(structure).all)
  }

  private static func row(
    _ number: Int, _ structure: OrganisationStructure, _ below: Int, _ beside: [OrganisationLine]
  ) -> [Value] {
    let member = structure.members[number]
    func names(_ isWanted: (OrganisationLine) -> Bool) -> Value {
      list(beside.filter(isWanted).map { structure.members[$0.manager].name ?? "" })
    }
    let outside = member.outsideManagers
    let facts =
      member.facts + beside.map { .relationship($0.relationship) } + outside.map { .relationship($0.relationship) }
    return [
      (member.person ?? member.position).map(Value.node) ?? .null, Value(member.name), Value(member.title),
      Value(member.department), Value(member.level), Value(member.manager.flatMap { structure.members[$0].name }),
      .string(member.attachment.rawValue), .integer(structure.span(of: number)),
      .integer(below), names { $0.kind != .dotted }, names { $0.kind == .dotted },
      list(outside.map { manager in manager.name + (manager.company.map { " (\($0))" } ?? "") }),
      .string(member.isVacant ? "vacant" : "held"), .list(facts),
    ]
  }

  private static func list(_ names: [String]) -> Value {
    names.isEmpty ? .null : .string(names.joined(separator: ", "))
  }

  private static func summary(_ structure: OrganisationStructure) -> [SummaryLine] {
    func count(_ name: String, _ english: String, _ chinese: String, _ value: Int) -> SummaryLine {
      SummaryLine(name, LocalizedText(english, chinese), .integer(value), unit: .count)
    }
    let members = structure.members
    return [
      count("people", "People", "人数", members.count { !$0.isVacant }),
      count("vacant", "Vacant posts", "空缺职位", members.count(where: \.isVacant)),
      count("widestSpan", "Widest span", "最大管理幅度", members.indices.map(structure.span).max() ?? 0),
      count("dotted", "Dotted lines", "虚线汇报", structure.lines.count { $0.kind == .dotted }),
      count("assistants", "Assistants", "助理", members.count { $0.attachment == .assistant }),
      count(
        "withoutLine", "Without a line of command", "无汇报关系",
        members.indices.count { !members[$0].isVacant && structure.isWithoutLines($0) }),
    ]
  }
}
