import GraphAlgorithms
import TestSupport
import Testing

@Suite("Shortest paths to several nodes")
struct SeveralPathsTests {
  @Test("One search gives the paths that a search for each gives", arguments: [UInt64](1...50))
  func oneSearch(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var edges: [(source: Int, target: Int)] = []
    var weights: [Double] = []
    for _ in 0..<14 {
      edges.append((Int.random(in: 0..<9, using: &random), Int.random(in: 0..<9, using: &random)))
      weights.append(Double(Int.random(in: 0...4, using: &random)))
    }
    let topology = Topology(nodeCount: 9, edges: edges, weights: weights, isDirected: seed % 2 == 0).without([8])
    let targets = [-1, 0, 3, 3, 8, 7, 12]
    let together = ShortestPaths.paths(from: 0, to: targets, in: topology)
    #expect(together.count == targets.count)
    for (target, path) in zip(targets, together) {
      let alone = ShortestPaths.path(from: 0, to: target, in: topology)
      #expect(path?.length == alone?.length, "seed \(seed)")
      #expect(path?.nodes.first == alone?.nodes.first && path?.nodes.last == alone?.nodes.last, "seed \(seed)")
    }
  }
}
