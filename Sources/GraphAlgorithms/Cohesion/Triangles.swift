/// Three nodes that are all neighbors of each other.
///
/// Source: T. Schank and D. Wagner, "Finding, counting and listing all triangles in large graphs", 2005,
/// doi:10.1007/11427186_54. Edges count in both directions, parallel ones once, loops and weights not at all.
public enum Triangles {
  /// By node: the number of triangles that it is part of; 0 for an absent node. O(edges · degree).
  public static func counts(in topology: Topology) -> [Int] {
    let neighbors = SimpleNeighbors(topology)
    return neighbors.rows.indices.map { node in
      neighbors.rows[node].reduce(0) { $0 + neighbors.shared(node, $1).count } / 2
    }
  }
}
