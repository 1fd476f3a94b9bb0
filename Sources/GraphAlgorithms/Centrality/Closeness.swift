internal import PropertyGraph

/// How near a node is to all that reach it.
///
/// Source: L. Freeman, "Centrality in social networks", 1979, doi:10.1016/0378-8733(78)90021-7, with the factor of
/// S. Wasserman and K. Faust (1994, 5.22) for topologies in parts; as networkx, paths lead to the node. Distances count
/// edges unless `usesWeights`; then the weight is the length, 0 included. Loops and parallel edges change nothing.
public enum Closeness {
  /// By node: (r/Σd) · r/(n − 1) with the r nodes that reach it; 0 where none does. O(nodes · edges).
  public static func scores(in topology: Topology, usesWeights: Bool = false) -> [Double] {
    let others = Double(topology.presentCount - 1)
    return Distances.toEach(in: topology, usesWeights) { distances in
      let total = distances.reduce(0, +)
      let reached = Double(distances.count)
      return total > 0 && others > 0 ? reached / total * reached / others : 0
    }
  }
}

/// How near a node is to all others, those that are out of reach counting 0.
///
/// Source: M. Marchiori and V. Latora, "Harmony in the small-world", 2000, doi:10.1016/S0378-4371(00)00311-3. Conventions as
/// of ``Closeness``; a node at distance 0 counts as infinitely near in theory and is left out.
public enum Harmonic {
  /// By node: Σ 1/d over the nodes that reach it. O(nodes · edges).
  public static func scores(in topology: Topology, usesWeights: Bool = false) -> [Double] {
    Distances.toEach(in: topology, usesWeights) { distances in
      distances.reduce(0) { $1 > 0 ? $0 + 1 / $1 : $0 }
    }
  }
}

private enum Distances {
  /// By node: a figure of the distances of all other nodes that reach it; 0 for an absent node.
  static func toEach(in topology: Topology, _ usesWeights: Bool, _ figure: ([Double]) -> Double) -> [Double] {
    let reversed = topology.reversed
    return (0..<topology.nodeCount).map { node in
      guard topology.contains(node), !Interruption.isRequested else { return 0 }
      let distances: [Double?] =
        usesWeights
        ? ShortestPaths.distances(from: node, in: reversed)
        : BreadthFirstSearch.distances(from: node, in: reversed).map { $0.map(Double.init) }
      return figure(distances.indices.compactMap { $0 == node ? nil : distances[$0] })
    }
  }
}
