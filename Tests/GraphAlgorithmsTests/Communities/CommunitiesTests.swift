import GraphAlgorithms
import Testing

@Suite("Communities")
struct CommunitiesTests {
  @Test("Modularity is the sum over all pairs of one community, on a thousand small networks")
  func modularity() {
    SmallNetwork.forEach(seed: 101) { network, generator in
      let community = (0..<network.nodeCount).map { _ in Int.random(in: 0...2, using: &generator) }
      let resolution = Double(Int.random(in: 1...4, using: &generator)) / 2
      let found = Modularity.value(of: community, in: network.topology, resolution: resolution)
      #expect(agree([found], [Self.modularity(community, network, resolution)]), "\(community) in \(network)")
    }
  }

  @Test("Label propagation takes the most frequent label around, the smallest of several, on a thousand small networks")
  func labels() {
    SmallNetwork.forEach(seed: 102) { network, generator in
      let rounds = Int.random(in: 0...4, using: &generator)
      var expected = Array(0..<network.nodeCount)
      for _ in 0..<rounds {
        expected = expected.indices.map { node in
          let incoming = network.isDirected ? network.arcs.filter { $0.to == node }.map { expected[$0.from] } : []
          let around = (network.arcs.filter { $0.from == node }.map { expected[$0.to] } + incoming).sorted()
          let most = Set(around).map { label in around.count { $0 == label } }.max()
          return around.first { label in around.count { $0 == label } == most } ?? expected[node]
        }
      }
      #expect(
        LabelPropagation.labels(in: network.topology, rounds: rounds) == expected, "\(rounds) rounds in \(network)")
    }
  }

  @Test("Communities are numbered by their nodes, connected, never worse than one each, and near the best of all")
  func leiden() {
    var (optimal, all) = (0, 0)
    SmallNetwork.forEach(seed: 103) { network, _ in
      let undirected = network.bothWays
      let found = Leiden.communities(in: network.topology)
      #expect(found.indices.filter { found[$0] != nil } == network.nodes, "\(network)")
      var seen = -1
      for number in found.compactMap(\.self) {
        #expect(number <= seen + 1)
        seen = max(seen, number)
      }
      let partition = found.map { $0 ?? -1 }
      #expect(Self.areConnected(partition, undirected), "\(found) in \(network)")
      guard let value = Modularity.value(of: partition, in: undirected.topology) else { return }
      let alone = Modularity.value(of: Array(0..<network.nodeCount), in: undirected.topology) ?? 0
      #expect(value >= alone - 1e-12, "\(network)")
      let best = Self.best(undirected)
      #expect(value <= best + 1e-12, "\(network)")
      all += 1
      if value > best - 1e-12 { optimal += 1 }
    }
    print("Leiden finds the highest modularity of \(optimal) of \(all) small networks")
    #expect(Double(optimal) > 0.98 * Double(all))
  }

  @Test("Known answers: the karate club as it split, and at its best")
  func karate() {
    // The two clubs after the split: .3582, networkx 3.6.1. The highest modularity of all: .4198, U. Brandes et al. 2008,
    // doi:10.1109/TKDE.2007.190689.
    let club = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 16, 17, 19, 21]
    let split = (0..<34).map { club.contains($0) ? 0 : 1 }
    #expect(fourDigits(Modularity.value(of: split, in: KnownNetworks.karate)) == 0.3582)
    let found = Leiden.communities(in: KnownNetworks.karate)
    #expect((Modularity.value(of: found.map { $0 ?? -1 }, in: KnownNetworks.karate) ?? 0) > 0.99 * 0.4198)
    #expect(Leiden.communities(in: KnownNetworks.karate) == found)
  }

  @Test("A ring of thirty cliques is found clique by clique, or in pairs of them")
  func cliques() {
    // V. Blondel et al. 2008: a ring of 30 cliques of 5 nodes; pairs of cliques have the higher modularity, .8876
    // (S. Fortunato and M. Barthélemy 2007, doi:10.1073/pnas.0605965104).
    var edges: [(source: Int, target: Int)] = []
    for clique in 0..<30 {
      for a in 0..<5 {
        for b in 0..<a { edges.append((5 * clique + a, 5 * clique + b)) }
      }
      edges.append((5 * clique, 5 * ((clique + 1) % 30) + 1))
    }
    let ring = Topology(nodeCount: 150, edges: edges, isDirected: false)
    let found = Leiden.communities(in: ring).map { $0 ?? -1 }
    for clique in 0..<30 { #expect(Set(found[(5 * clique)..<(5 * clique + 5)]).count == 1) }
    #expect((Modularity.value(of: found, in: ring) ?? 0) > 0.8757)
    let apart = Modularity.value(of: (0..<150).map { $0 / 5 }, in: ring)
    let paired = Modularity.value(of: (0..<150).map { $0 / 10 }, in: ring)
    #expect(fourDigits(apart) == 0.8758 && fourDigits(paired) == 0.8879)
  }

  private static func modularity(_ community: [Int], _ network: SmallNetwork, _ resolution: Double) -> Double? {
    // An undirected edge stands in the matrix twice, and a loop twice in its one place.
    var matrix = network.matrix()
    if !network.isDirected {
      for node in network.nodes { matrix[node][node] *= 2 }
    }
    let total = matrix.joined().reduce(0, +)
    guard total > 0 else { return nil }
    let into = DenseAlgebra.transposed(matrix).map { $0.reduce(0, +) }
    var sum = 0.0
    for i in matrix.indices {
      for j in matrix.indices where community[i] == community[j] {
        sum += matrix[i][j] / total - resolution * matrix[i].reduce(0, +) * into[j] / (total * total)
      }
    }
    return sum
  }

  /// Whether each community is in one piece, over edges that weigh anything.
  private static func areConnected(_ partition: [Int], _ network: SmallNetwork) -> Bool {
    for number in Set(partition) where number >= 0 {
      let members = network.nodes.filter { partition[$0] == number }
      let reaches = network.reachability(among: members) { $0.weight > 0 }
      for member in members where !reaches[members[0]][member] { return false }
    }
    return true
  }

  /// The highest modularity of all partitions.
  private static func best(_ network: SmallNetwork) -> Double {
    var best = -1.0
    var community = [Int](repeating: 0, count: network.nodeCount)
    func assign(_ place: Int, _ used: Int) {
      guard place < network.nodes.count else {
        best = max(best, Modularity.value(of: community, in: network.topology) ?? best)
        return
      }
      for label in 0...used {
        community[network.nodes[place]] = label
        assign(place + 1, max(used, label + 1))
      }
    }
    assign(0, 0)
    return best
  }
}
