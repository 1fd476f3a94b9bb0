/// How deep in the dense part of a topology each node lies.
///
/// Source: V. Batagelj and M. Zaveršnik, "An O(m) Algorithm for Cores Decomposition of Networks", 2003,
/// arXiv:cs/0310049. Edges count in both directions, parallel ones once, loops and weights not at all.
public enum CoreNumbers {
  /// By node: the greatest k such that it belongs to a set in which each has k neighbors; 0 for an isolated or absent
  /// node. O(nodes + edges · log degree).
  public static func find(in topology: Topology) -> [Int] {
    let neighbors = SimpleNeighbors(topology).rows
    var degree = neighbors.map(\.count)
    var bins = [[Int]](repeating: [], count: (degree.max() ?? 0) + 1)
    for node in degree.indices { bins[degree[node]].append(node) }
    var isDone = [Bool](repeating: false, count: degree.count)
    var core = [Int](repeating: 0, count: degree.count)
    var level = 0
    while level < bins.count {
      guard let node = bins[level].popLast() else {
        level += 1
        continue
      }
      guard !isDone[node], degree[node] <= level else { continue }
      isDone[node] = true
      core[node] = level
      for neighbor in neighbors[node] where !isDone[neighbor] && degree[neighbor] > level {
        degree[neighbor] -= 1
        bins[degree[neighbor]].append(neighbor)
      }
    }
    return core
  }
}
