/// How many of a node's neighbors are tied to each other.
///
/// Source: D. Watts and S. Strogatz, 1998, doi:10.1038/30918, as LDBC Graphalytics defines it (arXiv:2011.15028): the
/// neighbors are those in either direction, and the edges among them are counted by direction over d(d − 1). So an
/// undirected edge counts twice and the figure is the usual one. Parallel edges count once, loops and weights not at all.
public enum ClusteringCoefficient {
  /// By node: from 0 to 1; 0 for a node with fewer than two neighbors. O(edges^1.5).
  public static func local(in topology: Topology) -> [Double] {
    let neighbors = SimpleNeighbors(topology)
    var ties = [Int](repeating: 0, count: topology.nodeCount)
    Triangles.forEach(in: neighbors) { corners, opposite in
      ties[corners.0] += opposite.0
      ties[corners.1] += opposite.1
      ties[corners.2] += opposite.2
    }
    return ties.indices.map { node in
      let degree = neighbors.rows[node].count
      return degree > 1 ? Double(ties[node]) / Double(degree * (degree - 1)) : 0
    }
  }
}
