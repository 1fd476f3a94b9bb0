import Foundation
import GraphAlgorithms
import Testing

@Suite("Eigenvector, Katz and HITS")
struct SpectralTests {
  @Test("Eigenvector scores are what a high power of I + A makes of equal scores", arguments: [false, true])
  func eigenvector(usesWeights: Bool) {
    var settled = 0
    SmallNetwork.forEach(seed: usesWeights ? 62 : 61) { network, _ in
      let result = Eigenvector.scores(in: network.topology, usesWeights: usesWeights, maximumIterations: 1_000)
      guard result.isConverged else { return }
      settled += 1
      var matrix = DenseAlgebra.transposed(network.matrix(isWeighted: usesWeights))
      for node in network.nodes { matrix[node][node] += 1 }
      let start = (0..<network.nodeCount).map { network.nodes.contains($0) ? 1.0 : 0 }
      let expected = DenseAlgebra.product(DenseAlgebra.highPower(matrix), start)
      let length = expected.reduce(0) { $0 + $1 * $1 }.squareRoot()
      #expect(agree(result.scores, expected.map { length > 0 ? $0 / length : 0 }, within: 1e-7), "\(network)")
    }
    // Directed networks without a cycle do not settle; with at most six nodes they are common.
    #expect(settled > 600)
  }

  @Test("Katz scores solve (I − αAᵀ) x = β, on a thousand small networks", arguments: [false, true])
  func katz(usesWeights: Bool) {
    SmallNetwork.forEach(seed: usesWeights ? 64 : 63) { network, _ in
      let result = Katz.scores(
        in: network.topology, attenuation: 0.05, base: 2, usesWeights: usesWeights, isNormalized: false)
      let matrix = network.matrix(isWeighted: usesWeights)
      let system = matrix.indices.map { to in
        matrix.indices.map { from in (to == from ? 1 : 0) - 0.05 * matrix[from][to] }
      }
      let start = (0..<network.nodeCount).map { network.nodes.contains($0) ? 2.0 : 0 }
      #expect(result.isConverged, "\(network)")
      #expect(agree(result.scores, DenseAlgebra.solve(system, start) ?? []), "\(network)")
    }
  }

  @Test("Hubs and authorities are what a high power of A Aᵀ makes of equal scores", arguments: [false, true])
  func hits(usesWeights: Bool) {
    var settled = 0
    SmallNetwork.forEach(seed: usesWeights ? 66 : 65) { network, _ in
      let result = HITS.scores(in: network.topology, usesWeights: usesWeights, maximumIterations: 1_000)
      guard result.isConverged else { return }
      settled += 1
      let matrix = network.matrix(isWeighted: usesWeights)
      let back = DenseAlgebra.transposed(matrix)
      let start = (0..<network.nodeCount).map { network.nodes.contains($0) ? 1.0 : 0 }
      let hubs = DenseAlgebra.product(DenseAlgebra.highPower(DenseAlgebra.product(matrix, back)), start)
      #expect(agree(result.hubs, Self.shares(hubs), within: 1e-7), "\(network)")
      #expect(agree(result.authorities, Self.shares(DenseAlgebra.product(back, hubs)), within: 1e-7), "\(network)")
    }
    #expect(settled > 950)
  }

  @Test("What cannot settle says so")
  func convergence() {
    let chain = Topology(nodeCount: 3, edges: [(0, 1), (1, 2)], isDirected: true)
    #expect(!Eigenvector.scores(in: chain).isConverged)
    // The largest eigenvalue of a triangle is 2, so that Katz settles below 1/2 only.
    let triangle = Topology(nodeCount: 3, edges: [(0, 1), (1, 2), (0, 2)], isDirected: false)
    #expect(Katz.scores(in: triangle, attenuation: 0.49).isConverged)
    #expect(!Katz.scores(in: triangle, attenuation: 0.51).isConverged)
    #expect(!HITS.scores(in: KnownNetworks.karate, maximumIterations: 2).isConverged)
  }

  @Test("Known answer: the Medici lead by eigenvector")
  func known() {
    // networkx 3.6.1.
    let scores = Eigenvector.scores(in: KnownNetworks.florentine).scores
    #expect(fourDigits(scores[KnownNetworks.medici]) == 0.4303)
    #expect(fourDigits(scores[KnownNetworks.strozzi]) == 0.3560)
  }

  @Test("Known answer: along a chain the scores are a half wave, although the next wave is nearly as strong")
  func chain() {
    // The eigenvectors of a path of n nodes are sin(π k j/(n + 1)), its eigenvalues 2 cos(π k/(n + 1)): D. Cvetković,
    // M. Doob and H. Sachs, "Spectra of Graphs", 1980, 2.6.
    let count = 100
    let edges = (1..<count).map { (source: $0 - 1, target: $0) }
    let wave = (1...count).map { sin(Double.pi * Double($0) / Double(count + 1)) }
    let length = wave.reduce(0) { $0 + $1 * $1 }.squareRoot()
    let result = Eigenvector.scores(in: Topology(nodeCount: count, edges: edges, isDirected: false))
    #expect(result.isConverged && result.iterations < 300, "\(result.iterations) rounds")
    #expect(agree(result.scores, wave.map { $0 / length }, within: 1e-8))
    // Beside it a shorter chain, whose scores fade away, and a node that is absent.
    let both = edges + (1..<60).map { (source: count + $0 - 1, target: count + $0) } + [(source: 0, target: 160)]
    let beside = Topology(nodeCount: 161, edges: both, isDirected: false).without([160])
    let scores = Eigenvector.scores(in: beside).scores
    #expect(agree(scores, wave.map { $0 / length } + Array(repeating: 0, count: 61), within: 1e-8))
    #expect(scores.allSatisfy { $0 >= 0 })
  }

  private static func shares(_ scores: [Double]) -> [Double] {
    let total = scores.reduce(0, +)
    return scores.map { total > 0 ? $0 / total : 0 }
  }
}
