import GraphAlgorithms
import Testing

@Suite("Components, articulation points and bridges")
struct ComponentsTests {
  @Test("Parts are the nodes that reach each other, on a thousand small networks")
  func weak() {
    SmallNetwork.forEach(seed: 11) { network, _ in
      let reaches = network.bothWays.reachability(among: network.nodes)
      let parts = WeakComponents(in: network.topology)
      #expect(parts.members == Self.classes(reaches, network.nodes), "\(network)")
      for node in 0..<network.nodeCount {
        #expect(parts.component[node] == parts.members.firstIndex { $0.contains(node) }, "\(network)")
      }
    }
  }

  @Test("Strong components are the nodes that reach each other along the edges, on a thousand small networks")
  func strong() {
    SmallNetwork.forEach(seed: 12) { network, _ in
      let reaches = network.reachability(among: network.nodes)
      let found = StronglyConnectedComponents(in: network.topology)
      let present = found.members.map { $0.map(Int.init) }.filter { network.nodes.contains($0[0]) }
      let expected = Self.classes(reaches, network.nodes)
      #expect(present.sorted { $0[0] < $1[0] } == expected, "\(network)")
      #expect(found.members.count == expected.count + network.nodeCount - network.nodes.count)
      for arc in network.arcs {
        #expect(found.component[arc.from] >= found.component[arc.to], "an edge leads to the lower number in \(network)")
      }
    }
  }

  @Test("Without an articulation point, and without a bridge, there are more parts, on a thousand small networks")
  func cuts() {
    SmallNetwork.forEach(seed: 13) { network, _ in
      let undirected = network.bothWays
      func parts(_ nodes: [Int], without edge: Int? = nil) -> Int {
        Self.classes(undirected.reachability(among: nodes) { $0.edge != edge }, nodes).count
      }
      let whole = parts(network.nodes)
      let points = network.nodes.filter { node in parts(network.nodes.filter { $0 != node }) > whole }
      #expect(ArticulationPoints.find(in: network.topology) == points, "\(network)")
      // The edges of `bothWays` are numbered as those among present nodes.
      let bridges = network.edges.indices.filter { parts(network.nodes, without: $0) > whole }
      #expect(Bridges.find(in: network.topology) == bridges.map { network.edges[$0].edge }, "\(network)")
    }
  }

  @Test("The Medici hold families in the network of marriages that are cut off without them")
  func florentine() {
    // The families that hang by one marriage: Acciaiuoli 0, Ginori 5, Lamberteschi 7, Pazzi 9 by Salviati 12.
    #expect(ArticulationPoints.find(in: KnownNetworks.florentine) == [1, 6, 8, 12])
    #expect(Bridges.find(in: KnownNetworks.florentine) == [0, 1, 11, 14, 16])
  }

  @Test("A chain of 100,000 nodes does not exhaust the stack")
  func chain() {
    let count = 100_000
    let chain = Topology(nodeCount: count, edges: (1..<count).map { ($0 - 1, $0) }, isDirected: true)
    #expect(ArticulationPoints.find(in: chain).count == count - 2)
    #expect(Bridges.find(in: chain).count == count - 1)
    #expect(StronglyConnectedComponents(in: chain).members.count == count)
    #expect(WeakComponents(in: chain).members.count == 1)
  }

  private static func classes(_ reaches: [[Bool]], _ nodes: [Int]) -> [[Int]] {
    var classes: [[Int]] = []
    for node in nodes where !classes.contains(where: { $0.contains(node) }) {
      classes.append(nodes.filter { reaches[node][$0] && reaches[$0][node] })
    }
    return classes
  }
}
