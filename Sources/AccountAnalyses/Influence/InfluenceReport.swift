internal import AccountModel
internal import GraphAlgorithms
public import PropertyGraph

/// How influential the people of some companies are on the view's date: 影响力.
public struct InfluenceReport: Sendable {
  /// Scores from which somebody without a role is a hidden influencer, and below which a high role is a figurehead's.
  public static let thresholds = (hidden: 60.0, highRole: 70.0, figurehead: 40.0)

  /// How betweenness was estimated in a large unit.
  public struct BetweennessEstimate: Sendable, Hashable {
    /// The number of people whose shortest paths were followed.
    public let samples: Int
    /// With a certainty of 95 % the share of shortest paths on which somebody lies is off by no more than this, from 0.
    public let error: Double
  }

  /// The people, by falling score, then by node; those without a score last.
  public let people: [PersonInfluence]
  /// What the scores rest on besides each person's own facts: the unit, its lines, its ties and its communication.
  public let sharedFacts: [Value]
  /// How betweenness was estimated; nil where it is exact.
  public let betweennessEstimate: BetweennessEstimate?
  /// Whether openness was left out, since the unit has too many ties.
  public let leavesOutOpenness: Bool
  private let positions: NodeNumbering

  /// Scores the people who work at some companies, and those who take part in their buying centers.
  ///
  /// O(people + facts), and the algorithms behind the factors, which are held to a few hundred million steps: in large
  /// units betweenness is estimated, openness is left out, and scores stop settling after fewer rounds.
  public init(of companies: [NodeID], in view: GraphView, options: InfluenceOptions = InfluenceOptions()) {
    self.init(of: companies, in: view, workforce: Workforce(view), options: options)
  }

  init(of companies: [NodeID], in view: GraphView, workforce: Workforce, options: InfluenceOptions) {
    let unit = InfluenceUnit(of: companies, in: view, workforce: workforce)
    let rank = FormalRank(unit, options: options)
    let network = NetworkPosition(unit, options: options)
    let communication = UnitCommunication(unit)
    let standing = CommunicationStanding(communication, options: options).signals
    let hasRoles = unit.participations.contains { !$0.isEmpty }
    let title = view.graph.propertyKey(AccountKey.title)
    let weights = FactorWeights(options)
    let scored = unit.people.nodes.indices.map { number -> PersonInfluence in
      let parts = unit.participations[number]
      let role = parts.compactMap(\.role).max { InfluenceOptions.weight(of: $0) < InfluenceOptions.weight(of: $1) }
      let posts = unit.employments[number].map { Value.relationship($0.relationship) }
      let rankParts = rank.signals.parts(of: number)
      let standingParts = standing.parts(of: number)
      // Somebody of whom nothing else is on record is not known to stand outside of the named ties.
      let isKnown = role != nil || !rankParts.isEmpty || network.ties.count(of: number) > 0 || !standingParts.isEmpty
      let known: [KnownFactor] = [
        KnownFactor(
          kind: .role, value: role.map { 100 * InfluenceOptions.weight(of: $0) }, parts: [],
          facts: parts.map { .relationship($0.relationship) }),
        KnownFactor(.rank, rankParts, facts: posts + rank.lines[number]),
        KnownFactor(.network, isKnown ? network.signals.parts(of: number) : [], facts: network.ties[number]),
        KnownFactor(.communication, standingParts, facts: communication.ownFacts[number]),
      ]
      return PersonInfluence(
        unit.people.nodes[number], in: view, role: role, assigned: parts.compactMap(\.assigned).max(), known: known,
        isUnitWithRoles: hasRoles,
        title: Self.title(of: unit.employments[number], title, in: view),
        weights: weights)
    }
    people = Self.inOrder(scored)
    positions = NodeNumbering(people.map(\.person))
    betweennessEstimate = network.estimate
    leavesOutOpenness = network.leavesOutOpenness
    var everybody: [Value] = []
    for own in unit.employments { for post in own { everybody.append(.relationship(post.relationship)) } }
    for own in unit.participations { for part in own { everybody.append(.relationship(part.relationship)) } }
    // Each list is of relationships of other types, so none comes twice.
    sharedFacts = unit.facts + everybody + rank.facts + network.facts + communication.facts
  }

  /// The influence of a person; nil where they are not in the unit.
  public subscript(person: NodeID) -> PersonInfluence? { positions.number(of: person).map { people[$0] } }

  /// The title of the first employment that has one.
  private static func title(
    of employments: [Workforce.Employment], _ key: PropertyKeyID?, in view: GraphView
  ) -> String? {
    for employment in employments {
      if let title = view.graph.string(key, of: employment.relationship) { return title }
    }
    return nil
  }

  /// By falling score, then by person; those without a score last. Their keys are sorted, which move with less ado.
  private static func inOrder(_ people: [PersonInfluence]) -> [PersonInfluence] {
    people.enumerated().map { (score: $1.score ?? -1, person: $1.person, place: $0) }
      .sorted { $0.score != $1.score ? $0.score > $1.score : $0.person < $1.person }
      .map { people[$0.place] }
  }
}

/// A factor before its share of the score is known.
struct KnownFactor {
  let kind: InfluenceFactor.Kind
  let value: Double?
  let parts: [InfluenceFactor.Part]
  let facts: [Value]
}

extension KnownFactor {
  /// The mean of the parts.
  init(_ kind: InfluenceFactor.Kind, _ parts: [InfluenceFactor.Part], facts: [Value]) {
    let value = parts.isEmpty ? nil : parts.reduce(0) { $0 + $1.value * $1.weight }
    self.init(kind: kind, value: value, parts: parts, facts: facts)
  }
}
