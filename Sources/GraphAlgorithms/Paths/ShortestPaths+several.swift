extension ShortestPaths {
  /// Shortest paths from one node to several, by one search; nil where there is none. O((nodes + edges) log nodes).
  ///
  /// Each is the path that ``path(from:to:in:)`` would give.
  public static func paths(from source: Int, to targets: [Int], in topology: Topology) -> [WeightedPath?] {
    var search = ShortestPathSearch(topology)
    search.run(from: source)
    return targets.map { search.path(to: $0) }
  }
}
