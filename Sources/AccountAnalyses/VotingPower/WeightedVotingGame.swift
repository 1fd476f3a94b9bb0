/// A vote in which each player has a number of votes, and a coalition wins with enough of them.
///
/// Some players can have a veto besides: no coalition wins without all of them.
public struct WeightedVotingGame: Sendable, Hashable {
  /// By player: the votes, at least 0.
  public let weights: [Int]
  /// The votes that a coalition needs.
  public let quota: Int
  /// By player: whether nothing passes without them.
  public let hasVeto: [Bool]
  /// The sum of all votes.
  public let totalWeight: Int

  /// Makes a game.
  ///
  /// - Parameters:
  ///   - weights: the votes of each player; a negative number counts as 0, and one above 10⁹ as 10⁹.
  ///   - quota: the votes that are needed.
  ///   - vetoPlayers: the players without whom nothing passes; numbers that are no player's are ignored.
  public init(weights: [Int], quota: Int, vetoPlayers: Set<Int> = []) {
    self.weights = weights.map { min(max($0, 0), 1_000_000_000) }
    self.quota = quota
    hasVeto = weights.indices.map(vetoPlayers.contains)
    totalWeight = self.weights.reduce(0, +)
  }

  /// The votes that are needed where more than a share of all votes is: the next whole number above the share, and all of
  /// them at most.
  public static func quota(above share: Double, of totalWeight: Int) -> Int {
    guard share.isFinite, share > 0 else { return min(1, totalWeight) }
    // Shares such as 0.7 are not exact as binary fractions: what is a whole number but for rounding is one.
    let votes = (min(share, 1) * Double(totalWeight) + 1e-9).rounded(.down)
    return min(totalWeight, (Int(exactly: votes) ?? totalWeight) + 1)
  }

  /// Whether a coalition wins, given by player whether they belong to it. O(players).
  public func wins(_ isMember: [Bool]) -> Bool {
    var votes = 0
    for player in weights.indices {
      let votesFor = player < isMember.count && isMember[player]
      if hasVeto[player], !votesFor { return false }
      if votesFor { votes += weights[player] }
    }
    return votes >= quota
  }

  /// The smallest set of `candidates` who, added to those who are for it, make it win; nil where all of them do not.
  ///
  /// Those with a veto first, since nothing passes without them, then by falling votes, then by number: no smaller set
  /// exists, though another of the same size may. O(players · log players).
  public func smallestAddition(to isMember: [Bool], from candidates: [Int]) -> [Int]? {
    var members = weights.indices.map { $0 < isMember.count && isMember[$0] }
    if wins(members) { return [] }
    let open = candidates.filter { weights.indices.contains($0) && !members[$0] }
    let needed = open.filter { hasVeto[$0] }
    for player in needed { members[player] = true }
    var added = needed
    let others = open.filter { !hasVeto[$0] }.sorted { a, b in
      weights[a] != weights[b] ? weights[a] > weights[b] : a < b
    }
    for player in others where !wins(members) {
      members[player] = true
      added.append(player)
    }
    return wins(members) ? added.sorted() : nil
  }
}
