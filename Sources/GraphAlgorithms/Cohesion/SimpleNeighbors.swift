/// By node: its neighbors in either direction without itself, each once and ascending.
struct SimpleNeighbors {
  /// By node: the neighbors.
  let rows: [[Int]]
  /// By node: for each neighbor the number of directions in which an edge leads between the two, 1 or 2; 2 where the
  /// topology is undirected.
  let directions: [[Int]]

  /// Sorts the neighbors of each node. O(edges · log degree).
  init(_ topology: Topology) {
    let both = (0..<topology.nodeCount).map { Self.neighbors(of: $0, in: topology) }
    rows = both.map(\.nodes)
    directions = both.map(\.directions)
  }

  /// The neighbors of one node. O(degree · log degree).
  static func neighbors(of node: Int, in topology: Topology) -> (nodes: [Int], directions: [Int]) {
    // Twice the neighbor, and one more for an edge that leads to the node: one sort brings both directions together.
    var ends: [Int] = []
    topology.forEachSuccessor(of: node) { neighbor, _ in ends.append(2 * neighbor) }
    if topology.isDirected { topology.forEachPredecessor(of: node) { neighbor, _ in ends.append(2 * neighbor + 1) } }
    ends.sort()
    var (nodes, directions) = ([Int](), [Int]())
    var last = -1
    for end in ends where end != last && end / 2 != node {
      if nodes.last == end / 2 {
        directions[directions.count - 1] = 2
      } else {
        nodes.append(end / 2)
        directions.append(topology.isDirected ? 1 : 2)
      }
      last = end
    }
    return (nodes, directions)
  }

  /// Calls `body` with the places at which two ascending rows hold the same node. O(length of both).
  static func forEachShared(_ a: [Int], _ b: [Int], _ body: (_ placeInA: Int, _ placeInB: Int) -> Void) {
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        body(i, j)
        i += 1
        j += 1
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
  }
}
