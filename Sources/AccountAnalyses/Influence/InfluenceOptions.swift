public import AccountModel

/// How much each factor weighs in the score of influence.
public struct InfluenceOptions: Sendable, Hashable {
  /// The weight of each factor, at least 0; only their proportions count.
  ///
  /// What people do weighs more than what they were given: a title says least about who decides.
  public var weights: [InfluenceFactor.Kind: Double] = [
    .role: 0.25, .rank: 0.15, .network: 0.3, .communication: 0.3,
  ]
  /// Signals that are left out, to see what they contribute.
  public var omitted: Set<InfluenceSignal> = []
  /// The steps along ties that betweenness, and openness, may take before the first is estimated and the second left out.
  package var stepLimit = WorkLimit.steps

  /// Makes options with the weights of the formula's version.
  public init() {}

  /// The share of influence that a role gives by itself, from 0 to 1.
  public static func weight(of role: BuyingRole) -> Double {
    switch role {
    case .approver: 1
    case .decider: 0.9
    case .evaluator: 0.6
    case .influencer, .coach: 0.5
    case .gatekeeper: 0.4
    case .user: 0.3
    }
  }
}
