/// How many walks lead to each node, long ones counting less.
///
/// Source: L. Katz, "A new status index derived from sociometric analysis", 1953, doi:10.1007/BF02289026:
/// x = α Aᵀ x + β. It settles where α is below 1 over the largest eigenvalue; else it is not converged. Parallel edges add
/// up, a loop counts once, absent nodes score 0.
public enum Katz {
  /// Scores, of the Euclidean length 1 where `isNormalized`. O(rounds · edges).
  public static func scores(
    in topology: Topology, attenuation: Double = 0.1, base: Double = 1, usesWeights: Bool = true,
    isNormalized: Bool = true, tolerance: Double = 1e-12, maximumIterations: Int = 10_000
  ) -> SettledScores {
    let rows = FlowRows(along: topology, isWeighted: usesWeights)
    let start = topology.marks(present: base, absent: 0)
    var settled = SettledScores(from: start, tolerance: tolerance, maximumIterations: maximumIterations) { scores in
      var next = start
      rows.add(scores.map { attenuation * $0 }, to: &next)
      return next
    }
    if isNormalized { settled = settled.mapped(\.normalized) }
    return settled
  }
}
