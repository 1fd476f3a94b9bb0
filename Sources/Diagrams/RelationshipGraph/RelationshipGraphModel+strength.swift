public import AccountAnalyses
internal import AccountModel
public import Procedures
public import PropertyGraph

extension RelationshipGraphModel {
  /// The relationships with one account, by its companies; companies where nobody has a contact with ours are left out.
  ///
  /// - Parameters:
  ///   - report: the strengths of the account's relationships.
  ///   - view: the view that they were measured in.
  ///   - weaknesses: why the relationship with a person hangs by a thread.
  ///   - bridges: the pairs of ours and theirs that hold two parts of the network together.
  ///   - language: the language of the weaknesses.
  public init(
    _ report: StrengthReport, in view: GraphView, weaknesses: [NodeID: LocalizedText] = [:],
    bridges: Set<[NodeID]> = [], language: Language = .english
  ) {
    self.init(
      name: report.scope.parentName, [report], in: view, weaknesses: weaknesses, bridges: bridges, language: language
    ) { company, _ in company }
  }

  /// The relationships with many accounts at once, each account one group.
  ///
  /// - Parameters:
  ///   - name: what the accounts are called together.
  ///   - accounts: the strengths of each account's relationships, measured in the same view.
  ///   - view: the view that they were measured in.
  ///   - weaknesses: why the relationship with a person hangs by a thread.
  ///   - bridges: the pairs of ours and theirs that hold two parts of the network together.
  ///   - language: the language of the weaknesses.
  public init(
    name: String, accounts: [StrengthReport], in view: GraphView, weaknesses: [NodeID: LocalizedText] = [:],
    bridges: Set<[NodeID]> = [], language: Language = .english
  ) {
    self.init(name: name, accounts, in: view, weaknesses: weaknesses, bridges: bridges, language: language) {
      _, parent in parent
    }
  }

  /// - Parameter groupOf: the group of a company, given the parent of its account.
  private init(
    name: String, _ reports: [StrengthReport], in view: GraphView, weaknesses: [NodeID: LocalizedText],
    bridges: Set<[NodeID]>, language: Language, groupOf: (_ company: NodeID, _ parent: NodeID) -> NodeID
  ) {
    let workforce = Workforce(view)
    func person(_ node: NodeID) -> Person {
      let title = workforce.employments(of: node).lazy
        .compactMap { view.graph.string(view.graph.propertyKey("title"), of: $0.relationship) }.first
      return Person(
        id: node, name: NamedNode(node, in: view).displayName, title: title, weakness: weaknesses[node]?[language])
    }
    var ours: Set<NodeID> = []
    var ties: [Tie] = []
    var groups: [Group] = []
    var all: Set<NodeID> = []
    for report in reports {
      let parent = report.scope.parent
      let home = Self.homes(of: report.scope, workforce)
      var people: [NodeID: Set<NodeID>] = [:]
      for pair in report.pairs {
        guard let company = home[pair.theirs] else { continue }
        let group = groupOf(company, parent)
        ours.insert(pair.ours)
        people[group, default: []].insert(pair.theirs)
        ties.append(
          Tie(
            ours: pair.ours, theirs: pair.theirs, group: group, strength: pair.tie.strength,
            isBridge: bridges.contains([pair.ours, pair.theirs])))
      }
      var known: [NodeID: Set<NodeID>] = [:]
      for (someone, company) in home { known[groupOf(company, parent), default: []].insert(someone) }
      var seen: Set<NodeID> = []
      for company in report.scope.companies {
        let group = groupOf(company.node, parent)
        all.insert(group)
        guard let met = people[group], seen.insert(group).inserted else { continue }
        groups.append(
          Group(
            id: group, name: NamedNode(group, in: view).displayName, people: met.sorted().map(person),
            strangers: (known[group]?.count ?? 0) - met.count))
      }
    }
    self.init(
      name: name, asOf: view.asOf, ours: ours.sorted().map(person), groups: groups, ties: ties,
      groupsWithoutContact: all.count - Set(groups.map(\.id)).count)
  }

  /// The first company of the group, in its order, at which each person works.
  private static func homes(of scope: GroupScope, _ workforce: Workforce) -> [NodeID: NodeID] {
    var rank: [NodeID: Int] = [:]
    for (position, company) in scope.companies.enumerated() { rank[company.node] = position }
    var home: [NodeID: NodeID] = [:]
    for employment in workforce.employments where !workforce.isOurs(employment.person) {
      guard let position = rank[employment.company] else { continue }
      if let old = home[employment.person], let oldPosition = rank[old], oldPosition <= position { continue }
      home[employment.person] = employment.company
    }
    return home
  }
}
