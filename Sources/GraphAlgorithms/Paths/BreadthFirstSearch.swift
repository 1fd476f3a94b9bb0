/// Distances in edges.
///
/// Source: E. F. Moore, "The shortest path through a maze", 1959. Weights do not count. Loops and parallel edges change
/// nothing; absent nodes are not reached.
public enum BreadthFirstSearch {
  /// By node: the number of edges on a shortest path from the source along the direction of the edges; nil where there is
  /// none. O(nodes + edges).
  public static func distances(from source: Int, in topology: Topology) -> [Int?] {
    var distances = [Int?](repeating: nil, count: topology.nodeCount)
    guard distances.indices.contains(source), topology.contains(source) else { return distances }
    distances[source] = 0
    var queue = [source]
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      let distance = (distances[node] ?? 0) + 1
      topology.forEachSuccessor(of: node) { neighbor, _ in
        guard distances[neighbor] == nil else { return }
        distances[neighbor] = distance
        queue.append(neighbor)
      }
    }
    return distances
  }
}
