import GraphAlgorithms
import Testing

@Suite("Shortest paths")
struct ShortestPathsTests {
  @Test("Distances in edges and by length are those of three nested loops, on a thousand small networks")
  func distances() {
    SmallNetwork.forEach(seed: 1) { network, _ in
      let (steps, lengths) = (network.distances(isWeighted: false), network.distances(isWeighted: true))
      for source in 0..<network.nodeCount {
        let found = BreadthFirstSearch.distances(from: source, in: network.topology)
        #expect(found.map { $0.map(Double.init) } == steps[source], "from \(source) in \(network)")
        #expect(
          ShortestPaths.distances(from: source, in: network.topology) == lengths[source], "from \(source) in \(network)"
        )
      }
    }
  }

  @Test("The nearest of some nodes are those at the least distance that any of them has, on a thousand small networks")
  func nearest() {
    SmallNetwork.forEach(seed: 4) { network, generator in
      let wanted = Set((0..<network.nodeCount).filter { _ in Bool.random(using: &generator) })
      for source in 0..<network.nodeCount {
        let distances = BreadthFirstSearch.distances(from: source, in: network.topology)
        let least = wanted.compactMap { distances[$0] }.min()
        let found = BreadthFirstSearch.nearest(to: source, in: network.topology, where: wanted.contains)
        #expect(
          found.sorted() == wanted.filter { least != nil && distances[$0] == least }.sorted(),
          "from \(source) to \(wanted) in \(network)")
      }
    }
  }

  @Test("A shortest path is a path, as long as it says and as short as can be, on a thousand small networks")
  func path() {
    SmallNetwork.forEach(seed: 2) { network, generator in
      let lengths = network.distances(isWeighted: true)
      let source = Int.random(in: 0..<network.nodeCount, using: &generator)
      for target in 0..<network.nodeCount {
        let path = ShortestPaths.path(from: source, to: target, in: network.topology)
        #expect(path?.length == lengths[source][target], "\(source) to \(target) in \(network)")
        if let path { expectIsPath(path, from: source, to: target, in: network) }
      }
    }
  }

  @Test("Yen's paths are all simple paths by length and nodes, on a thousand small networks")
  func allPaths() {
    SmallNetwork.forEach(seed: 3) { network, generator in
      let source = Int.random(in: 0..<network.nodeCount, using: &generator)
      let target = Int.random(in: 0..<network.nodeCount, using: &generator)
      let every = network.pathsByNodes(from: source, to: target)
      let found = KShortestPaths.find(from: source, to: target, count: 1_000, in: network.topology)
      #expect(found.map(\.nodes) == every.map(\.nodes), "\(source) to \(target) in \(network)")
      #expect(found.map(\.length) == every.map(\.length), "\(source) to \(target) in \(network)")
      for path in found { expectIsPath(path, from: source, to: target, in: network) }
      for count in 0...3 {
        let few = KShortestPaths.find(from: source, to: target, count: count, in: network.topology)
        #expect(few.map(\.length) == every.prefix(count).map(\.length), "\(source) to \(target) in \(network)")
        #expect(Set(few.map(\.nodes)).count == few.count)
      }
    }
  }

  @Test("Yen's paths of a known network")
  func knownPaths() {
    // C, D, E, F, G, H are 0 to 5; the example of Wikipedia, "Yen's algorithm".
    let topology = Topology(
      nodeCount: 6,
      edges: [(0, 1), (0, 2), (1, 3), (2, 1), (2, 3), (2, 4), (3, 4), (3, 5), (4, 5)],
      weights: [3, 2, 4, 1, 2, 3, 2, 1, 2],
      isDirected: true)
    let found = KShortestPaths.find(from: 0, to: 5, count: 3, in: topology)
    #expect(found.map(\.length) == [5, 7, 8])
    #expect(found.prefix(2).map(\.nodes) == [[0, 2, 3, 5], [0, 2, 4, 5]])
  }

  @Test("An edge whose weight is negative or not a number is passed over")
  func oddWeights() {
    let topology = Topology(
      nodeCount: 3, edges: [(0, 1), (0, 1), (1, 2)], weights: [-1, 4, .nan], isDirected: true)
    #expect(ShortestPaths.distances(from: 0, in: topology) == [0, 4, nil])
    #expect(KShortestPaths.find(from: 0, to: 1, count: 9, in: topology).map(\.edges) == [[1]])
    #expect(KShortestPaths.find(from: 0, to: 2, count: 9, in: topology).isEmpty)
  }

  private func expectIsPath(_ path: WeightedPath, from source: Int, to target: Int, in network: SmallNetwork) {
    #expect(path.nodes.first == source && path.nodes.last == target && Set(path.nodes).count == path.nodes.count)
    #expect(path.edges.count == path.nodes.count - 1)
    var length = 0.0
    for (place, edge) in path.edges.enumerated() {
      let arc = network.arcs.first { arc in
        arc.edge == edge && arc.from == path.nodes[place] && arc.to == path.nodes[place + 1]
      }
      #expect(arc != nil, "edge \(edge) is not there in \(network)")
      length += arc?.weight ?? .nan
    }
    #expect(length == path.length)
  }
}
