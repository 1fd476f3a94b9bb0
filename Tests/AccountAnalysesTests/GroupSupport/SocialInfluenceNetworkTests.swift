import AccountAnalyses
import TestSupport
import Testing

@Suite("Opinions in a network of influence")
struct SocialInfluenceNetworkTests {
  private typealias Tie = SocialInfluenceNetwork.Tie

  /// The opinions by solving (I − ΛW)·x = (I − Λ)·x(0) with elimination, from the matrices alone.
  private static func solved(_ selfWeights: [Double], _ ties: [Tie], _ initial: [Double]) -> [Double] {
    let count = selfWeights.count
    var others = [[Double]](repeating: Array(repeating: 0, count: count), count: count)
    for tie in ties where tie.listener != tie.speaker { others[tie.listener][tie.speaker] += tie.weight }
    var rows: [[Double]] = []
    for person in 0..<count {
      let total = others[person].reduce(0, +)
      let openness = total > 0 ? 1 - selfWeights[person] : 0
      var row = (0..<count).map { other -> Double in
        let weight = other == person ? 1 - openness : total > 0 ? openness * others[person][other] / total : 0
        return (other == person ? 1 : 0) - openness * weight
      }
      row.append((1 - openness) * initial[person])
      rows.append(row)
    }
    for column in 0..<count {
      let pivot = (column..<count).max { rows[$0][column].magnitude < rows[$1][column].magnitude } ?? column
      rows.swapAt(column, pivot)
      for row in 0..<count where row != column {
        let factor = rows[row][column] / rows[column][column]
        for place in column...count { rows[row][place] -= factor * rows[column][place] }
      }
    }
    return (0..<count).map { rows[$0][count] / rows[$0][$0] }
  }

  // Friedkin & Johnsen 1999, "Social influence networks and opinion change": W and the first opinions 25, 25, 75, 85 end at
  // 60, 60, 75, 75. More digits, 60.02084883 and 59.98396594, are in the documentation of the Python package FJsim 1.0.
  @Test("The published group of four settles at 60, 60, 75 and 75")
  func publishedGroup() throws {
    let weights = [
      [0.220, 0.120, 0.360, 0.300], [0.147, 0.215, 0.344, 0.294], [0, 0, 1, 0], [0.090, 0.178, 0.446, 0.286],
    ]
    let ties = (0..<4).flatMap { i in (0..<4).map { (listener: i, speaker: $0, weight: weights[i][$0]) } }
    let network = SocialInfluenceNetwork(selfWeights: (0..<4).map { weights[$0][$0] }, ties: ties)
    let settled = network.settle(from: [25, 25, 75, 85])
    for (found, expected) in zip(settled.opinions, [60.0, 60, 75, 75]) {
      #expect((try #require(found) - expected).magnitude < 0.05, "\(settled)")
    }
    for (found, expected) in zip(settled.opinions, [60.020_848_83, 59.983_965_94]) {
      #expect((try #require(found) - expected).magnitude < 1e-7, "\(settled)")
    }
    #expect(network.closedGroups.isEmpty)
  }

  @Test("Iteration agrees with elimination in 1,000 random networks", arguments: [UInt64(1990)])
  func elimination(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for number in 0..<1_000 {
      let count = Int.random(in: 1...6, using: &generator)
      let selfWeights = (0..<count).map { _ in Double.random(in: 0.1...1, using: &generator) }
      let ties: [Tie] = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        (
          Int.random(in: 0..<count, using: &generator), Int.random(in: 0..<count, using: &generator),
          Double.random(in: 0...1, using: &generator)
        )
      }
      let initial = (0..<count).map { _ in Double.random(in: -1...1, using: &generator) }
      let network = SocialInfluenceNetwork(selfWeights: selfWeights, ties: ties)
      let found = network.settle(from: initial).opinions
      let expected = Self.solved(selfWeights, ties, initial)
      for person in 0..<count {
        let opinion = try #require(found[person], "seed \(seed), network \(number)")
        #expect((opinion - expected[person]).magnitude < 1e-9, "seed \(seed), network \(number)")
      }
      guard number % 10 == 0 else { continue }
      let effects = network.totalEffects()
      for person in 0..<count {
        let mixed = (0..<count).reduce(0) { $0 + (effects[$1][person] ?? 0) * initial[$1] }
        #expect((mixed - expected[person]).magnitude < 1e-9, "seed \(seed), network \(number)")
        let total = (0..<count).reduce(0) { $0 + (effects[$1][person] ?? 0) }
        #expect((total - 1).magnitude < 1e-9, "seed \(seed), network \(number)")
      }
    }
  }

  @Test("Two who only listen to each other swap opinions for ever, and so does who listens to them")
  func swapping() {
    let network = SocialInfluenceNetwork(
      selfWeights: [0, 0, 0.5, 0.5], ties: [(0, 1, 1), (1, 0, 1), (2, 0, 1)])
    let settled = network.settle(from: [1, -1, 0, 0.25])
    #expect(settled.opinions == [nil, nil, nil, 0.25])
    #expect(network.closedGroups == [[0, 1]])
  }

  @Test("A closed group that is not even settles on a common opinion")
  func commonOpinion() throws {
    // DeGroot 1974: the cycle of three with one chord is aperiodic; the opinions end at one value.
    let network = SocialInfluenceNetwork(
      selfWeights: [0, 0, 0], ties: [(0, 1, 1), (1, 2, 1), (2, 0, 1), (2, 1, 1)])
    let opinions = network.settle(from: [1, 0, 0]).opinions
    // Left eigenvector of W: (1, 2, 2)/5, so that the first opinion counts one fifth.
    for opinion in opinions { #expect(agree(opinion, 0.2)) }
    #expect(network.closedGroups == [[0, 1, 2]])
  }

  @Test("Odd numbers are taken for the nearest sensible ones")
  func oddNumbers() {
    let network = SocialInfluenceNetwork(
      selfWeights: [.nan, -1, 7], ties: [(0, 1, .infinity), (0, 9, 1), (1, 2, .nan), (2, 2, 1), (0, 2, 1)])
    #expect(network.susceptibilities == [0, 0, 0])
    #expect(network.settle(from: [1, 2, 3]).opinions == [1, 2, 3])
    #expect(network.settle(from: [1]).opinions == [nil, nil, nil])
    #expect(SocialInfluenceNetwork(selfWeights: [], ties: []).totalEffects().isEmpty)
  }
}
