/// The edges at each present node in either direction, by the node at their other end, in flat lists.
///
/// Of several edges with the same other end those that lead away come first, each kind in the order of the edges. A loop of
/// a directed topology comes twice.
struct SortedRows {
  /// Where the edges of each node begin; one number more than there are nodes.
  let offsets: [Int32]
  /// The node at the other end of each edge, ascending for each node.
  let neighbors: [Int32]
  /// The edge itself.
  let edges: [Int32]

  /// Goes through the nodes in their order and puts each down at its neighbors, so that nothing is to be sorted.
  /// O(nodes + edges).
  init(_ topology: Topology) {
    // By node: those for which it is the end, and those for which it is the beginning.
    let ways = topology.isDirected ? [topology.incoming, topology.outgoing] : [topology.outgoing]
    var offsets = [Int32](repeating: 0, count: topology.nodeCount + 1)
    for rows in ways {
      for node in 0..<topology.nodeCount {
        topology.forEach(rows, node) { neighbor, _ in offsets[neighbor + 1] += 1 }
      }
    }
    for node in 0..<topology.nodeCount { offsets[node + 1] += offsets[node] }
    var next = offsets
    var neighbors = [Int32](repeating: 0, count: Int(offsets[topology.nodeCount]))
    var edges = neighbors
    for node in 0..<topology.nodeCount {
      for rows in ways {
        topology.forEach(rows, node) { neighbor, edge in
          let place = Int(next[neighbor])
          next[neighbor] += 1
          neighbors[place] = Int32(node)
          edges[place] = Int32(edge)
        }
      }
    }
    (self.offsets, self.neighbors, self.edges) = (offsets, neighbors, edges)
  }
}
