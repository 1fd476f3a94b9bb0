import GraphAlgorithms
import TestSupport
import Testing

@Suite("Betweenness from drawn pairs")
struct PairBetweennessTests {
  @Test("Pairs stay within the error that they state, and the same seed gives the same figures", arguments: 1...10)
  func withinError(seed: UInt64) {
    let parts = KnownNetworks.florentine.without([KnownNetworks.medici])
    for topology in [KnownNetworks.karate, KnownNetworks.kite, parts] {
      let exact = Betweenness.exact(in: topology, isNormalized: true)
      var (generator, again) = (SeededGenerator(seed: seed), SeededGenerator(seed: seed))
      let estimate = Betweenness.sampledPairs(in: topology, error: 0.08, using: &generator)
      let furthest = zip(exact, estimate.scores).map { abs($0 - $1) }.max() ?? 1
      #expect(furthest <= estimate.error, "seed \(seed)")
      #expect(estimate.error <= 0.08)
      #expect(Betweenness.sampledPairs(in: topology, error: 0.08, using: &again) == estimate)
    }
  }

  @Test("All shortest paths of a pair count, in networks with loops, parallel edges, parts and absent nodes")
  func smallNetworks() {
    let seed: UInt64 = 34
    SmallNetwork.forEach(seed: seed, count: 40) { network, generator in
      let topology = network.topology.undirected
      let exact = Betweenness.exact(in: topology, isNormalized: true)
      let estimate = Betweenness.sampledPairs(in: topology, error: 0.12, certainty: 1 - 1e-6, using: &generator)
      #expect(zip(exact, estimate.scores).allSatisfy { abs($0 - $1) <= 0.12 }, "seed \(seed): \(network)")
    }
  }

  @Test("Where every pair is alike one pair tells the exact shares")
  func alike() {
    // Two people know the same five others, who do not know each other: each is on half of the ways between those.
    let edges = (2..<7).flatMap { [(source: 0, target: $0), (source: 1, target: $0)] }
    let topology = Topology(nodeCount: 7, edges: edges, isDirected: false)
    var generator = SeededGenerator(seed: 1)
    let estimate = Betweenness.sampledPairs(in: topology, error: 0.05, using: &generator)
    let exact = Betweenness.exact(in: topology, isNormalized: true)
    #expect(fourDigits(exact[0]) == 0.3333)
    #expect(estimate.scores[2...].allSatisfy { abs($0 - exact[2]) <= 0.05 })
    // The two are on the same ways, so that no pair tells them apart.
    #expect(estimate.scores[0] == estimate.scores[1])
  }

  @Test("As many pairs are drawn as Hoeffding's inequality asks for, fewer where they would take too many steps")
  func numberOfPairs() {
    let line = Topology(nodeCount: 10, edges: (0..<9).map { ($0, $0 + 1) }, isDirected: false)
    var generator = SeededGenerator(seed: 1)
    let estimate = Betweenness.sampledPairs(in: line, error: 0.1, using: &generator)
    // ln(2 · 10/.05)/2 · (10/8 / .1)², 468.08.
    #expect(estimate.samples == 469)
    #expect(estimate.error <= 0.1 && estimate.error > 0.0999)
    let hurried = Betweenness.sampledPairs(in: line, error: 0.1, stepLimit: 1, using: &generator)
    #expect(hurried.samples == 16)
    // √(2.9957/16) · 10/8.
    #expect(fourDigits(hurried.error) == 0.5409)
  }

  @Test("Networks without a path over somebody have zeros", arguments: [0, 1, 2, 3])
  func nobodyBetween(nodeCount: Int) {
    var generator = SeededGenerator(seed: 1)
    let edges = nodeCount >= 2 ? [(source: 0, target: 1)] : []
    let topology = Topology(nodeCount: nodeCount, edges: edges, isDirected: false)
    let estimate = Betweenness.sampledPairs(in: topology, error: 0.1, using: &generator)
    #expect(estimate.scores == Array(repeating: 0, count: nodeCount))
    #expect((estimate.samples == 0) == (nodeCount < 3))
  }

  @Test("More shortest paths than a number can count are shared out as well")
  func countlessPaths() {
    // A chain of 2,600 squares: from end to end there are 2²⁶⁰⁰ ways.
    let squares = 2_600
    let edges = (0..<squares).flatMap { square in
      let corner = 3 * square
      return [(corner, corner + 1), (corner, corner + 2), (corner + 1, corner + 3), (corner + 2, corner + 3)]
    }
    let topology = Topology(nodeCount: 3 * squares + 1, edges: edges.map { ($0.0, $0.1) }, isDirected: false)
    var generator = SeededGenerator(seed: 35)
    let estimate = Betweenness.sampledPairs(in: topology, error: 0.2, using: &generator)
    #expect(estimate.scores.allSatisfy { $0.isFinite })
    let corner = 3 * squares / 2
    // The corner in the middle is on the ways of half of all pairs, each corner beside it on half of these ways.
    #expect(abs(estimate.scores[corner] - 0.5) < estimate.error)
    #expect(abs(estimate.scores[corner + 1] - 0.25) < estimate.error)
    #expect(abs(estimate.scores[corner + 2] - 0.25) < estimate.error)
  }
}
