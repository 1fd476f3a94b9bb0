import GraphAlgorithms
import Testing

@Suite("A topology")
struct TopologyTests {
  private let edges = [(source: 0, target: 1), (source: 1, target: 1), (source: 1, target: 2), (source: 1, target: 2)]

  @Test("A directed edge is seen from its two ends in its two directions, parallel edges and loops kept")
  func directed() {
    let topology = Topology(nodeCount: 3, edges: edges, weights: [0, 2, 3, 4], isDirected: true)
    #expect(topology.successors(of: 1).map(\.neighbor) == [1, 2, 2])
    #expect(topology.predecessors(of: 1).map(\.neighbor) == [0, 1])
    #expect(topology.successors(of: 1).map { topology.weight($0.edge) } == [2, 3, 4])
    #expect(topology.reversed.successors(of: 2).map(\.neighbor) == [1, 1])
  }

  @Test("An undirected edge is seen from both ends, a loop once")
  func undirected() {
    let topology = Topology(nodeCount: 3, edges: edges, isDirected: false)
    #expect(topology.successors(of: 1).map(\.neighbor) == [0, 1, 2, 2])
    #expect(topology.successors(of: 2).map(\.neighbor) == [1, 1])
    #expect(topology.weight(0) == 1)
  }

  @Test("A node that is taken out takes its edges along, and the first topology stays as it was")
  func without() {
    let whole = Topology(nodeCount: 3, edges: edges, isDirected: true)
    let rest = whole.without([1])
    #expect(rest.nodes == [0, 2])
    #expect(rest.presentCount == 2)
    #expect(rest.successors(of: 0).isEmpty && rest.successors(of: 1).isEmpty && rest.predecessors(of: 2).isEmpty)
    #expect(whole.successors(of: 0).map(\.neighbor) == [1])
  }

  @Test("Edges with an end outside of the nodes are left out with their weights")
  func outside() {
    let topology = Topology(nodeCount: 2, edges: [(0, 7), (-1, 0), (0, 1)], weights: [5, 6, 7], isDirected: true)
    #expect(topology.edgeCount == 1)
    #expect(topology.weight(0) == 7)
  }
}
