internal import AccountModel
internal import Foundation
public import Procedures
public import PropertyGraph

/// Who is influential at a company, and why: `account.influence`.
public struct InfluenceAnalysis: Procedure {
  /// Makes the analysis.
  public init() {}

  /// The declaration.
  public let signature = ProcedureSignature(
    name: "account.influence", reportName: "influence", title: LocalizedText("Influence", "影响力"),
    summary: LocalizedText(
      "Who is influential, by role, rank, ties and communication; hidden influencers and figureheads.",
      "按角色、职级、关系网络与沟通行为衡量影响力，并指出隐形影响者与名义人物。"),
    parameters: [
      AnalysisParameters.account,
      ProcedureParameter(
        "scope", .choice(["company", "group"]), default: "company",
        LocalizedText(
          "Whether only the company's people are compared, or those of its whole group.", "仅比较该公司人员，或其整个集团的人员。")),
      ProcedureParameter(
        "buyingCenter", .buyingCenter,
        LocalizedText("A buying center whose participants alone are listed.", "仅列出该采购中心的参与者。")),
      AnalysisParameters.top(50),
    ]
      + InfluenceFactor.Kind.allCases.map { kind in
        ProcedureParameter(
          kind.rawValue + "Weight", .number, default: .float(InfluenceOptions().weights[kind] ?? 0), range: 0...1_000,
          LocalizedText("The weight of the factor \(kind.rawValue).", "因素 \(kind.rawValue) 的权重。"))
      },
    columns: [
      ReportColumn("person", LocalizedText("Node", "节点"), .node),
      ReportColumn("name", LocalizedText("Person", "人员"), .text),
      ReportColumn("title", LocalizedText("Title", "职务"), .text),
      ReportColumn("score", LocalizedText("Influence", "影响力"), .number, unit: .score),
      ReportColumn("role", LocalizedText("Role", "角色"), .number, unit: .score),
      ReportColumn("rank", LocalizedText("Rank", "职级"), .number, unit: .score),
      ReportColumn("network", LocalizedText("Network", "网络"), .number, unit: .score),
      ReportColumn("communication", LocalizedText("Communication", "沟通"), .number, unit: .score),
      ReportColumn("assigned", LocalizedText("Assigned", "人工评定"), .number, unit: .score),
      ReportColumn("difference", LocalizedText("Computed − assigned", "计算值 − 评定值"), .number, unit: .score),
      ReportColumn(
        "finding", LocalizedText("Finding", "发现"),
        .choice(PersonInfluence.Finding.allCases.map(\.rawValue))),
      ReportColumn("unknown", LocalizedText("Unknown", "未知因素"), .text, isCoded: true), AnalysisColumns.evidence,
    ],
    line: LinePattern("INFLUENCE IN $account [TOP $top]", example: "INFLUENCE IN \"Acme Cloud\" TOP 10"),
    formulaVersion: 1,
    sources: [
      FormulaSource("Definition of this project: the mean of what is known of role, rank, ties and communication"),
      FormulaSource("Page, Brin, Motwani and Winograd, The PageRank Citation Ranking, 1999"),
      FormulaSource("Bonacich, Power and Centrality, 1987", reference: "doi:10.1086/228631"),
      FormulaSource(
        "Kleinberg, Authoritative sources in a hyperlinked environment, 1999", reference: "doi:10.1145/324133.324140"),
      FormulaSource("Newman, Mixing patterns in networks, 2003", reference: "doi:10.1103/PhysRevE.67.026126"),
      FormulaSource(
        "Shannon, A Mathematical Theory of Communication, 1948", reference: "doi:10.1002/j.1538-7305.1948.tb01338.x"),
      FormulaSource("Burt, Structural Holes and Good Ideas, 2004", reference: "doi:10.1086/421787"),
    ])

  /// The influence with its types, for whoever draws it.
  public func report(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) -> InfluenceReport {
    var options = InfluenceOptions()
    for kind in InfluenceFactor.Kind.allCases { options.weights[kind] = try arguments.number(kind.rawValue + "Weight") }
    let scope = try arguments.group(in: view)
    let companies = try arguments.text("scope") == "group" ? scope.companies.map(\.node) : [scope.parent]
    return InfluenceReport(of: companies, in: view, options: options)
  }

  /// Lists the people by falling influence, each with the factors of the score.
  public func call(_ arguments: ProcedureArguments, on view: GraphView) throws(ProcedureError) -> ReportTable {
    let report = try report(arguments, on: view)
    var people = report.people
    var name = NamedNode(try AccountDirectory(view).node(arguments["account"]), in: view).displayName
    if let center = try arguments.node("buyingCenter", .buyingCenter, in: view) {
      let members = Set(
        BuyingCenters.participations(in: center, view, Workforce(view)).map(\.person))
      people.removeAll { !members.contains($0.person) }
      name = NamedNode(center, in: view).displayName
    }
    let shown = people.prefix(try arguments.integer("top"))
    return ReportTable(
      arguments, title: LocalizedText("Influence in \(name)", "\(name) 的影响力"), asOf: view.asOf,
      rows: shown.map(Self.row), summary: Self.summary(people), notes: Self.notes(people, shown.count, report))
  }

  private static func row(_ person: PersonInfluence) -> [Value] {
    let factors = person.factors
    let unknown = factors.filter { $0.value == nil }.map(\.kind.rawValue)
    return [.node(person.person), .string(person.name), Value(person.title), Value(person.score)]
      + factors.map { Value($0.value) }
      + [
        Value(person.assigned), Value(person.difference), Value(person.finding?.rawValue),
        unknown.isEmpty ? .null : .string(unknown.joined(separator: ", ")),
        .list(factors.flatMap(\.facts).eachOnce),
      ]
  }

  private static func summary(_ people: [PersonInfluence]) -> [SummaryLine] {
    func count(_ name: String, _ english: String, _ chinese: String, _ isCounted: (PersonInfluence) -> Bool)
      -> SummaryLine
    {
      SummaryLine(name, LocalizedText(english, chinese), .integer(people.count(where: isCounted)), unit: .count)
    }
    return [
      count("people", "People", "人数") { _ in true },
      count("hiddenInfluencers", "Hidden influencers", "隐形影响者") { $0.finding == .hiddenInfluencer },
      count("figureheads", "Figureheads", "名义人物") { $0.finding == .figurehead },
      count("withoutScore", "Without a score", "无法评分") { $0.score == nil },
    ]
  }

  private static func notes(_ people: [PersonInfluence], _ shown: Int, _ report: InfluenceReport) -> [ReportNote] {
    var notes: [ReportNote] = []
    if shown < people.count {
      notes.append(
        ReportNote.moreRows(
          LocalizedText(
            "\(people.count - shown) more people are not listed; ask for more with top.",
            "另有 \(people.count - shown) 人未列出；可用 top 增加行数。")))
    }
    let unscored = people.filter { $0.score == nil }
    if !unscored.isEmpty {
      notes.append(
        ReportNote(
          LocalizedText(
            "Of \(CountedText.english(unscored.count, "person", "people")) neither role, rank, tie nor communication is on "
              + "record: no score.",
            "\(unscored.count) 人没有角色、职级、关系或沟通记录，无法评分。"), facts: unscored.map { .node($0.person) }))
    }
    notes += sizeNotes(report)
    let shared = report.sharedFacts
    if !shared.isEmpty {
      notes.append(
        ReportNote(
          LocalizedText(
            "All scores rest on these \(shared.count) facts about the unit: its people, lines, ties and "
              + "communication.",
            "全部评分依据该单位的 \(shared.count) 条事实：人员、汇报关系、关系网络与沟通记录。"), facts: shared))
    }
    return notes
  }

  /// What was estimated or left out since the unit is large.
  private static func sizeNotes(_ report: InfluenceReport) -> [ReportNote] {
    var notes: [ReportNote] = []
    if let estimate = report.betweennessEstimate {
      let error = String(format: "%.2f", estimate.error)
      notes.append(
        ReportNote(
          LocalizedText(
            "The unit is large: betweenness is estimated from the shortest paths between \(estimate.samples) pairs of people, "
              + "with 95 % certainty off by at most \(error) of all shortest paths.",
            "该单位规模较大：中介中心性由 \(estimate.samples) 对人员之间的最短路径抽样估计，在 95% 置信水平下误差不超过全部最短路径的 \(error)。")))
    }
    if report.leavesOutOpenness {
      notes.append(
        ReportNote(
          LocalizedText(
            "The unit has too many ties for Burt's constraint: openness is left out of the network factor.",
            "该单位关系过多，未计算伯特约束系数：网络因素不含开放性。")))
    }
    return notes
  }
}
