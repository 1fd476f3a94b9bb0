/// How deep in the dense part of a topology each node lies.
///
/// Source: V. Batagelj and M. Zaveršnik, "An O(m) Algorithm for Cores Decomposition of Networks", 2003,
/// arXiv:cs/0310049, with one list of the nodes that are left instead of one a degree: it is gone through once a level,
/// and no node is left for more levels than it has neighbors. Edges count in both directions, parallel ones once, loops
/// and weights not at all.
public enum CoreNumbers {
  /// By node: the greatest k such that it belongs to a set in which each has k neighbors; 0 for an isolated or absent
  /// node. O(nodes + edges).
  public static func find(in topology: Topology) -> [Int] {
    let rows = SimpleRows(topology)
    var degrees = (0..<topology.nodeCount).map { rows.offsets[$0 + 1] - rows.offsets[$0] }
    peel(&degrees, rows)
    return degrees.map(Int.init)
  }

  /// Takes away the nodes level by level; a degree that is left over when its node goes is the core number.
  private static func peel(_ degrees: inout [Int32], _ rows: SimpleRows) {
    var remaining = degrees.indices.map(Int32.init)
    var falling = [Int32](repeating: 0, count: degrees.count)
    let (offsets, neighbors) = (rows.offsets.span, rows.neighbors.span)
    var degree = degrees.mutableSpan
    var left = remaining.mutableSpan
    var queue = falling.mutableSpan
    var count = left.count
    var level: Int32 = 0
    while count > 0 {
      var (kept, next, end) = (0, 0, 0)
      for place in 0..<count {
        let node = left[unchecked: place]
        let own = degree[unchecked: Int(node)]
        // Written always, counted where it stays: what is left is hard to foretell.
        left[unchecked: kept] = node
        kept &+= own > level ? 1 : 0
        queue[unchecked: end] = node
        end &+= own == level ? 1 : 0
      }
      count = kept
      while next < end {
        let node = Int(queue[unchecked: next])
        next &+= 1
        for place in Int(offsets[unchecked: node])..<Int(offsets[unchecked: node &+ 1]) {
          let neighbor = Int(neighbors[unchecked: place])
          let own = degree[unchecked: neighbor]
          guard own > level else { continue }
          degree[unchecked: neighbor] = own &- 1
          if own &- 1 == level {
            queue[unchecked: end] = Int32(truncatingIfNeeded: neighbor)
            end &+= 1
          }
        }
      }
      level += 1
    }
  }
}
