import AccountAnalyses
import TestSupport
import Testing

@Suite("Weighted voting games")
struct WeightedVotingGameTests {
  private func indices(_ quota: Int, _ weights: [Int], vetoes: Set<Int> = []) throws -> PowerIndices {
    try #require(WeightedVotingGame(weights: weights, quota: quota, vetoPlayers: vetoes).powerIndices())
  }

  private func expect(_ found: [Double], _ expected: [Double], within tolerance: Double = 1e-12) {
    #expect(found.count == expected.count)
    for (number, value) in zip(found, expected) { #expect((number - value).magnitude < tolerance, "\(found)") }
  }

  // docs/formulas.md, by hand: of the six orders the first player is pivotal in four; of the five swings they have three.
  @Test("One vote can weigh as much as forty-nine")
  func oneVote() throws {
    let power = try indices(51, [50, 49, 1])
    expect(power.shapleyShubik, [2.0 / 3, 1.0 / 6, 1.0 / 6])
    expect(power.banzhaf, [0.6, 0.2, 0.2])
    expect(power.absoluteBanzhaf, [0.75, 0.25, 0.25])
  }

  // Published as .1963 and .00186, and Banzhaf .1669 and .0165. By hand: an elected member completes it after all five
  // permanent ones and three of the nine others: C(9,3) · 8! · 6!/15! = 4/2145, and the permanent ones share the rest,
  // 421/2145 each. Swings: C(9,3) = 84 of an elected member, Σ C(10,k), k ≥ 4, = 848 of a permanent one; 5,080 in all.
  @Test("The Security Council of the United Nations, as weights and as a veto")
  func securityCouncil() throws {
    let asWeights = try indices(39, Array(repeating: 7, count: 5) + Array(repeating: 1, count: 10))
    let asVeto = try indices(9, Array(repeating: 1, count: 15), vetoes: [0, 1, 2, 3, 4])
    for power in [asWeights, asVeto] {
      expect(
        power.shapleyShubik, Array(repeating: 421.0 / 2145, count: 5) + Array(repeating: 4.0 / 2145, count: 10))
      expect(power.banzhaf, Array(repeating: 848.0 / 5080, count: 5) + Array(repeating: 84.0 / 5080, count: 10))
    }
    #expect(agree(asVeto.shapleyShubik[0], 0.1963))
    #expect(agree(asVeto.banzhaf[14], 0.0165))
  }

  // Council of the European Economic Community 1958: Germany, France, Italy 4, Belgium, Netherlands 2, Luxembourg 1, quota
  // 12. Shapley–Shubik 14/60, 9/60, 0; Banzhaf 5/21, 3/21, 0 (Felsenthal & Machover 1998, The Measurement of Voting Power).
  @Test("Luxembourg had a vote and no power in the council of 1958")
  func europeanCouncil() throws {
    let power = try indices(12, [4, 4, 4, 2, 2, 1])
    expect(power.shapleyShubik, [14, 14, 14, 9, 9, 0].map { $0 / 60 })
    expect(power.banzhaf, [5, 5, 5, 3, 3, 0].map { $0 / 21 })
  }

  @Test("A dictator has all power, and equal votes have equal power")
  func extremes() throws {
    expect(try indices(6, [6, 3, 2]).shapleyShubik, [1, 0, 0])
    for count in [1, 2, 5, 40, 101] {
      let power = try indices(count / 2 + 1, Array(repeating: 1, count: count))
      expect(power.shapleyShubik, Array(repeating: 1 / Double(count), count: count), within: 1e-10)
    }
  }

  @Test("Votes with a common divisor are the same game")
  func commonDivisor() throws {
    #expect(try indices(51, [50, 30, 20]) == (try indices(6, [5, 3, 2])))
  }

  @Test("Where nobody decides, or the votes are too many, there is no index")
  func noIndex() {
    #expect(WeightedVotingGame(weights: [], quota: 1).powerIndices() == nil)
    #expect(WeightedVotingGame(weights: [0, 0], quota: 0).powerIndices() == nil)
    #expect(WeightedVotingGame(weights: [1, 1], quota: 3).powerIndices() == nil)
    #expect(WeightedVotingGame(weights: [.max, .max - 1, 7], quota: .max).powerIndices() == nil)
    #expect(WeightedVotingGame(weights: [999_999_999, 1_000_000_000, 7], quota: 1_500_000_001).powerIndices() == nil)
  }

  @Test("The quota is the next whole number above the share")
  func quota() {
    #expect(WeightedVotingGame.quota(above: 0.5, of: 10) == 6)
    #expect(WeightedVotingGame.quota(above: 0.5, of: 11) == 6)
    #expect(WeightedVotingGame.quota(above: 0.7, of: 10) == 8)
    #expect(WeightedVotingGame.quota(above: 1, of: 10) == 10)
    #expect(WeightedVotingGame.quota(above: .nan, of: 0) == 0)
  }

  @Test("All orders and all coalitions of 1,200 random games give the same", arguments: [UInt64(1954)])
  func bruteForce(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let orders = (0...5).map(Self.permutations)
    for number in 0..<1_200 {
      let count = Int.random(in: 1...5, using: &generator)
      let weights = (0..<count).map { _ in Int.random(in: 0...9, using: &generator) }
      let quota = Int.random(in: 0...(weights.reduce(0, +) + 1), using: &generator)
      let vetoes = Set((0..<count).filter { _ in Int.random(in: 0..<4, using: &generator) == 0 })
      let game = WeightedVotingGame(weights: weights, quota: quota, vetoPlayers: vetoes)
      let pivots = Self.pivots(game, orders[count])
      let swings = Self.swings(game)
      guard let power = game.powerIndices() else {
        #expect(pivots.allSatisfy { $0 == 0 }, "seed \(seed), game \(number): \(game)")
        continue
      }
      for player in 0..<count {
        #expect(
          (power.shapleyShubik[player] - pivots[player]).magnitude < 1e-12, "seed \(seed), game \(number): \(game)")
        #expect(
          (power.absoluteBanzhaf[player] - swings[player]).magnitude < 1e-12, "seed \(seed), game \(number): \(game)")
      }
    }
  }

  @Test("Larger random games agree with all their coalitions", arguments: [UInt64(1965)])
  func coalitions(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for number in 0..<4 {
      let weights = (0..<11).map { _ in Int.random(in: 0...100, using: &generator) }
      let vetoes: Set<Int> = number % 2 == 0 ? [] : [3, 7]
      let game = WeightedVotingGame(
        weights: weights, quota: WeightedVotingGame.quota(above: 0.5, of: weights.reduce(0, +)), vetoPlayers: vetoes)
      let power = try #require(game.powerIndices())
      expect(power.absoluteBanzhaf, Self.swings(game))
      #expect((power.shapleyShubik.reduce(0, +) - 1).magnitude < 1e-12, "seed \(seed)")
    }
  }

  @Test("No smaller set of candidates carries it, in 300 random games", arguments: [UInt64(1998)])
  func smallestAddition(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for number in 0..<300 {
      let weights = (0..<6).map { _ in Int.random(in: 0...9, using: &generator) }
      let vetoes = Set((0..<6).filter { _ in Int.random(in: 0..<5, using: &generator) == 0 })
      let game = WeightedVotingGame(
        weights: weights, quota: WeightedVotingGame.quota(above: 0.6, of: weights.reduce(0, +)), vetoPlayers: vetoes)
      let isFor = (0..<6).map { _ in Int.random(in: 0..<3, using: &generator) == 0 }
      let open = (0..<6).filter { !isFor[$0] && Int.random(in: 0..<3, using: &generator) > 0 }
      var best: Int?
      for set in 0..<(1 << open.count) {
        var members = isFor
        for (bit, player) in open.enumerated() where set & (1 << bit) != 0 { members[player] = true }
        if game.wins(members) { best = min(best ?? .max, set.nonzeroBitCount) }
      }
      #expect(game.smallestAddition(to: isFor, from: open)?.count == best, "seed \(seed), game \(number): \(game)")
    }
  }

  /// By player: the share of the orders in which they make the coalition win.
  private static func pivots(_ game: WeightedVotingGame, _ orders: [[Int]]) -> [Double] {
    var pivots = [Double](repeating: 0, count: game.weights.count)
    for order in orders {
      var members = game.weights.map { _ in false }
      guard !game.wins(members) else { continue }
      for player in order {
        members[player] = true
        guard game.wins(members) else { continue }
        pivots[player] += 1
        break
      }
    }
    return pivots.map { $0 / Double(orders.count) }
  }

  /// By player: the share of the coalitions of the others that win only with them.
  private static func swings(_ game: WeightedVotingGame) -> [Double] {
    let count = game.weights.count
    let needed = (0..<count).reduce(0) { $0 | (game.hasVeto[$1] ? 1 << $1 : 0) }
    var wins = [Bool](repeating: false, count: 1 << count)
    for set in wins.indices {
      let votes = (0..<count).reduce(0) { $0 + (set & (1 << $1) != 0 ? game.weights[$1] : 0) }
      wins[set] = votes >= game.quota && set & needed == needed
    }
    return (0..<count).map { player in
      let swings = wins.indices.count { $0 & (1 << player) == 0 && !wins[$0] && wins[$0 | 1 << player] }
      return Double(swings) / Double(1 << (count - 1))
    }
  }

  private static func permutations(of count: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    return permutations(of: count - 1).flatMap { shorter in
      (0...shorter.count).map { place in
        var longer = shorter
        longer.insert(count - 1, at: place)
        return longer
      }
    }
  }
}
