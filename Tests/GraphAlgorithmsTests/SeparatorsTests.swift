import GraphAlgorithms
import TestSupport
import Testing

@Suite("Separators: whom every way from the roots must pass")
struct SeparatorsTests {
  @Test("In a path each node separates the next, and two roots separate nothing")
  func path() {
    let topology = Topology(nodeCount: 5, edges: [(0, 1), (1, 2), (2, 3)], isDirected: false)
    let separators = Separators(from: [0], in: topology)
    #expect(separators.nearest == [nil, 0, 1, 2, nil])
    #expect(separators.cutOff { _ in 1 } == [3, 2, 1, 0, 0])
    #expect(separators.separated(by: 1) == [2, 3])
    #expect(Separators(from: [0, 3], in: topology).nearest == [nil, nil, nil, nil, nil])
  }

  @Test("No root, roots out of range, loops, parallel edges and a long chain are harmless")
  func odd() {
    let loops = Topology(nodeCount: 2, edges: [(0, 0), (0, 1), (0, 1)], isDirected: true)
    #expect(Separators(from: [], in: loops).reached.isEmpty)
    #expect(Separators(from: [7, -1, 0, 0], in: loops).nearest == [nil, 0])
    #expect(Separators(from: [0], in: Topology(nodeCount: 0, edges: [], isDirected: false)).nearest.isEmpty)
    let chain = Topology(nodeCount: 50_000, edges: (1..<50_000).map { ($0 - 1, $0) }, isDirected: false)
    #expect(Separators(from: [0], in: chain).cutOff { _ in 1 }.first == 49_999)
  }

  @Test("Brute force agrees: taking a node out leaves unreached exactly those whom it separates")
  func bruteForce() {
    let seed: UInt64 = 20_260_630
    var random = SeededGenerator(seed: seed)
    for round in 0..<1_000 {
      let count = Int.random(in: 1...9, using: &random)
      let edges = (0..<Int.random(in: 0...14, using: &random)).map { _ in
        (source: Int.random(in: 0..<count, using: &random), target: Int.random(in: 0..<count, using: &random))
      }
      let roots = (0..<count).filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
      let absent = (0..<count).filter { _ in Int.random(in: 0..<8, using: &random) == 0 }
      let topology = Topology(nodeCount: count, edges: edges, isDirected: round % 2 == 0).without(absent)
      func reached(without node: Int?) -> Set<Int> {
        let rest = topology.undirected.without(node.map { [$0] } ?? [])
        return Set(
          roots.flatMap { root in
            BreadthFirstSearch.distances(from: root, in: rest).enumerated().filter { $0.element != nil }.map(\.offset)
          })
      }
      let separators = Separators(from: roots, in: topology)
      let all = reached(without: nil)
      #expect(Set(separators.reached) == all, "seed \(seed), round \(round)")
      for node in 0..<count {
        let lost = all.subtracting(reached(without: node)).subtracting([node]).sorted()
        #expect(separators.separated(by: node) == lost, "seed \(seed), round \(round), node \(node)")
        #expect(separators.cutOff { _ in 1 }[node] == lost.count)
      }
    }
  }
}
