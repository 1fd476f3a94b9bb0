import GraphAlgorithms
import TestSupport
import Testing

@Suite("Betweenness")
struct BetweennessTests {
  @Test(
    "It is the share of all shortest paths, counted one by one, on a thousand small networks", arguments: [false, true])
  func exact(usesWeights: Bool) {
    SmallNetwork.forEach(seed: usesWeights ? 32 : 31) { network, _ in
      let found = Betweenness.exact(in: network.topology, usesWeights: usesWeights)
      let expected = Self.counted(network, usesWeights)
      #expect(agree(found, expected), "\(found), counted \(expected), in \(network)")
      let count = Double(network.nodes.count)
      let pairs = (count - 1) * (count - 2) / (network.isDirected ? 1 : 2)
      let normalized = Betweenness.exact(in: network.topology, usesWeights: usesWeights, isNormalized: true)
      #expect(agree(normalized, expected.map { pairs > 0 ? $0 / pairs : 0 }), "\(network)")
    }
  }

  @Test("Known answers: the Medici, and Heather of the kite")
  func known() {
    // .5220: networkx 3.6.1. The kite: 14 of 36 pairs, D. Krackhardt 1990.
    let families = Betweenness.exact(in: KnownNetworks.florentine, isNormalized: true)
    #expect(fourDigits(families[KnownNetworks.medici]) == 0.5220)
    #expect(fourDigits(families[KnownNetworks.guadagni]) == 0.2546)
    let kite = Betweenness.exact(in: KnownNetworks.kite)
    #expect(agree([kite[7], kite[8], kite[9]], [14, 8, 0]))
  }

  @Test("Samples stay within the error that they state, and the same seed gives the same figures", arguments: 1...20)
  func sampled(seed: UInt64) {
    for topology in [KnownNetworks.karate, KnownNetworks.florentine.without([KnownNetworks.medici])] {
      let exact = Betweenness.exact(in: topology, isNormalized: true)
      var (generator, again) = (SeededGenerator(seed: seed), SeededGenerator(seed: seed))
      let estimate = Betweenness.sampled(in: topology, samples: 400, isNormalized: true, using: &generator)
      let furthest = zip(exact, estimate.scores).map { abs($0 - $1) }.max() ?? 1
      #expect(furthest <= estimate.error, "seed \(seed)")
      #expect(estimate.error < 0.11 && estimate.samples == 400)
      #expect(Betweenness.sampled(in: topology, samples: 400, isNormalized: true, using: &again) == estimate)
    }
  }

  @Test(
    "In a network of thousands of nodes, too, edges of weight 1 give what counting edges gives",
    arguments: [true, false])
  func large(isDirected: Bool) {
    let seed: UInt64 = 33
    var generator = SeededGenerator(seed: seed)
    let count = 20_000
    let edges = (0..<40_000).map { _ in
      let source = Int.random(in: 0..<count, using: &generator)
      let isFar = Int.random(in: 0..<10, using: &generator) == 0
      let target = isFar ? Int.random(in: 0..<count, using: &generator) : (source + 1 + source % 7) % count
      return (source: source, target: target)
    }
    let topology = Topology(nodeCount: count, edges: edges, isDirected: isDirected).without([0, 17])
    var again = generator
    let hops = Betweenness.sampled(in: topology, samples: 2, using: &generator)
    let lengths = Betweenness.sampled(in: topology, samples: 2, usesWeights: true, using: &again)
    #expect(agree(hops.scores, lengths.scores), "seed \(seed)")
    #expect(isDirected || hops.scores.count { $0 > 0 } > 5_000)
  }

  @Test("Four times the samples halve the stated error")
  func statedError() {
    var generator = SeededGenerator(seed: 1)
    let few = Betweenness.sampled(in: KnownNetworks.kite, samples: 50, using: &generator)
    let many = Betweenness.sampled(in: KnownNetworks.kite, samples: 200, using: &generator)
    #expect(agree([few.error], [2 * many.error]))
    // n/(n − 1) · √(ln(2n/δ)/(2 · samples)) with n 10, δ .05: 10/9 · √(ln 400 / 100).
    #expect(fourDigits(few.error) == 0.2720)
  }

  private static func counted(_ network: SmallNetwork, _ usesWeights: Bool) -> [Double] {
    var scores = [Double](repeating: 0, count: network.nodeCount)
    for source in network.nodes {
      for target in network.nodes where target != source {
        let paths = network.simplePaths(from: source, to: target) { !usesWeights || $0.weight > 0 }
        func size(_ path: NaivePath) -> Double { usesWeights ? path.length : Double(path.edges.count) }
        let shortest = paths.map(size).min()
        let best = paths.filter { size($0) == shortest }
        for node in network.nodes where node != source && node != target && !best.isEmpty {
          let share = Double(best.count { $0.nodes.contains(node) }) / Double(best.count)
          scores[node] += share * (network.isDirected ? 1 : 0.5)
        }
      }
    }
    return scores
  }
}
