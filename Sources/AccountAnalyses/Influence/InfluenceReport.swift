internal import AccountModel
internal import GraphAlgorithms
public import PropertyGraph

/// How influential the people of some companies are on the view's date: 影响力.
public struct InfluenceReport: Sendable {
  /// Scores from which somebody without a role is a hidden influencer, and below which a high role is a figurehead's.
  public static let thresholds = (hidden: 60.0, highRole: 70.0, figurehead: 40.0)

  /// How betweenness was estimated in a large unit.
  public struct BetweennessEstimate: Sendable, Hashable {
    /// The number of pairs of people whose shortest paths were followed.
    public let samples: Int
    /// With a certainty of 95 % the share of shortest paths on which somebody lies is off by no more than this, from 0.
    public let error: Double
  }

  /// The people, by falling score, then by node; those without a score last.
  public let people: [PersonInfluence]
  private let basis: InfluenceBasis
  /// By number in the unit: the position in ``people``.
  private let places: [Int32]

  /// Scores the people who work at some companies, and those who take part in their buying centers.
  ///
  /// O(people + facts), and the algorithms behind the factors, which are held to a few hundred million steps: in large
  /// units betweenness is estimated, openness is left out, and scores stop settling after fewer rounds.
  public init(of companies: [NodeID], in view: GraphView, options: InfluenceOptions = InfluenceOptions()) {
    self.init(of: companies, in: view, workforce: Workforce(view), options: options)
  }

  init(of companies: [NodeID], in view: GraphView, workforce: Workforce, options: InfluenceOptions) {
    let basis = InfluenceBasis(InfluenceUnit(of: companies, in: view, workforce: workforce), options: options)
    self.basis = basis
    let numbered = basis.unit.people.nodes.indices.map { PersonInfluence($0, of: basis) }
    // Keys are sorted, which move with less ado than people; numbers ascend by person.
    let order = numbered.indices.map { (score: numbered[$0].score ?? -1, number: $0) }
      .sorted { $0.score != $1.score ? $0.score > $1.score : $0.number < $1.number }
    people = order.map { numbered[$0.number] }
    var places = [Int32](repeating: 0, count: order.count)
    for (place, entry) in order.enumerated() { places[entry.number] = Int32(place) }
    self.places = places
  }

  /// What the scores rest on besides each person's own facts: the unit, its lines, its ties and its communication.
  /// O(these facts).
  public var sharedFacts: [Value] { basis.sharedFacts }

  /// How betweenness was estimated; nil where it is exact.
  public var betweennessEstimate: BetweennessEstimate? { basis.network.estimate }

  /// Whether openness was left out, since the unit has too many ties.
  public var leavesOutOpenness: Bool { basis.network.leavesOutOpenness }

  /// The influence of a person; nil where they are not in the unit.
  public subscript(person: NodeID) -> PersonInfluence? {
    basis.unit.people.number(of: person).map { people[Int(places[$0])] }
  }
}
