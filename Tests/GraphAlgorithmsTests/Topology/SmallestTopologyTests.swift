import GraphAlgorithms
import TestSupport
import Testing

/// What every algorithm says of no node, one node, and nodes that are all absent.
@Suite("The smallest topologies")
struct SmallestTopologyTests {
  private static let empty = Topology(nodeCount: 0, edges: [], isDirected: true)
  private static let absent = Topology(nodeCount: 3, edges: [(0, 1), (1, 2), (2, 2)], isDirected: false).without([
    0, 1, 2,
  ])
  private static let single = Topology(nodeCount: 1, edges: [(0, 0)], isDirected: true)
  private static let none = [empty, absent]

  @Test("No node: nothing is found, and nothing is out of bounds", arguments: [0, 1])
  func nobody(_ which: Int) {
    let topology = Self.none[which]
    let zeros = [Double](repeating: 0, count: topology.nodeCount)
    var generator = SeededGenerator(seed: 1)
    #expect(BreadthFirstSearch.distances(from: 0, in: topology).allSatisfy { $0 == nil })
    #expect(ShortestPaths.path(from: 0, to: 0, in: topology) == nil)
    #expect(KShortestPaths.find(from: 0, to: 0, count: 3, in: topology).isEmpty)
    #expect(WeakComponents(in: topology).members.isEmpty)
    #expect(ArticulationPoints.find(in: topology).isEmpty && Bridges.find(in: topology).isEmpty)
    #expect(MinimumVertexCut.find(from: [0], to: 1, in: topology) == [])
    #expect(DisjointPaths.find(from: [0], to: 0, in: topology).isEmpty)
    #expect(Betweenness.exact(in: topology, isNormalized: true) == zeros)
    #expect(Betweenness.sampled(in: topology, samples: 5, using: &generator).scores == zeros)
    #expect(Closeness.scores(in: topology) == zeros && Harmonic.scores(in: topology) == zeros)
    #expect(PageRank.scores(in: topology).scores == zeros && Katz.scores(in: topology).scores == zeros)
    #expect(Eigenvector.scores(in: topology).scores == zeros && HITS.scores(in: topology).hubs == zeros)
    #expect(
      CoreNumbers.find(in: topology).allSatisfy { $0 == 0 } && Triangles.counts(in: topology).allSatisfy { $0 == 0 })
    #expect(ClusteringCoefficient.local(in: topology) == zeros && AdamicAdar.score(0, 1, in: topology) == 0)
    #expect(StructuralHoles.constraint(in: topology).allSatisfy { $0 == nil })
    #expect(StructuralHoles.effectiveSize(in: topology).allSatisfy { $0 == nil })
    #expect(KeyPlayers.fragmentation(in: topology) == nil)
    #expect(KeyPlayers.positive(count: 2, in: topology).nodes.isEmpty)
    #expect(KeyPlayers.negative(count: 2, in: topology).nodes.isEmpty)
    #expect(Leiden.communities(in: topology).allSatisfy { $0 == nil })
    #expect(LabelPropagation.labels(in: topology, rounds: 3) == Array(0..<topology.nodeCount))
    #expect(Modularity.value(of: Array(0..<topology.nodeCount), in: topology) == nil)
  }

  @Test("A single node with a loop is near nobody, and all there is")
  func alone() {
    let topology = Self.single
    #expect(KShortestPaths.find(from: 0, to: 0, count: 3, in: topology).map(\.nodes) == [[0]])
    #expect(WeakComponents(in: topology).members == [[0]])
    #expect(StronglyConnectedComponents(in: topology).members == [[0]])
    #expect(ArticulationPoints.find(in: topology).isEmpty && Bridges.find(in: topology).isEmpty)
    #expect(MinimumVertexCut.find(from: [0], to: 0, in: topology) == nil)
    #expect(DisjointPaths.find(from: [0], to: 0, in: topology) == [[0]])
    #expect(Betweenness.exact(in: topology, isNormalized: true) == [0] && Closeness.scores(in: topology) == [0])
    #expect(PageRank.scores(in: topology).scores == [1] && Eigenvector.scores(in: topology).scores == [1])
    #expect(CoreNumbers.find(in: topology) == [0] && StructuralHoles.constraint(in: topology) == [nil])
    #expect(KeyPlayers.fragmentation(in: topology) == nil)
    #expect(KeyPlayers.positive(count: 1, in: topology).nodes == [0])
    #expect(Leiden.communities(in: topology) == [0])
  }

  @Test("A number that no node has is on no path and in no set", arguments: [-1, 10, Int.max, Int.min])
  func strangers(_ stranger: Int) {
    for topology in [KnownNetworks.kite, KnownNetworks.kite.without([0])] {
      #expect(!topology.contains(stranger))
      #expect(topology.successors(of: stranger).isEmpty && topology.predecessors(of: stranger).isEmpty)
      #expect(ShortestPaths.path(from: 1, to: stranger, in: topology) == nil)
      #expect(BreadthFirstSearch.distances(from: stranger, in: topology).allSatisfy { $0 == nil })
      #expect(KShortestPaths.find(from: stranger, to: 1, count: 2, in: topology).isEmpty)
      #expect(MinimumVertexCut.find(from: [1, stranger], to: 9, in: topology) != nil)
      #expect(DisjointPaths.count(from: [1], to: stranger, in: topology) == 0)
      #expect(AdamicAdar.score(1, stranger, in: topology) == 0)
    }
  }

  @Test("The same question has the same answer")
  func repeatable() {
    var generator = SeededGenerator(seed: 7)
    print("200 small networks, seed 7")
    for _ in 0..<200 {
      let topology = SmallNetwork(using: &generator).topology
      #expect(Leiden.communities(in: topology) == Leiden.communities(in: topology))
      #expect(StructuralHoles.constraint(in: topology) == StructuralHoles.constraint(in: topology))
      #expect(Betweenness.exact(in: topology) == Betweenness.exact(in: topology))
      #expect(KeyPlayers.positive(count: 2, in: topology) == KeyPlayers.positive(count: 2, in: topology))
      #expect(DisjointPaths.find(from: [0], to: 0, in: topology) == DisjointPaths.find(from: [0], to: 0, in: topology))
    }
  }
}
