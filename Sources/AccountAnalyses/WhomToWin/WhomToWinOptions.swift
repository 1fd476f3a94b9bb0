/// How to look for whom to win next.
public struct WhomToWinOptions: Sendable, Hashable {
  /// Whether the people of the whole group are looked at, or those of the company alone.
  public var isGroup: Bool
  /// The greatest number of steps of the plan.
  public var steps: Int
  /// The number of people who together should reach most of the unit.
  public var keyPeople: Int
  /// The hours of one contact of a kind of which no duration is on record; more than 0.
  public var hours: Double
  /// How decision chains are read.
  public var chains: DecisionChainOptions

  /// Makes options.
  public init(
    isGroup: Bool = false, steps: Int = 10, keyPeople: Int = 3, hours: Double = 1.5,
    chains: DecisionChainOptions = DecisionChainOptions()
  ) {
    self.isGroup = isGroup
    self.steps = steps
    self.keyPeople = keyPeople
    self.hours = hours
    self.chains = chains
  }
}
