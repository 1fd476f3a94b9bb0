internal import PropertyGraph

/// Communities in which each node bears the label that is most frequent around it.
///
/// Source: U. Raghavan, R. Albert and S. Kumara, 2007, doi:10.1103/PhysRevE.76.036106, in the synchronous form of LDBC
/// Graphalytics (CDLP, arXiv:2011.15028): in each round every node takes the label that is most frequent among the other
/// ends of its edges, the smallest of several; in a directed topology a neighbor in both directions counts twice. Parallel
/// edges count each, a loop counts for the label that the node has itself; weights do not count. It stops before the last
/// round where no label changes, and need not settle: two nodes with one edge between them swap labels for ever. An
/// isolated node keeps its label; absent nodes keep theirs.
public enum LabelPropagation {
  /// By node: its label after some rounds; at first the number of the node, or what `labels` says where it says anything.
  /// O(rounds · edges).
  public static func labels(in topology: Topology, rounds: Int, from labels: [Int]? = nil) -> [Int] {
    var current = (0..<topology.nodeCount).map { node in labels.flatMap { node < $0.count ? $0[node] : nil } ?? node }
    for _ in 0..<max(0, rounds) {
      if Interruption.isRequested { break }
      let next = current.indices.map { node -> Int in
        var counts: [Int: Int] = [:]
        topology.forEachSuccessor(of: node) { neighbor, _ in counts[current[neighbor], default: 0] += 1 }
        if topology.isDirected {
          topology.forEachPredecessor(of: node) { neighbor, _ in counts[current[neighbor], default: 0] += 1 }
        }
        return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? current[node]
      }
      if next == current { break }
      current = next
    }
    return current
  }
}
