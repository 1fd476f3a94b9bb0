public import PropertyGraph

/// How the vote of a buying center is counted.
public struct VotingPowerOptions: Sendable, Hashable {
  /// Where the members' votes come from.
  public enum Votes: String, Sendable, Hashable, CaseIterable {
    /// As many as the influence has points, to the nearest whole number.
    case influence
    /// One each.
    case equal
    /// What the role gives by itself: approver 10, decider 9, evaluator 6, influencer and coach 5, gatekeeper 4, user 3;
    /// without a role 5.
    case role
  }

  /// Where the votes come from.
  public var votes = Votes.influence
  /// By person: the votes, where they are known better.
  public var givenVotes: [NodeID: Int] = [:]
  /// The share of all votes that must be exceeded, from .5 to 1; with 1 all votes are needed.
  public var quota = 0.5
  /// Whether nothing passes without every approver.
  public var approversHaveVeto = true

  /// Makes options with the defaults of the report.
  public init() {}

  /// The votes of a member, at least 0.
  func votes(of member: BuyingCenterMembers.Member) -> Int {
    if let given = givenVotes[member.person] { return max(0, given) }
    return switch votes {
    case .influence: Int(min(max(member.influence, 0), 100).rounded())
    case .equal: 1
    case .role:
      Int((10 * (member.role.map(InfluenceOptions.weight) ?? DecisionChainReport.weightWithoutRole)).rounded())
    }
  }
}
