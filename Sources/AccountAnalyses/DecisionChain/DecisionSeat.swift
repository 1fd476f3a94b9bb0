public import AccountModel
public import PropertyGraph

/// A place in the decision on a purchase, taken or vacant.
public struct DecisionSeat: Sendable, Hashable {
  /// Where the weight of a seat comes from.
  public enum InfluenceSource: String, Sendable, Hashable, CaseIterable {
    /// Somebody judged it.
    case assigned
    /// The analysis of influence.
    case computed
    /// What the role gives by itself.
    case roleDefault
  }

  /// Who holds it; nil where it is vacant.
  public let person: NodeID?
  /// The post that belongs to it; nil where none is recorded.
  public let position: NodeID?
  /// The name of the person, else of the post; nil for a required role that nobody has.
  public let name: String?
  /// The role; nil where none is recorded.
  public let role: BuyingRole?
  /// The stage of the decision in which it counts.
  public let stage: String?
  /// How far the person is for us, from -1 to 1; nil where it is not known.
  public let support: Double?
  /// How well the person is covered; nil where it is not known.
  public let coverage: ContactDepth?
  /// The weight, from 0 to 100.
  public let influence: Double
  /// Where the weight comes from.
  public let influenceSource: InfluenceSource
  /// Where the person stands among those in power.
  public let political: PoliticalPosition?
  /// Whether the seat counts.
  public let isRequired: Bool
  /// The facts behind it.
  public let facts: [Value]

  /// Whether nobody holds it.
  public var isVacant: Bool { person == nil }

  /// How well the seat is won, k·(s + 1)/2, with k from 0, no contact, over 1/3 and 2/3 to 1, in depth; 0 for a vacant one.
  public var hold: Bounds {
    guard !isVacant else { return Bounds(0) }
    let depth = coverage.map { Bounds(DecisionSeat.depth($0)) } ?? Bounds(lower: 0, upper: 1)
    let leaning = support.map { Bounds(($0 + 1) / 2) } ?? Bounds(lower: 0, upper: 1)
    return Bounds(lower: depth.lower * leaning.lower, upper: depth.upper * leaning.upper)
  }

  /// Whether the person can carry or stop the decision: an approver, a decider, or one of the inner circle.
  public var isKeyPlayer: Bool {
    !isVacant && (role == .approver || role == .decider || political == .innerCircle)
  }

  /// Whether the person is a champion: support of at least .5 and influence of at least 60.
  public var isChampion: Bool { !isVacant && (support ?? -1) >= 0.5 && influence >= 60 }

  /// The depth of a contact as a number from 0 to 1.
  public static func depth(_ coverage: ContactDepth) -> Double {
    switch coverage {
    case .none: 0
    case .brief: 1.0 / 3
    case .multiple: 2.0 / 3
    case .inDepth: 1
    }
  }
}
