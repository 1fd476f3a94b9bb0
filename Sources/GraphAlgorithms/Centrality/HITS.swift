/// Who points to good authorities, and to whom good hubs point.
///
/// Source: J. Kleinberg, "Authoritative sources in a hyperlinked environment", 1999, doi:10.1145/324133.324140. Edges count
/// by their weights, parallel ones add up, loops count once. In an undirected topology both are the eigenvector of A².
/// Absent nodes score 0.
public enum HITS {
  /// Hubs and authorities, each adding up to 1.
  public struct Result: Sendable, Hashable {
    /// By node: how good a hub.
    public let hubs: [Double]
    /// By node: how good an authority.
    public let authorities: [Double]
    /// Whether they settled.
    public let isConverged: Bool
  }

  /// Hubs and authorities by power iteration from equal scores. O(rounds · edges).
  public static func scores(
    in topology: Topology, usesWeights: Bool = true, tolerance: Double = 1e-13, maximumIterations: Int = 10_000
  ) -> Result {
    let along = FlowRows(along: topology, isWeighted: usesWeights)
    let against = FlowRows(against: topology, isWeighted: usesWeights)
    let zeros = [Double](repeating: 0, count: topology.nodeCount)
    func flow(_ scores: [Double], _ rows: FlowRows) -> [Double] {
      var next = zeros
      rows.add(scores, to: &next)
      return next
    }
    let start = topology.marks(present: 1.0, absent: 0).sharing
    let settled = SettledScores(from: start, tolerance: tolerance, maximumIterations: maximumIterations) {
      flow(flow($0, along), against).sharing
    }
    return Result(
      hubs: settled.scores, authorities: flow(settled.scores, along).sharing, isConverged: settled.isConverged)
  }
}

extension [Double] {
  /// The vector with the sum 1; all zeros stay zeros.
  fileprivate var sharing: [Double] {
    let total = reduce(0, +)
    return total > 0 ? map { $0 / total } : self
  }
}
