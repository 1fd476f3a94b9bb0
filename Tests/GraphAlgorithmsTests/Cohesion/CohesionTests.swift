import Foundation
import GraphAlgorithms
import Testing

@Suite("Cores, triangles, clustering and Adamic–Adar")
struct CohesionTests {
  @Test("The core of a node is the best smallest degree of all sets with it, on a thousand small networks")
  func cores() {
    SmallNetwork.forEach(seed: 71) { network, _ in
      let nodes = network.nodes
      var core = [Int](repeating: 0, count: network.nodeCount)
      for bits in 1..<max(1, 1 << nodes.count) {
        let set = nodes.indices.filter { bits & (1 << $0) != 0 }.map { nodes[$0] }
        let least = set.map { node in set.count { network.areNeighbors(node, $0) } }.min() ?? 0
        for node in set { core[node] = max(core[node], least) }
      }
      #expect(CoreNumbers.find(in: network.topology) == core, "\(network)")
    }
  }

  @Test("Triangles are found by three loops, on a thousand small networks")
  func triangles() {
    SmallNetwork.forEach(seed: 72) { network, _ in
      var counts = [Int](repeating: 0, count: network.nodeCount)
      for a in network.nodes {
        for b in network.nodes where b > a && network.areNeighbors(a, b) {
          for c in network.nodes where c > b && network.areNeighbors(a, c) && network.areNeighbors(b, c) {
            for corner in [a, b, c] { counts[corner] += 1 }
          }
        }
      }
      #expect(Triangles.counts(in: network.topology) == counts, "\(network)")
    }
  }

  @Test("Clustering counts the ways among a node's neighbors, on a thousand small networks")
  func clustering() {
    SmallNetwork.forEach(seed: 73) { network, _ in
      let matrix = network.matrix(isWeighted: false)
      let expected = (0..<network.nodeCount).map { node -> Double in
        let neighbors = network.nodes.filter { network.areNeighbors(node, $0) }
        let ways = neighbors.reduce(0) { sum, a in sum + neighbors.count { $0 != a && matrix[a][$0] > 0 } }
        return neighbors.count > 1 ? Double(ways) / Double(neighbors.count * (neighbors.count - 1)) : 0
      }
      #expect(agree(ClusteringCoefficient.local(in: network.topology), expected), "\(network)")
    }
  }

  @Test("Adamic–Adar adds up over shared neighbors, on a thousand small networks")
  func adamicAdar() {
    SmallNetwork.forEach(seed: 74) { network, _ in
      for a in 0..<network.nodeCount {
        for b in 0..<network.nodeCount {
          let shared = network.nodes.filter { network.areNeighbors(a, $0) && network.areNeighbors(b, $0) }
          let expected = shared.map { node in network.nodes.count { network.areNeighbors(node, $0) } }
            .filter { $0 > 1 }.reduce(0.0) { $0 + 1 / log(Double($1)) }
          #expect(agree([AdamicAdar.score(a, b, in: network.topology)], [expected]), "\(a), \(b) in \(network)")
        }
      }
    }
  }

  @Test("Known answers: Medici and Strozzi, the kite, the karate club")
  func known() {
    // Ridolfi alone is tied to both, with three marriages: 1/ln 3.
    let score = AdamicAdar.score(KnownNetworks.medici, KnownNetworks.strozzi, in: KnownNetworks.florentine)
    #expect(fourDigits(score) == 0.9102)
    // networkx 3.6.1.
    #expect(CoreNumbers.find(in: KnownNetworks.kite) == [3, 3, 3, 3, 3, 3, 3, 2, 1, 1])
    #expect(Triangles.counts(in: KnownNetworks.kite) == [4, 4, 3, 8, 3, 5, 5, 1, 0, 0])
    #expect(Triangles.counts(in: KnownNetworks.karate).reduce(0, +) == 3 * 45)
    let clustering = ClusteringCoefficient.local(in: KnownNetworks.karate)
    #expect(fourDigits(clustering.reduce(0, +) / 34) == 0.5706)
  }
}
