/// How many of a node's neighbors are tied to each other.
///
/// Source: D. Watts and S. Strogatz, 1998, doi:10.1038/30918, as LDBC Graphalytics defines it (arXiv:2011.15028): the
/// neighbors are those in either direction, and the edges among them are counted by direction over d(d − 1). So an
/// undirected edge counts twice and the figure is the usual one. Parallel edges count once, loops and weights not at all.
public enum ClusteringCoefficient {
  /// By node: from 0 to 1; 0 for a node with fewer than two neighbors. O(edges · degree).
  public static func local(in topology: Topology) -> [Double] {
    let neighbors = SimpleNeighbors(topology)
    let successors = (0..<topology.nodeCount).map { node -> Set<Int> in
      var found: Set<Int> = []
      topology.forEachSuccessor(of: node) { neighbor, _ in found.insert(neighbor) }
      found.remove(node)
      return found
    }
    return neighbors.rows.map { row in
      guard row.count > 1 else { return 0 }
      let ties = row.reduce(0) { sum, node in sum + row.count { successors[node].contains($0) } }
      return Double(ties) / Double(row.count * (row.count - 1))
    }
  }
}
