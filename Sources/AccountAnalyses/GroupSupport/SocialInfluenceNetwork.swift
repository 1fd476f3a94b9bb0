internal import GraphAlgorithms
internal import PropertyGraph

/// How opinions in a group settle where everybody listens to some others and holds on to their own: the model of Friedkin
/// and Johnsen.
///
/// x(t + 1) = Λ·W·x(t) + (I − Λ)·x(0), W = Λ·C + I − Λ. C[i, j] is the share of the weight that i gives to others that goes
/// to j; Λ is diagonal, 1 − the weight that i gives to themselves. Who listens to nobody keeps their opinion.
///
/// Sources: N. E. Friedkin and E. C. Johnsen 1990, "Social influence and opinions", doi:10.1080/0022250X.1990.9990069;
/// the same 1999, "Social influence networks and opinion change", Advances in Group Processes 16, 1–29.
public struct SocialInfluenceNetwork: Sendable {
  /// One listens to another with a weight above 0; only the proportions of one listener's weights count.
  public typealias Tie = (listener: Int, speaker: Int, weight: Double)

  /// Opinions after they settled.
  public struct Settled: Sendable, Hashable {
    /// By person: the opinion; nil where it still moves after the last step.
    public let opinions: [Double?]
    /// The number of steps that were taken.
    public let steps: Int
  }

  /// The greatest change in the last step at which opinions count as settled.
  public static let tolerance = 1e-12
  /// The most steps for one start; fewer in a network of more than 10,000 people and ties.
  public static let stepLimit = 10_000

  /// The number of people.
  public let count: Int
  /// By person: 1 − the weight that they give to themselves: λ, from 0 to 1.
  public let susceptibilities: [Double]
  /// The people who give no weight to themselves and listen to nobody but each other, by their least number; their opinions
  /// need not settle.
  public let closedGroups: [[Int]]
  /// By person: whom they listen to, ascending, with the entries of C.
  let listening: [[(speaker: Int, share: Double)]]

  /// Makes a network. O(people + ties).
  ///
  /// - Parameters:
  ///   - selfWeights: by person, the weight that they give to themselves, from 0 to 1; what is outside or no number counts as
  ///     the nearest end, and what is below a millionth as 0.
  ///   - ties: several of one pair add up; ties of a person with themselves, of weights that are not above 0 and of numbers
  ///     that are no person's are left out.
  public init(selfWeights: [Double], ties: [Tie]) {
    let count = selfWeights.count
    var weights = [[Int: Double]](repeating: [:], count: count)
    for tie in ties where tie.listener != tie.speaker && tie.weight > 0 && tie.weight.isFinite {
      guard selfWeights.indices.contains(tie.listener), selfWeights.indices.contains(tie.speaker) else { continue }
      weights[tie.listener][tie.speaker, default: 0] += min(tie.weight, 1e100)
    }
    listening = weights.map { row in
      let sorted = row.sorted { $0.key < $1.key }
      let total = sorted.reduce(0) { $0 + $1.value }
      return sorted.map { ($0.key, $0.value / total) }
    }
    susceptibilities = zip(selfWeights, listening).map { weight, row in
      if row.isEmpty { return 0 }
      return weight >= 1e-6 ? 1 - min(weight, 1) : weight.isNaN ? 0 : 1
    }
    self.count = count
    closedGroups = Self.closedGroups(listening, susceptibilities)
  }

  /// The opinions in which the group settles. O(steps · (people + ties)).
  public func settle(from opinions: [Double]) -> Settled {
    settle(from: opinions, within: max(200, min(Self.stepLimit, 100_000_000 / max(1, size))))
  }

  /// How much each one's opinion today counts in the settled opinion of each: V = (I − ΛW)⁻¹(I − Λ), where that exists.
  ///
  /// `effects[j][i]` is the weight of j's opinion in that of i, nil where i's does not settle; the weights in one opinion
  /// add up to 1. O(steps · people · (people + ties)).
  public func totalEffects() -> [[Double?]] {
    let limit = max(200, min(Self.stepLimit, 200_000_000 / max(1, size * count)))
    return (0..<count).map { speaker in
      settle(from: (0..<count).map { $0 == speaker ? 1 : 0 }, within: limit).opinions
    }
  }

  private var size: Int { count + listening.reduce(0) { $0 + $1.count } }

  private func settle(from opinions: [Double], within limit: Int) -> Settled {
    guard opinions.count == count else { return Settled(opinions: Array(repeating: nil, count: count), steps: 0) }
    var current = opinions
    var next = opinions
    var changes = [Double](repeating: 0, count: count)
    var steps = 0
    var isMoving = true
    while isMoving, steps < limit, !Interruption.isRequested {
      steps += 1
      isMoving = false
      for person in 0..<count {
        let openness = susceptibilities[person]
        let heard = listening[person].reduce(0) { $0 + $1.share * current[$1.speaker] }
        let mixed = openness * heard + (1 - openness) * current[person]
        next[person] = openness * mixed + (1 - openness) * opinions[person]
        changes[person] = (next[person] - current[person]).magnitude
        if changes[person] > Self.tolerance { isMoving = true }
      }
      swap(&current, &next)
    }
    return Settled(opinions: zip(current, changes).map { $1 <= 1e-9 ? $0 : nil }, steps: steps)
  }

  private static func closedGroups(
    _ listening: [[(speaker: Int, share: Double)]], _ susceptibilities: [Double]
  ) -> [[Int]] {
    let ties = listening.enumerated().flatMap { listener, row in row.map { (source: listener, target: $0.speaker) } }
    let topology = Topology(nodeCount: listening.count, edges: ties, isDirected: true)
    let parts = StronglyConnectedComponents(in: topology)
    return parts.members.map { $0.map(Int.init) }.filter { group in
      let members = Set(group)
      return group.allSatisfy { person in
        susceptibilities[person] == 1 && listening[person].allSatisfy { members.contains($0.speaker) }
      }
    }.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }
}
