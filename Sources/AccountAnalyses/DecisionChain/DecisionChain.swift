public import PropertyGraph

/// The people who decide on one purchase, and how far they are won: 决策链.
public struct DecisionChain: Sendable, Hashable {
  /// The buying center; nil where the chain is derived from posts and reporting lines.
  public let center: NodeID?
  /// The name of the buying center or of the company.
  public let name: String
  /// The seats by falling influence, the vacant ones of one influence last.
  public let seats: [DecisionSeat]
  /// The facts that tie the center to the company.
  public let facts: [Value]

  /// The seats that count.
  public var required: [DecisionSeat] { seats.filter(\.isRequired) }

  /// Whether it is derived from posts and reporting lines.
  public var isDerived: Bool { center == nil }

  /// Decision-chain coverage ΣI·k·(s + 1)/2 / ΣI over the seats that count, from 0 to 1; nil where none has weight.
  public var figure: Bounds? { DecisionChain.figure(of: required) }

  /// The step on Altify's scale.
  public var status: AltifyStatus {
    let players = seats.filter(\.isKeyPlayer)
    if isDerived || seats.allSatisfy(\.isVacant) { return .noMap }
    if players.isEmpty { return .noKeyPlayer }
    return players.contains { ($0.support ?? -1) >= 0.5 } ? .supportiveKeyPlayer : .noSupportiveKeyPlayer
  }

  /// The coverage of some seats together.
  static func figure(of seats: [DecisionSeat]) -> Bounds? {
    let total = seats.reduce(0) { $0 + $1.influence }
    guard total > 0 else { return nil }
    let lower = seats.reduce(0) { $0 + $1.influence * $1.hold.lower } / total
    let upper = seats.reduce(0) { $0 + $1.influence * $1.hold.upper } / total
    return Bounds(lower: lower, upper: max(lower, upper))
  }
}
