import GraphAlgorithms
import TestSupport
import Testing

@Suite("Key players")
struct KeyPlayersTests {
  @Test("Fragmentation follows from the distances of all pairs, on a thousand small networks")
  func fragmentation() {
    SmallNetwork.forEach(seed: 91) { network, _ in
      #expect(
        agree([KeyPlayers.fragmentation(in: network.topology)], [Self.fragmentation(network, without: [])]),
        "\(network)")
    }
  }

  @Test("Fragmentation of networks of several hundred nodes, some absent, follows from distances one by one")
  func fragmentationOfMany() {
    print("fragmentation of many, seed 94")
    var random = SeededGenerator(seed: 94)
    for nodeCount in [255, 256, 257, 700] {
      let edges = (0..<nodeCount).map { _ in
        (Int.random(in: 0..<nodeCount, using: &random), Int.random(in: 0..<nodeCount, using: &random))
      }
      let whole = Topology(nodeCount: nodeCount, edges: edges, isDirected: false)
      let network = whole.without((0..<nodeCount).filter { $0.isMultiple(of: 9) })
      let sum = network.nodes.reduce(0.0) { sum, node in
        BreadthFirstSearch.distances(from: node, in: network).compactMap(\.self).filter { $0 > 0 }
          .reduce(sum) { $0 + 1 / Double($1) }
      }
      let pairs = Double(network.presentCount * (network.presentCount - 1))
      #expect(agree([KeyPlayers.fragmentation(in: network)], [1 - sum / pairs]), "\(nodeCount) nodes")
    }
  }

  @Test("The set that reaches most is the best of all sets, and the greedy one is near, on a thousand small networks")
  func positive() {
    SmallNetwork.forEach(seed: 92) { network, generator in
      let size = Int.random(in: 1...3, using: &generator)
      let distances = network.bothWays.distances(isWeighted: false)
      func value(_ set: [Int]) -> Double {
        let sum = network.nodes.reduce(0.0) { sum, node in
          sum + (set.compactMap { distances[$0][node] }.map { 1 / max(1, $0) }.max() ?? 0)
        }
        return network.nodes.isEmpty ? 0 : sum / Double(network.nodes.count)
      }
      let best = Self.sets(of: network.nodes, size: min(size, network.nodes.count)).map(value).max() ?? 0
      for isExhaustive in [nil, true, false] {
        let choice = KeyPlayers.positive(count: size, in: network.topology, isExhaustive: isExhaustive)
        #expect(agree([choice.value], [value(choice.nodes)]), "\(network)")
        #expect(Set(choice.nodes).count == min(size, network.nodes.count))
        #expect(
          choice.value <= best + 1e-9 && choice.value >= (isExhaustive == false ? 0.632 * best : best - 1e-9),
          "\(network)")
      }
    }
  }

  @Test("The set whose loss tears most is the best of all sets, on a thousand small networks")
  func negative() {
    SmallNetwork.forEach(seed: 93) { network, generator in
      let size = Int.random(in: 1...3, using: &generator)
      func value(_ set: [Int]) -> Double { Self.fragmentation(network, without: set) ?? 1 }
      let best = Self.sets(of: network.nodes, size: min(size, network.nodes.count)).map(value).max() ?? 1
      for isExhaustive in [nil, false] {
        let choice = KeyPlayers.negative(count: size, in: network.topology, isExhaustive: isExhaustive)
        #expect(agree([choice.value], [value(choice.nodes)]), "\(network)")
        #expect(Set(choice.nodes).count == min(size, network.nodes.count))
        #expect(isExhaustive == false || agree([choice.value], [best]), "\(network)")
      }
    }
  }

  @Test("Known answers: the families with and without the Medici")
  func known() {
    let families = KnownNetworks.florentine
    #expect(fourDigits(KeyPlayers.fragmentation(in: families)) == 0.4998)
    #expect(fourDigits(KeyPlayers.fragmentation(in: families.without([KnownNetworks.medici]))) == 0.6738)
    let loss = KeyPlayers.negative(count: 1, in: families)
    #expect(loss.nodes == [KnownNetworks.medici] && fourDigits(loss.value) == 0.6738)
    // The harmonic centrality of the Medici is 9.5 (networkx 3.6.1), and they count 1 themselves.
    let reach = KeyPlayers.positive(count: 1, in: families)
    #expect(reach.nodes == [KnownNetworks.medici] && fourDigits(reach.value) == fourDigits(10.5 / 15))
  }

  @Test("Where there are too many sets each next node is the one that adds most")
  func greedy() {
    // A star with 800 leaves has 319,600 pairs. The hub reaches all; after it any leaf adds one half.
    let star = Topology(nodeCount: 801, edges: (1...800).map { (0, $0) }, isDirected: false)
    let choice = KeyPlayers.positive(count: 2, in: star)
    #expect(choice.nodes == [0, 1])
    #expect(agree([choice.value], [1]))
  }

  private static func fragmentation(_ network: SmallNetwork, without absent: [Int]) -> Double? {
    let nodes = network.nodes.filter { !absent.contains($0) }
    guard nodes.count > 1 else { return nil }
    let rest = SmallNetwork(
      nodeCount: network.nodeCount, ends: network.edges.map { ($0.from, $0.to) },
      weights: network.edges.map(\.weight), isDirected: false,
      absent: (0..<network.nodeCount).filter { !nodes.contains($0) })
    let distances = rest.distances(isWeighted: false)
    var sum = 0.0
    for i in nodes {
      for j in nodes where j < i { sum += distances[i][j].map { 1 / $0 } ?? 0 }
    }
    return 1 - 2 * sum / Double(nodes.count * (nodes.count - 1))
  }

  private static func sets(of nodes: [Int], size: Int) -> [[Int]] {
    guard size > 0, let first = nodes.first else { return size == 0 ? [[]] : [] }
    let rest = Array(nodes.dropFirst())
    return sets(of: rest, size: size - 1).map { [first] + $0 } + sets(of: rest, size: size)
  }
}
