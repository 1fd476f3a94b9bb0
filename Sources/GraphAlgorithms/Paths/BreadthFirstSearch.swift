/// Distances in edges.
///
/// Source: E. F. Moore, "The shortest path through a maze", 1959. Weights do not count. Loops and parallel edges change
/// nothing; absent nodes are not reached.
public enum BreadthFirstSearch {
  /// By node: the number of edges on a shortest path from the source along the direction of the edges; nil where there is
  /// none. O(nodes + edges).
  public static func distances(from source: Int, in topology: Topology) -> [Int?] {
    levels(from: source, in: topology).map { $0 >= 0 ? Int($0) : nil }
  }

  /// The wanted nodes at the least distance from the source that any of them has, the source itself included; none where no
  /// path leads to one. O(nodes + edges up to that distance).
  public static func nearest(
    to source: Int, in topology: Topology, where isWanted: (_ node: Int) -> Bool
  ) -> [Int] {
    guard topology.contains(source) else { return [] }
    var isSeen = topology.marks(present: false, absent: true)
    isSeen[source] = true
    var level = [source]
    while !level.isEmpty {
      let found = level.filter(isWanted)
      guard found.isEmpty else { return found }
      level = level.flatMap { node in
        topology.outgoing.range(node).compactMap { place -> Int? in
          let neighbor = Int(topology.outgoing.targets[place])
          guard !isSeen[neighbor] else { return nil }
          isSeen[neighbor] = true
          return neighbor
        }
      }
    }
    return []
  }

  /// By node: the distance as a small number; below 0 where there is no path.
  static func levels(from source: Int, in topology: Topology) -> [Int32] {
    let unseen: Int32 = -1
    var levels = topology.marks(present: unseen, absent: -2)
    guard topology.contains(source) else { return levels }
    var queue = [Int32](repeating: 0, count: topology.nodeCount)
    levels[source] = 0
    queue[0] = Int32(source)
    var (next, end) = (0, 1)
    let (offsets, targets) = (topology.outgoing.offsets.span, topology.outgoing.targets.span)
    var level = levels.mutableSpan
    var line = queue.mutableSpan
    while next < end {
      let node = Int(line[next])
      let further = level[node] + 1
      for place in Int(offsets[node])..<Int(offsets[node + 1]) {
        let neighbor = targets[place]
        guard level[Int(neighbor)] == unseen else { continue }
        level[Int(neighbor)] = further
        line[end] = neighbor
        end += 1
      }
      next += 1
    }
    return levels
  }
}
