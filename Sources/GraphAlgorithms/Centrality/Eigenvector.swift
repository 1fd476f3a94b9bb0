/// Who is tied to those who are tied to many: the eigenvector of the largest eigenvalue.
///
/// Source: P. Bonacich, "Power and Centrality", 1987, doi:10.1086/228631; conventions of networkx: a node's score is the
/// sum over the edges that lead to it, times their weights; parallel edges add up, a loop counts once. Power iteration of
/// I + A, which has the same eigenvector and settles on bipartite topologies too. In a directed topology without a cycle
/// every score fades away, and it is not converged. Where several parts have the same eigenvalue the scores depend on the
/// start, which is equal scores. Absent nodes score 0.
public enum Eigenvector {
  /// Scores of the Euclidean length 1. O(rounds · edges).
  public static func scores(
    in topology: Topology, usesWeights: Bool = true, tolerance: Double = 1e-12, maximumIterations: Int = 10_000
  ) -> SettledScores {
    let weights = EdgeWeights(topology, isWeighted: usesWeights)
    let start = (0..<topology.nodeCount).map { topology.contains($0) ? 1.0 : 0 }.normalized
    return SettledScores(from: start, tolerance: tolerance, maximumIterations: maximumIterations) { scores in
      var next = scores
      for node in scores.indices where scores[node] != 0 {
        topology.forEachSuccessor(of: node) { neighbor, edge in next[neighbor] += scores[node] * weights[edge] }
      }
      return next.normalized
    }
  }
}
