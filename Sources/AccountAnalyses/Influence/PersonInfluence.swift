public import AccountModel
internal import GraphAlgorithms
public import PropertyGraph

/// How influential a person is, and why.
public struct PersonInfluence: Sendable {
  /// What is remarkable about a person's influence.
  public enum Finding: String, Sendable, Hashable, CaseIterable {
    /// Influential without a role, where others of the unit have one.
    case hiddenInfluencer
    /// Of high role or assigned influence, while nothing else shows influence.
    case figurehead
  }

  /// The person.
  public let person: NodeID
  /// The strongest role in force; nil where there is none.
  public let role: BuyingRole?
  /// From 0 to 100, the sum of the factors' contributions; nil where no factor is known.
  public let score: Double?
  /// The score without the factor of the role; nil where no other factor is known.
  public let scoreWithoutRole: Double?
  /// The influence that somebody assigned, from 0 to 100; the highest in force.
  public let assigned: Double?
  /// What is remarkable; nil where nothing is.
  public let finding: Finding?
  private let number: Int
  private let basis: InfluenceBasis

  /// Joins the factors to a score: the mean by weight of those that are known.
  init(_ number: Int, of basis: InfluenceBasis) {
    let role = basis.role(of: number)
    let assigned = basis.unit.participations(of: number).compactMap(\.assigned).max()
    let values = basis.values(of: number, role: role)
    let score = values.mean(basis.weights).value
    let bare = values.mean(basis.weights, without: .role).value
    let thresholds = InfluenceReport.thresholds
    var finding: Finding?
    if basis.unit.hasRoles, role == nil, assigned == nil, let score, score >= thresholds.hidden {
      finding = .hiddenInfluencer
    }
    let given = max(assigned ?? 0, values.role ?? 0)
    if given >= thresholds.highRole, let bare, bare < thresholds.figurehead { finding = .figurehead }
    person = basis.unit.people.nodes[number]
    self.role = role
    self.score = score
    scoreWithoutRole = bare
    self.assigned = assigned
    self.finding = finding
    self.number = number
    self.basis = basis
  }

  /// The name.
  public var name: String { NamedNode(person, in: basis.unit.view).displayName }

  /// The title of the first employment that has one.
  public var title: String? { basis.title(of: number) }

  /// The score less the assigned influence, in points: above 0 where the facts show more than somebody assigned; nil where
  /// either is not known.
  public var difference: Double? { score.flatMap { score in assigned.map { score - $0 } } }

  /// Every factor, known or not. O(the person's facts).
  public var factors: [InfluenceFactor] { basis.factors(of: number) }

  /// The factor of a kind.
  public func factor(_ kind: InfluenceFactor.Kind) -> InfluenceFactor? { factors.first { $0.kind == kind } }

  /// The facts about the person that the score rests on, each once.
  public var facts: [Value] { factors.flatMap(\.facts).eachOnce }
}

extension PersonInfluence: Hashable {
  /// Whether the same is said of the same person.
  public static func == (a: PersonInfluence, b: PersonInfluence) -> Bool {
    a.person == b.person && a.score == b.score && a.assigned == b.assigned && a.finding == b.finding
      && a.name == b.name && a.title == b.title && a.factors == b.factors
  }

  /// Hashes the person and the score.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(person)
    hasher.combine(score)
  }
}
