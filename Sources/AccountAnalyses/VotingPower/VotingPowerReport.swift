internal import AccountModel
public import PropertyGraph

/// Who of a buying center can decide a vote, and how it stands on the view's date.
public struct VotingPowerReport: Sendable {
  /// How somebody would vote, from their support.
  public enum Position: String, Sendable, Hashable, CaseIterable {
    /// Support above 0.
    case supports = "for"
    /// Support below 0.
    case opposes = "against"
    /// Support of 0, or not known.
    case undecided
  }

  /// How the vote stands.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// Those who are for it are enough.
    case carried
    /// It hangs on the undecided.
    case open
    /// Not even all of the undecided would be enough.
    case blocked
  }

  /// A member with votes.
  public struct Voter: Sendable, Hashable {
    /// The member.
    public let member: BuyingCenterMembers.Member
    /// The votes.
    public let votes: Int
    /// Whether nothing passes without them.
    public let hasVeto: Bool
    /// How they would vote.
    public let position: Position
    /// The Shapley–Shubik index, from 0 to 1; nil where it is not known.
    public let shapleyShubik: Double?
    /// The normalised Banzhaf index, from 0 to 1; nil where it is not known.
    public let banzhaf: Double?
    /// The absolute Banzhaf index, from 0 to 1; nil where it is not known.
    public let absoluteBanzhaf: Double?
    /// Whether, all others voting as they stand, the undecided not for it, this one alone turns the result.
    public let isDecisive: Bool
    /// Whether they belong to the smallest set of undecided that would carry it.
    public let isNeeded: Bool
  }

  /// The members and the vacant seats.
  public let center: BuyingCenterMembers
  /// By number in ``game``: the members, by falling influence.
  public let voters: [Voter]
  /// The vote.
  public let game: WeightedVotingGame
  /// How it stands; nil where there is no vote: nobody is a member, or nobody has votes.
  public let outcome: Outcome?
  /// Whether the indices are known.
  public let hasIndices: Bool

  /// Counts the vote of a center. O(members² · votes).
  public init(
    of center: NodeID, in view: GraphView, options: VotingPowerOptions = VotingPowerOptions()
  ) {
    self.init(BuyingCenterMembers(of: center, in: view), options: options)
  }

  /// Counts the vote of members who are known already. O(members² · votes).
  public init(_ center: BuyingCenterMembers, options: VotingPowerOptions = VotingPowerOptions()) {
    let members = center.members
    let votes = members.map(options.votes)
    let vetoes = options.approversHaveVeto ? members.indices.filter { members[$0].isApprover } : []
    let game = WeightedVotingGame(
      weights: votes, quota: WeightedVotingGame.quota(above: options.quota, of: votes.reduce(0, +)),
      vetoPlayers: Set(vetoes))
    let positions = members.map { Self.position($0.support) }
    let isFor = positions.map { $0 == .supports }
    let isCarried = game.wins(isFor)
    let needed = game.smallestAddition(to: isFor, from: positions.indices.filter { positions[$0] == .undecided })
    let indices = game.powerIndices()
    voters = members.indices.map { number in
      var turned = isFor
      turned[number].toggle()
      return Voter(
        member: members[number], votes: game.weights[number], hasVeto: game.hasVeto[number],
        position: positions[number], shapleyShubik: indices?.shapleyShubik[number],
        banzhaf: indices?.banzhaf[number], absoluteBanzhaf: indices?.absoluteBanzhaf[number],
        isDecisive: game.wins(turned) != isCarried, isNeeded: needed?.contains(number) ?? false)
    }
    self.center = center
    self.game = game
    hasIndices = indices != nil
    let isVote = game.totalWeight > 0
    outcome = !isVote ? nil : isCarried ? .carried : needed == nil ? .blocked : .open
  }

  /// The votes of those who would vote so.
  public func votes(_ position: Position) -> Int {
    voters.reduce(0) { $0 + ($1.position == position ? $1.votes : 0) }
  }

  private static func position(_ support: Double?) -> Position {
    guard let support else { return .undecided }
    return support > 0 ? .supports : support < 0 ? .opposes : .undecided
  }
}
