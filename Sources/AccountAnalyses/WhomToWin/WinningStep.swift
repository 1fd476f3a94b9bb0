public import AccountModel
public import PropertyGraph

/// One step towards winning a decision chain: a person of theirs gets to know us one step better.
public struct WinningStep: Sendable, Hashable {
  /// The person.
  public let person: NodeID
  /// The person's name.
  public let name: String
  /// The role with the most influence that the person has; nil where none is recorded.
  public let role: BuyingRole?
  /// How well the person is covered before; nil where it is not known.
  public let from: ContactDepth?
  /// How well the person is covered after.
  public let to: ContactDepth
  /// What the step adds to the decision-chain coverage, in points of 100; bounds where the support is not known.
  public let gain: Bounds
  /// The kind of contact that suits the role.
  public let kind: InteractionKind
  /// How many such contacts the step takes.
  public let contacts: Int
  /// The hours that the step takes.
  public let hours: Double
  /// The best way from any of ours to the person; nil where there is none.
  public let wayIn: IntroductionPath?
  /// The facts behind the gain: the person's parts in the decision.
  public let facts: [Value]

  /// The points that the step adds for each hour.
  public var gainPerHour: Bounds { gain.scaled(by: 1 / hours) }

  /// The step after a depth; nil after the last.
  static func next(after depth: ContactDepth?) -> ContactDepth? {
    switch depth {
    case nil, ContactDepth.none?: .brief
    case .brief?: .multiple
    case .multiple?: .inDepth
    case .inDepth?: nil
    }
  }

  /// How many contacts lead to a depth from the one below it: one is brief, two are multiple, five are in depth.
  static func contacts(to depth: ContactDepth) -> Int {
    switch depth {
    case .none: 0
    case .brief, .multiple: 1
    case .inDepth: 3
    }
  }

  /// The kind of contact that suits a role.
  static func kind(for role: BuyingRole?) -> InteractionKind {
    switch role {
    case .approver, .decider: .executiveMeeting
    case .evaluator, .user: .techExchange
    case .influencer, .gatekeeper, .coach, nil: .meeting
    }
  }
}
