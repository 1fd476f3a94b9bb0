internal import PropertyGraph

/// The shortest paths without a loop between two nodes, one after the other.
///
/// Source: J. Y. Yen, "Finding the K Shortest Loopless Paths in a Network", 1971, doi:10.1287/mnsc.17.11.712. The weight
/// of an edge is its length, at least 0; an edge whose weight is negative or not a number is passed over. Two paths over
/// parallel edges are one path with the same nodes: the shorter one is given. Paths of one length come in the order of
/// their nodes; where not all of one length are asked for, the same topology always gives the same ones. Absent nodes are
/// on no path.
public enum KShortestPaths {
  /// At most `count` paths by rising length. O(count · nodes · (nodes + edges) log nodes).
  ///
  /// A path from a node to itself is the node alone.
  public static func find(from source: Int, to target: Int, count: Int, in topology: Topology) -> [WeightedPath] {
    guard count > 0, let first = ShortestPaths.path(from: source, to: target, in: topology) else { return [] }
    var found = [first]
    var candidates: [WeightedPath] = []
    var seen: Set<[Int]> = [first.nodes]
    while found.count < count, !Interruption.isRequested {
      for candidate in deviations(from: found[found.count - 1], found, to: target, in: topology)
      where seen.insert(candidate.nodes).inserted {
        candidates.append(candidate)
      }
      guard let best = candidates.indices.min(by: { isBefore(candidates[$0], candidates[$1]) }) else { break }
      found.append(candidates.remove(at: best))
    }
    return found.sorted(by: isBefore)
  }

  /// The best paths that leave the last one at each of its nodes in a way that no path found so far takes.
  private static func deviations(
    from last: WeightedPath, _ found: [WeightedPath], to target: Int, in topology: Topology
  ) -> [WeightedPath] {
    last.edges.indices.compactMap { position -> WeightedPath? in
      if Interruption.isRequested { return nil }
      let root = last.nodes[...position]
      var search = ShortestPathSearch(topology)
      search.barredNodes = Set(root.dropLast())
      for path in found where path.nodes.count > position + 1 && path.nodes[...position] == root {
        topology.forEachSuccessor(of: last.nodes[position]) { neighbor, edge in
          if neighbor == path.nodes[position + 1] { search.barredEdges.insert(edge) }
        }
      }
      search.run(from: last.nodes[position], to: target)
      guard let spur = search.path(to: target) else { return nil }
      let edges = Array(last.edges[..<position]) + spur.edges
      // Added up from the source as in Dijkstra's search, so that one path has one length to the last bit.
      let length = edges.reduce(0.0) { $0 + topology.weight($1) }
      return WeightedPath(nodes: root.dropLast() + spur.nodes, edges: edges, length: length)
    }
  }

  private static func isBefore(_ a: WeightedPath, _ b: WeightedPath) -> Bool {
    a.length != b.length ? a.length < b.length : a.nodes.lexicographicallyPrecedes(b.nodes)
  }
}
