internal import AccountModel
public import PropertyGraph

/// How the support in a buying center would settle, were its members left to each other.
public struct GroupSupportReport: Sendable {
  /// Somebody and how much they count for another.
  public struct Effect: Sendable, Hashable {
    /// The other.
    public let person: NodeID
    /// The other's name.
    public let name: String
    /// The weight of the one's opinion today in the settled opinion of the other, from 0 to 1.
    public let share: Double
  }

  /// A member with what becomes of their support.
  public struct Entry: Sendable, Hashable {
    /// The member.
    public let member: BuyingCenterMembers.Member
    /// The support today, from -1 to 1; from -1 to 1 where it is not known.
    public let today: Bounds
    /// The support in which it settles; nil where it does not settle, or nothing is known of any support it rests on.
    public let predicted: Bounds?
    /// The weight that they give to their own opinion, from 0 to 1; 1 where no member influences them.
    public let selfWeight: Double
    /// The weight of their opinion today in the settled opinions of all, from 0 to 1; all add up to 1. Nil where some
    /// opinion does not settle.
    public let weight: Double?
    /// The other member who moves them most.
    public let movedBy: Effect?
    /// The other member whom they move most.
    public let moves: Effect?
    /// The members' seats and the ties of influence towards them.
    public let facts: [Value]
    /// Whether it is not known how it settles, since nothing holds their opinion.
    public let isUnsettled: Bool
  }

  /// Somebody who influences members and has no seat.
  public struct Outsider: Sendable, Hashable {
    /// The person.
    public let person: NodeID
    /// The name.
    public let name: String
    /// The number of members whom they influence.
    public let members: Int
    /// The ties.
    public let facts: [Value]
  }

  /// The members and the vacant seats.
  public let center: BuyingCenterMembers
  /// The members, by falling influence.
  public let entries: [Entry]
  /// Those without a seat who influence members, by falling number of members, then by node.
  public let outsiders: [Outsider]
  /// The groups of members who give their own opinion no weight and hear nobody else.
  public let closedGroups: [[BuyingCenterMembers.Member]]
  /// The steps after which the opinions had settled.
  public let steps: Int

  /// Predicts the support in a center. O(steps · members · (members + ties)).
  public init(
    of center: NodeID, in view: GraphView, options: GroupSupportOptions = GroupSupportOptions()
  ) {
    let center = BuyingCenterMembers(of: center, in: view)
    let members = center.members
    let ties = MemberTies(members.map(\.person), in: view)
    let network = SocialInfluenceNetwork(
      selfWeights: members.map { options.selfWeight(influence: $0.influence) }, ties: ties.ties)
    let today = members.map { $0.support.map { Bounds($0) } ?? Bounds(lower: -1, upper: 1) }
    let lower = network.settle(from: today.map(\.lower))
    let upper = network.settle(from: today.map(\.upper))
    let effects = network.totalEffects()
    let isSettled = effects.allSatisfy { $0.allSatisfy { $0 != nil } }
    func strongest(_ others: [(number: Int, share: Double?)], but own: Int) -> Effect? {
      let found = others.filter { $0.number != own && ($0.share ?? 0) > 1e-9 }
      guard let best = found.min(by: { a, b in (b.share ?? 0) < (a.share ?? 0) }) else { return nil }
      let member = members[best.number]
      return Effect(person: member.person, name: member.name, share: best.share ?? 0)
    }
    entries = members.indices.map { number in
      let bounds = Self.bounds(lower.opinions[number], upper.opinions[number])
      return Entry(
        member: members[number], today: today[number],
        predicted: bounds.flatMap { $0.upper - $0.lower > 2 - 1e-9 ? nil : $0 },
        selfWeight: 1 - network.susceptibilities[number],
        weight: isSettled ? effects[number].reduce(0) { $0 + ($1 ?? 0) } / Double(members.count) : nil,
        movedBy: strongest(members.indices.map { ($0, effects[$0][number]) }, but: number),
        moves: strongest(members.indices.map { ($0, effects[number][$0]) }, but: number),
        facts: members[number].facts + ties.facts[number], isUnsettled: bounds == nil)
    }
    self.center = center
    outsiders = ties.outsiders
    closedGroups = network.closedGroups.map { group in group.map { members[$0] } }
    steps = max(lower.steps, upper.steps)
  }

  /// The mean support today, weighted by influence or one voice each; nil without members, or where no support is known.
  public func meanToday(byInfluence: Bool) -> Bounds? {
    entries.contains { $0.member.support != nil } ? mean(byInfluence) { $0.today } : nil
  }

  /// The mean of the support in which it settles; nil where none is predicted, or where some does not settle.
  public func meanPredicted(byInfluence: Bool) -> Bounds? {
    guard entries.contains(where: { $0.predicted != nil }), !entries.contains(where: \.isUnsettled) else { return nil }
    return mean(byInfluence) { $0.predicted ?? Bounds(lower: -1, upper: 1) }
  }

  private func mean(_ byInfluence: Bool, _ bounds: (Entry) -> Bounds) -> Bounds? {
    let weights = entries.map { byInfluence ? $0.member.influence : 1 }
    let total = weights.reduce(0, +)
    guard total > 0 else { return nil }
    let lower = zip(entries, weights).reduce(0) { $0 + $1.1 * bounds($1.0).lower } / total
    let upper = zip(entries, weights).reduce(0) { $0 + $1.1 * bounds($1.0).upper } / total
    return Bounds(lower: lower, upper: max(lower, upper))
  }

  private static func bounds(_ lower: Double?, _ upper: Double?) -> Bounds? {
    guard let lower, let upper else { return nil }
    // The two runs differ by rounding alone where nothing is unknown.
    return upper - lower < 1e-9 ? Bounds(lower) : Bounds(lower: lower, upper: upper)
  }
}
