internal import AccountModel
internal import GraphAlgorithms
public import PropertyGraph

/// How influential the people of some companies are on the view's date: 影响力.
public struct InfluenceReport: Sendable {
  /// Scores from which somebody without a role is a hidden influencer, and below which a high role is a figurehead's.
  public static let thresholds = (hidden: 60.0, highRole: 70.0, figurehead: 40.0)

  /// The people, by falling score, then by node; those without a score last.
  public let people: [PersonInfluence]
  /// What the scores rest on besides each person's own facts: the unit, its lines, its ties and its communication.
  public let sharedFacts: [Value]
  private let positions: [NodeID: Int]

  /// Scores the people who work at some companies, and those who take part in their buying centers.
  ///
  /// O(people + facts), and the algorithms behind the factors: O(people · ties) for betweenness.
  public init(of companies: [NodeID], in view: GraphView, options: InfluenceOptions = InfluenceOptions()) {
    self.init(of: companies, in: view, workforce: Workforce(view), options: options)
  }

  init(of companies: [NodeID], in view: GraphView, workforce: Workforce, options: InfluenceOptions) {
    let unit = InfluenceUnit(of: companies, in: view, workforce: workforce)
    let rank = FormalRank(unit)
    let network = NetworkPosition(unit)
    let communication = UnitCommunication(unit)
    let standing = CommunicationStanding(communication, count: unit.people.count)
    let hasRoles = unit.participations.contains { !$0.isEmpty }
    let scored = unit.people.nodes.indices.map { number -> PersonInfluence in
      let parts = unit.participations[number]
      let role = parts.compactMap(\.role).max { InfluenceOptions.weight(of: $0) < InfluenceOptions.weight(of: $1) }
      let posts = unit.employments[number].map { Value.relationship($0.relationship) }
      let isKnown =
        role != nil || !rank.lines[number].isEmpty || !network.ties[number].isEmpty || standing.values[number] != nil
        || Self.hasLevel(unit.employments[number], view)
      let values: [(InfluenceFactor.Kind, Double?, [Value])] = [
        (.role, role.map { 100 * InfluenceOptions.weight(of: $0) }, parts.map { .relationship($0.relationship) }),
        (.rank, isKnown ? rank.values[number] : nil, posts + rank.lines[number]),
        (.network, isKnown ? network.values[number] : nil, network.ties[number]),
        (.communication, standing.values[number], []),
      ]
      return PersonInfluence(
        unit.people.nodes[number], in: view, role: role, assigned: parts.compactMap(\.assigned).max(), values: values,
        isUnitWithRoles: hasRoles,
        title: Self.title(unit.employments[number], view), options: options)
    }
    people = scored.sorted { a, b in
      let scores = (a.score ?? -1, b.score ?? -1)
      return scores.0 != scores.1 ? scores.0 > scores.1 : a.person < b.person
    }
    positions = Dictionary(uniqueKeysWithValues: people.enumerated().map { ($1.person, $0) })
    var seen: Set<Value> = []
    let everybody = (unit.employments.joined().map(\.relationship) + unit.participations.joined().map(\.relationship))
      .map(Value.relationship)
    sharedFacts = (unit.facts + everybody + rank.facts + network.facts + communication.facts)
      .filter { seen.insert($0).inserted }
  }

  /// The influence of a person; nil where they are not in the unit.
  public subscript(person: NodeID) -> PersonInfluence? { positions[person].map { people[$0] } }

  private static func hasLevel(_ employments: [Workforce.Employment], _ view: GraphView) -> Bool {
    let key = view.graph.propertyKey(AccountKey.level)
    return employments.contains { view.graph.integer(key, of: $0.relationship) != nil }
  }

  private static func title(_ employments: [Workforce.Employment], _ view: GraphView) -> String? {
    let key = view.graph.propertyKey(AccountKey.title)
    return employments.lazy.compactMap { view.graph.string(key, of: $0.relationship) }.first
  }
}

extension PersonInfluence {
  fileprivate init(
    _ person: NodeID, in view: GraphView, role: BuyingRole?, assigned: Double?,
    values: [(kind: InfluenceFactor.Kind, value: Double?, facts: [Value])], isUnitWithRoles: Bool, title: String?,
    options: InfluenceOptions
  ) {
    func mean(without kind: InfluenceFactor.Kind?) -> (score: Double?, total: Double) {
      let known = values.compactMap { entry in
        entry.kind == kind ? nil : entry.value.map { (max(0, options.weights[entry.kind] ?? 0), $0) }
      }
      let total = known.reduce(0) { $0 + $1.0 }
      return (total > 0 ? known.reduce(0) { $0 + $1.0 * $1.1 } / total : nil, total)
    }
    let (score, total) = mean(without: nil)
    let bare = mean(without: .role).score
    let thresholds = InfluenceReport.thresholds
    var finding: Finding?
    if isUnitWithRoles, role == nil, assigned == nil, let score, score >= thresholds.hidden {
      finding = .hiddenInfluencer
    }
    let given = max(assigned ?? 0, role.map { 100 * InfluenceOptions.weight(of: $0) } ?? 0)
    if given >= thresholds.highRole, let bare, bare < thresholds.figurehead { finding = .figurehead }
    self.init(
      person: person, name: NamedNode(person, in: view).displayName, title: title, role: role, score: score,
      scoreWithoutRole: bare, assigned: assigned,
      factors: values.map { entry in
        let weight = entry.value == nil || total <= 0 ? 0 : max(0, options.weights[entry.kind] ?? 0) / total
        return InfluenceFactor(kind: entry.kind, value: entry.value, weight: weight, facts: entry.facts)
      }, finding: finding)
  }
}
