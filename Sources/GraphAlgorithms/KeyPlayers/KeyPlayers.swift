internal import PropertyGraph

/// Who holds a network together, and who reaches most of it.
///
/// Source: S. Borgatti, "Identifying sets of key players in a social network", 2006, doi:10.1007/s10588-006-7084-x. Edges
/// count in both directions; weights, loops and parallel edges change nothing.
public enum KeyPlayers {
  /// A set of nodes and what it achieves.
  public struct Choice: Sendable, Hashable {
    /// The nodes, ascending.
    public let nodes: [Int]
    /// The figure that was made as large as could be.
    public let value: Double
  }

  /// The largest number of sets that ``exhaustive`` search looks at.
  public static let mostSets = 200_000

  /// Borgatti's distance-weighted fragmentation D_F = 1 − 2 Σ_{i>j} (1/d_ij) / (n(n − 1)), from 0, all are neighbors, to 1,
  /// none is reached; nil for fewer than two nodes. O(nodes · (nodes + edges)).
  public static func fragmentation(in topology: Topology) -> Double? {
    let count = topology.presentCount
    guard count > 1 else { return nil }
    let pairs = PairDistances.counts(in: topology.undirected)
    let closeness = pairs.indices.dropFirst().reduce(0.0) { $0 + Double(pairs[$1]) / Double($1) }
    return 1 - closeness / Double(count * (count - 1))
  }

  /// KPP-POS: the k nodes that reach most, Σ_j 1/d_Kj over all nodes, those of the set counting 1; the value is that sum
  /// over n.
  ///
  /// All sets are tried where there are at most ``mostSets``, which needs n² numbers; else each next node is the one that
  /// adds most, which reaches at least 1 − 1/e of the best (Nemhauser, Wolsey and Fisher 1978, doi:10.1007/BF01588971) and
  /// needs n numbers. Of equal sets the first in order. O(k · nodes · (nodes + edges) + sets tried · nodes).
  public static func positive(count: Int, in topology: Topology, isExhaustive: Bool? = nil) -> Choice {
    let network = topology.undirected
    let nodes = network.nodes
    let count = max(0, min(count, nodes.count))
    guard !nodes.isEmpty else { return Choice(nodes: [], value: 0) }
    // The best single node is found alike in both ways.
    guard count > 1, isExhaustive ?? isWorthTryingAll(count, of: nodes.count, costOfSet: 1) else {
      return greedilyPositive(count, from: nodes, in: network)
    }
    let rows = nodes.map { reach(from: $0, over: nodes, in: network) }
    return exhaustively(count, from: nodes) { positions in
      let best = nodes.indices.reduce(0.0) { sum, other in sum + (positions.map { rows[$0][other] }.max() ?? 0) }
      return best / Double(nodes.count)
    }
  }

  /// KPP-NEG: the k nodes whose removal leaves the highest fragmentation D_F.
  ///
  /// All sets are tried where there are at most ``mostSets``/nodes; else each next node is the one that adds most.
  /// Where fewer than two nodes would be left the value is 1. O(sets tried · nodes · (nodes + edges)).
  public static func negative(count: Int, in topology: Topology, isExhaustive: Bool? = nil) -> Choice {
    let network = topology.undirected
    let nodes = network.nodes
    let count = max(0, min(count, nodes.count))
    func value(_ positions: [Int]) -> Double { fragmentation(in: network.without(positions.map { nodes[$0] })) ?? 1 }
    return isExhaustive ?? isWorthTryingAll(count, of: nodes.count, costOfSet: nodes.count)
      ? exhaustively(count, from: nodes, value) : greedily(count, from: nodes, value)
  }

  /// By node of `nodes`: the reciprocal of its distance; 1 for the node itself.
  private static func reach(from node: Int, over nodes: [Int], in network: Topology) -> [Double] {
    let distances = BreadthFirstSearch.distances(from: node, in: network)
    return nodes.map { distances[$0].map { 1 / Double(max(1, $0)) } ?? 0 }
  }

  private static func isWorthTryingAll(_ count: Int, of nodes: Int, costOfSet: Int) -> Bool {
    Combinations.count(nodes, count) <= Double(mostSets / max(1, costOfSet))
  }

  private static func exhaustively(_ count: Int, from nodes: [Int], _ value: ([Int]) -> Double) -> Choice {
    var best: (positions: [Int], value: Double) = ([], -.infinity)
    Combinations.forEach(of: nodes.count, choosing: count) { positions in
      let found = value(positions)
      if found > best.value + 1e-12 { best = (positions, found) }
    }
    return Choice(nodes: best.positions.map { nodes[$0] }, value: best.value)
  }

  private static func greedily(_ count: Int, from nodes: [Int], _ value: ([Int]) -> Double) -> Choice {
    var best: (positions: [Int], value: Double) = ([], value([]))
    for _ in 0..<count {
      var step: (positions: [Int], value: Double) = ([], -.infinity)
      for candidate in nodes.indices where !best.positions.contains(candidate) {
        if Interruption.isRequested { break }
        let positions = best.positions + [candidate]
        let found = value(positions)
        if found > step.value + 1e-12 { step = (positions, found) }
      }
      best = step
    }
    return Choice(nodes: best.positions.map { nodes[$0] }.sorted(), value: best.value)
  }

  private static func greedilyPositive(_ count: Int, from nodes: [Int], in network: Topology) -> Choice {
    var chosen: [Int] = []
    var reached = [Double](repeating: 0, count: nodes.count)
    for _ in 0..<count {
      var best: (node: Int, reached: [Double], gain: Double) = (-1, reached, -.infinity)
      for candidate in nodes where !chosen.contains(candidate) {
        if Interruption.isRequested { break }
        let row = reach(from: candidate, over: nodes, in: network)
        let gain = nodes.indices.reduce(0.0) { $0 + max(0, row[$1] - reached[$1]) }
        if gain > best.gain + 1e-12 { best = (candidate, nodes.indices.map { max(row[$0], reached[$0]) }, gain) }
      }
      guard best.node >= 0 else { break }
      chosen.append(best.node)
      reached = best.reached
    }
    return Choice(nodes: chosen.sorted(), value: reached.reduce(0, +) / Double(nodes.count))
  }
}
