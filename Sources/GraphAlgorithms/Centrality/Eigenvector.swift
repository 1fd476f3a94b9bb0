/// Who is tied to those who are tied to many: the eigenvector of the largest eigenvalue.
///
/// Source: P. Bonacich, "Power and Centrality", 1987, doi:10.1086/228631; conventions of networkx: a node's score is the
/// sum over the edges that lead to it, times their weights; parallel edges add up, a loop counts once. Power iteration of
/// I + A, which has the same eigenvector and settles on bipartite topologies too; in an undirected topology that does not
/// settle soon, the method of Lanczos leads to the vector first (``FilteredLanczos``). In a directed topology without a cycle
/// every score fades away, and it is not converged. Where several parts have the same eigenvalue the scores depend on the
/// start, which is equal scores. Absent nodes score 0.
public enum Eigenvector {
  /// The rounds of power iteration before the method of Lanczos.
  private static let plainRounds = 12

  /// Scores of the Euclidean length 1. O(rounds · edges).
  public static func scores(
    in topology: Topology, usesWeights: Bool = true, tolerance: Double = 1e-12, maximumIterations: Int = 10_000
  ) -> SettledScores {
    let rows = FlowRows(along: topology, isWeighted: usesWeights)
    func settle(_ scores: [Double], _ rounds: Int) -> SettledScores {
      SettledScores(from: scores, tolerance: tolerance, maximumIterations: rounds) { scores in
        var next = scores
        rows.add(scores, to: &next)
        return next.normalized
      }
    }
    let start = topology.marks(present: 1.0, absent: 0).normalized
    guard !topology.isDirected, maximumIterations > plainRounds else { return settle(start, maximumIterations) }
    var settled = settle(start, plainRounds)
    var rounds = settled.iterations
    // It is not sure to meet the tolerance; power iteration has the last word, and the method of Lanczos a few attempts.
    for attempt in 0..<4 where !settled.isConverged && rounds < maximumIterations {
      var search = FilteredLanczos(from: settled.scores, over: rows)
      rounds += search.run(tolerance: tolerance / 2, maximumIterations: maximumIterations - rounds)
      let left = max(1, maximumIterations - rounds)
      settled = settle(search.scores, attempt < 3 ? min(plainRounds, left) : left)
      rounds += settled.iterations
    }
    return settled.counted(min(rounds, maximumIterations))
  }
}
