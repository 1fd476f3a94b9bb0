internal import PropertyGraph

/// Three nodes that are all neighbors of each other.
///
/// Source: T. Schank and D. Wagner, "Finding, counting and listing all triangles in large graphs", 2005,
/// doi:10.1007/11427186_54, algorithm "forward" in its compact form. Edges count in both directions, parallel ones once,
/// loops and weights not at all.
public enum Triangles {
  /// By node: the number of triangles that it is part of; 0 for an absent node. O(edges^1.5).
  public static func counts(in topology: Topology) -> [Int] {
    var counts = [Int](repeating: 0, count: topology.nodeCount)
    forEach(in: SimpleNeighbors(topology)) { corners, _ in
      counts[corners.0] += 1
      counts[corners.1] += 1
      counts[corners.2] += 1
    }
    return counts
  }

  /// Calls `body` once for each triangle: its corners, and the number of directions between the two other corners.
  static func forEach(
    in neighbors: SimpleNeighbors, _ body: (_ corners: (Int, Int, Int), _ opposite: (Int, Int, Int)) -> Void
  ) {
    let degree = neighbors.rows.map(\.count)
    // Each edge is kept at its end of the smaller degree alone, which bounds the length of every row by √(2 · edges).
    let kept = neighbors.rows.indices.map { node in
      neighbors.rows[node].indices.filter {
        (degree[node], node) < (degree[neighbors.rows[node][$0]], neighbors.rows[node][$0])
      }
    }
    let higher = kept.indices.map { node in kept[node].map { neighbors.rows[node][$0] } }
    let directions = kept.indices.map { node in kept[node].map { neighbors.directions[node][$0] } }
    for first in higher.indices {
      if first % 256 == 0, Interruption.isRequested { break }
      for (place, second) in higher[first].enumerated() {
        SimpleNeighbors.forEachShared(higher[first], higher[second]) { i, j in
          body(
            (first, second, higher[first][i]), (directions[second][j], directions[first][i], directions[first][place]))
        }
      }
    }
  }
}
