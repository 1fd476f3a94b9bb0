public import AccountModel
public import PropertyGraph

/// How influential a person is, and why.
public struct PersonInfluence: Sendable, Hashable {
  /// What is remarkable about a person's influence.
  public enum Finding: String, Sendable, Hashable, CaseIterable {
    /// Influential without a role, where others of the unit have one.
    case hiddenInfluencer
    /// Of high role or assigned influence, while nothing else shows influence.
    case figurehead
  }

  /// The person.
  public let person: NodeID
  /// The name.
  public let name: String
  /// The title of the first employment that has one.
  public let title: String?
  /// The strongest role in force; nil where there is none.
  public let role: BuyingRole?
  /// From 0 to 100, the sum of the factors' contributions; nil where no factor is known.
  public let score: Double?
  /// The score without the factor of the role; nil where no other factor is known.
  public let scoreWithoutRole: Double?
  /// The influence that somebody assigned, from 0 to 100; the highest in force.
  public let assigned: Double?
  /// The score less the assigned influence, in points: above 0 where the facts show more than somebody assigned; nil where
  /// either is not known.
  public var difference: Double? { score.flatMap { score in assigned.map { score - $0 } } }
  /// Every factor, known or not.
  public let factors: [InfluenceFactor]
  /// What is remarkable; nil where nothing is.
  public let finding: Finding?

  /// The factor of a kind.
  public func factor(_ kind: InfluenceFactor.Kind) -> InfluenceFactor? { factors.first { $0.kind == kind } }

  /// The facts about the person that the score rests on, each once.
  public var facts: [Value] {
    var seen: Set<Value> = []
    return factors.flatMap(\.facts).filter { seen.insert($0).inserted }
  }
}
