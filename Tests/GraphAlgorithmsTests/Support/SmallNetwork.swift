import GraphAlgorithms
import TestSupport
import Testing

/// A random network of a few nodes, as a topology and as plain lists for the naive computations that it is checked against.
///
/// Some are directed; there are loops, parallel edges, weights of 0, parts without a way between them, and absent nodes.
struct SmallNetwork: CustomStringConvertible {
  struct Arc {
    let from: Int
    let to: Int
    let weight: Double
    let edge: Int
  }

  let topology: Topology
  let nodeCount: Int
  let isDirected: Bool
  /// The nodes that are not absent.
  let nodes: [Int]
  /// All edges among present nodes, in their one direction.
  let edges: [Arc]
  /// The ways that may be walked: an undirected edge is one each way, a loop one.
  let arcs: [Arc]

  init(using generator: inout SeededGenerator) {
    let nodeCount = Int.random(in: 1...6, using: &generator)
    let edgeCount = Int.random(in: 0...(nodeCount * 8 / 5 + 1), using: &generator)
    let ends = (0..<edgeCount).map { _ in
      (
        source: Int.random(in: 0..<nodeCount, using: &generator),
        target: Int.random(in: 0..<nodeCount, using: &generator)
      )
    }
    let weights = ends.map { _ in Double(Int.random(in: 0...5, using: &generator)) / 2 }
    let isDirected = Bool.random(using: &generator)
    let absent = (0..<nodeCount).filter { _ in Int.random(in: 0..<8, using: &generator) == 0 }
    self.init(nodeCount: nodeCount, ends: ends, weights: weights, isDirected: isDirected, absent: absent)
  }

  init(nodeCount: Int, ends: [(source: Int, target: Int)], weights: [Double], isDirected: Bool, absent: [Int]) {
    topology = Topology(nodeCount: nodeCount, edges: ends, weights: weights, isDirected: isDirected).without(absent)
    self.nodeCount = nodeCount
    self.isDirected = isDirected
    nodes = (0..<nodeCount).filter { !absent.contains($0) }
    edges = ends.indices.compactMap { edge in
      let (from, to) = ends[edge]
      guard !absent.contains(from), !absent.contains(to) else { return nil }
      return Arc(from: from, to: to, weight: weights[edge], edge: edge)
    }
    arcs = isDirected ? edges : edges + edges.filter { $0.from != $0.to }.map(\.turned)
  }

  /// The same network with each edge both ways.
  var bothWays: SmallNetwork {
    SmallNetwork(
      nodeCount: nodeCount, ends: edges.map { ($0.from, $0.to) }, weights: edges.map(\.weight), isDirected: false,
      absent: (0..<nodeCount).filter { !nodes.contains($0) })
  }

  /// The sums of the weights, or the numbers, of the ways from the row's node to the column's.
  func matrix(isWeighted: Bool = true) -> [[Double]] {
    var matrix = [[Double]](repeating: Array(repeating: 0, count: nodeCount), count: nodeCount)
    for arc in arcs { matrix[arc.from][arc.to] += isWeighted ? arc.weight : 1 }
    return matrix
  }

  /// The pairs of different nodes that an edge joins in either direction.
  func areNeighbors(_ a: Int, _ b: Int) -> Bool {
    a != b && edges.contains { ($0.from == a && $0.to == b) || ($0.from == b && $0.to == a) }
  }

  /// Whether the way leads anywhere in one step or more, or none: the closure of the arcs that `isOpen` keeps.
  func reachability(
    among kept: [Int], where isOpen: (Arc) -> Bool = { _ in true }
  ) -> [[Bool]] {
    var reaches = (0..<nodeCount).map { a in (0..<nodeCount).map { a == $0 && kept.contains(a) } }
    for arc in arcs where kept.contains(arc.from) && kept.contains(arc.to) && isOpen(arc) {
      reaches[arc.from][arc.to] = true
    }
    for middle in kept {
      for a in kept where reaches[a][middle] {
        for b in kept where reaches[middle][b] { reaches[a][b] = true }
      }
    }
    return reaches
  }

  var description: String {
    "\(nodeCount) nodes, present \(nodes), \(isDirected ? "directed" : "undirected"): "
      + edges.map { "\($0.from)-\($0.to):\($0.weight)" }.joined(separator: " ")
  }

  /// Calls `body` with a thousand random networks, and with the random source for what else it draws.
  static func forEach(
    seed: UInt64, count: Int = 1_000, _ body: (_ network: SmallNetwork, _ generator: inout SeededGenerator) -> Void
  ) {
    print("\(count) small networks, seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<count {
      let network = SmallNetwork(using: &generator)
      body(network, &generator)
    }
  }
}

extension SmallNetwork.Arc {
  var turned: SmallNetwork.Arc { SmallNetwork.Arc(from: to, to: from, weight: weight, edge: edge) }
}
