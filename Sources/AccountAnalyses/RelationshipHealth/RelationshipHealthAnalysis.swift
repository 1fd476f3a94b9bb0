internal import AccountModel
public import Procedures
public import PropertyGraph

/// How healthy our relationship with a group is, level by level: `account.relationshipHealth`.
public struct RelationshipHealthAnalysis: Procedure {
  /// Makes the analysis.
  public init() {}

  /// The declaration.
  public let signature = ProcedureSignature(
    name: "account.relationshipHealth", reportName: "relationship-health",
    title: LocalizedText("Relationship health", "关系健康度"),
    summary: LocalizedText(
      "How healthy the relationship is: with those who decide, across departments, and between the organisations.",
      "关系健康度：关键客户关系、普遍客户关系与组织客户关系。"),
    parameters: [AnalysisParameters.account],
    columns: [AnalysisColumns.company, AnalysisColumns.name, AnalysisColumns.level] + Self.figures
      + [AnalysisColumns.evidence],
    line: LinePattern("HEALTH OF $account", example: "HEALTH OF \"Acme Group\""), formulaVersion: 1,
    sources: [
      FormulaSource("Definition of this project: .5 key + .25 general + .25 organisational, each from 0 to 100")
    ])

  /// The columns of one health.
  static let figures = [
    score("health", "Health", "健康度"), score("upper", "Upper bound", "上限"),
    ReportColumn("rating", LocalizedText("Rating", "评级"), .choice(HealthRating.allCases.map(\.rawValue))),
    score("key", "Key", "关键客户关系"), score("general", "General", "普遍客户关系"),
    score("organisational", "Organisational", "组织客户关系"),
  ]

  /// The cells of ``figures``; null where nothing is known.
  static func row(_ levels: HealthLevels) -> [Value] {
    let known = levels.isUnknown ? nil : levels
    return [
      Value(known?.health.lower), Value(known?.health.upper), Value(known?.rating.rawValue), Value(levels.key?.lower),
      Value(levels.general), Value(known?.organisational.lower),
    ]
  }

  /// The health with its types, for whoever draws it.
  public func report(
    _ arguments: ProcedureArguments, on view: GraphView
  ) throws(ProcedureError) -> RelationshipHealthReport {
    RelationshipHealthReport(try arguments.group(in: view), in: view)
  }

  /// Lists the companies in the order of the tree.
  public func call(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) -> ReportTable {
    let report = try report(arguments, on: view)
    let chains = Dictionary(uniqueKeysWithValues: report.chains.companies.map { ($0.company, $0) })
    let rows = zip(report.scope.companies, report.companies).map { company, levels -> [Value] in
      let seats = chains[company.node]?.chains.flatMap { $0.facts + $0.required.flatMap(\.facts) } ?? []
      return [.node(company.node), .string(company.name), .integer(company.level)] + Self.row(levels)
        + [.list(levels.facts + seats)]
    }
    let name = report.scope.parentName
    return ReportTable(
      arguments, title: LocalizedText("Relationship health of \(name)", "\(name) 关系健康度"), asOf: view.asOf,
      rows: rows, summary: Self.summary(report.total), notes: Self.notes(report))
  }

  static func summary(_ levels: HealthLevels) -> [SummaryLine] {
    func line(_ name: String, _ english: String, _ chinese: String, _ value: Double?) -> SummaryLine {
      SummaryLine(name, LocalizedText(english, chinese), Value(value), unit: .score)
    }
    let known = levels.isUnknown ? nil : levels
    return [
      line("health", "Health", "健康度", known?.health.lower), line("upper", "Upper bound", "上限", known?.health.upper),
      SummaryLine("rating", LocalizedText("Rating", "评级"), Value(known?.rating.rawValue)),
      line("key", "Key relationships", "关键客户关系", levels.key?.lower),
      line("keyUpper", "Key relationships, upper bound", "关键客户关系上限", levels.key?.upper),
      line("general", "General relationships", "普遍客户关系", levels.general),
      line("organisational", "Organisational relationship", "组织客户关系", known?.organisational.lower),
    ]
  }

  private static func notes(_ report: RelationshipHealthReport) -> [ReportNote] {
    let unknown = zip(report.scope.companies, report.companies).filter(\.1.isUnknown).map(\.0)
    let withoutDepartments = report.companies.count { $0.general == nil && !$0.isUnknown }
    var notes: [ReportNote] = []
    if !unknown.isEmpty {
      notes.append(
        ReportNote(
          LocalizedText(
            "Of \(CountedText.english(unknown.count, "company", "companies")) neither seats nor departments nor business are "
              + "known: no health.",
            "\(unknown.count) 家公司没有席位、部门或业务记录，无法评估。"), facts: unknown.map { .node($0.node) }))
    }
    if withoutDepartments > 0 {
      notes.append(
        ReportNote(
          LocalizedText(
            "The departments of \(CountedText.english(withoutDepartments, "company", "companies")) are unknown; their general "
              + "relationships can be anything from 0 to 100.",
            "\(withoutDepartments) 家公司的部门未知，其普遍客户关系可为 0 至 100。")))
    }
    return notes + DecisionChainText.sharedFacts(report.chains.sharedFacts)
  }

  private static func score(_ name: String, _ english: String, _ chinese: String) -> ReportColumn {
    ReportColumn(name, LocalizedText(english, chinese), .number, unit: .score)
  }
}
