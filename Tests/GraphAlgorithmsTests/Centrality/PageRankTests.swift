import GraphAlgorithms
import Testing

@Suite("PageRank")
struct PageRankTests {
  @Test("It solves the equations of the walker, on a thousand small networks", arguments: [false, true])
  func definition(usesWeights: Bool) {
    SmallNetwork.forEach(seed: usesWeights ? 52 : 51) { network, generator in
      var options = PageRank.Options()
      options.usesWeights = usesWeights
      options.damping = Double(Int.random(in: 0...19, using: &generator)) / 20
      if Bool.random(using: &generator) {
        options.personalization = (0..<network.nodeCount).map { _ in Double(Int.random(in: 0...3, using: &generator)) }
      }
      let result = PageRank.scores(in: network.topology, options)
      #expect(result.isConverged, "\(network)")
      #expect(agree(result.scores, Self.solved(network, options)), "\(network)")
    }
  }

  @Test("Who jumps only lands where the jumps lead; with too few rounds it says that it has not settled")
  func extremes() {
    var options = PageRank.Options()
    options.damping = 0
    options.personalization = [3, 1]
    let families = KnownNetworks.florentine
    let jumps = PageRank.scores(in: families, options).scores
    #expect(agree(Array(jumps.prefix(3)), [0.75, 0.25, 0]))
    var hasty = PageRank.Options()
    hasty.maximumIterations = 2
    let result = PageRank.scores(in: families, hasty)
    #expect(!result.isConverged && result.iterations == 2)
    #expect(agree([result.scores.reduce(0, +)], [1]))
  }

  @Test("Known answer: the two leaders of the karate club")
  func known() {
    // networkx 3.6.1, unweighted, damping .85.
    let scores = PageRank.scores(in: KnownNetworks.karate).scores
    #expect(fourDigits(scores[0]) == 0.0970 && fourDigits(scores[33]) == 0.1009)
  }

  /// x = d (Pᵀ x + jump · what leaks from dead ends) + (1 − d) jump, solved by elimination.
  private static func solved(_ network: SmallNetwork, _ options: PageRank.Options) -> [Double] {
    let count = network.nodeCount
    guard !network.nodes.isEmpty else { return Array(repeating: 0, count: count) }
    let matrix = network.matrix(isWeighted: options.usesWeights)
    var jump = (0..<count).map { network.nodes.contains($0) ? options.personalization?[$0] ?? 1 : 0 }
    if jump.reduce(0, +) == 0 { jump = (0..<count).map { network.nodes.contains($0) ? 1 : 0 } }
    let sum = jump.reduce(0, +)
    jump = jump.map { $0 / sum }
    var system = [[Double]](repeating: Array(repeating: 0, count: count), count: count)
    for to in 0..<count {
      for from in 0..<count {
        let total = matrix[from].reduce(0, +)
        let followed = total > 0 ? matrix[from][to] / total : network.nodes.contains(from) ? jump[to] : 0
        system[to][from] = (to == from ? 1 : 0) - options.damping * followed
      }
    }
    return DenseAlgebra.solve(system, jump.map { $0 * (1 - options.damping) }) ?? []
  }
}
