internal import GraphAlgorithms

/// Where each person stands among the ties of influence and advice that somebody has named.
///
/// The factor is the mean of the ranks of PageRank (weight 8), betweenness (1) and 1 − Burt's constraint (1) within the
/// unit. It is known for everybody where the unit has such a tie: whom nobody names stands low. In a large unit betweenness
/// is estimated and openness may be left out.
struct NetworkPosition: Sendable {
  let signals: SignalMean
  let ties: NamedTies
  /// How betweenness was estimated; nil where it is exact.
  let estimate: InfluenceReport.BetweennessEstimate?
  /// Whether openness was left out since it would take too many steps.
  let leavesOutOpenness: Bool

  /// - Parameter shape: that of the ties, which may still be computed.
  init(_ ties: NamedTies, _ shape: TieShape, options: InfluenceOptions) {
    self.ties = ties
    guard !ties.facts.isEmpty, ties.topology.nodeCount > 1 else {
      signals = SignalMean([], options: options)
      estimate = nil
      leavesOutOpenness = false
      return
    }
    let standing = RelativeRank.of(PageRank.scores(in: ties.topology).scores)
    let outcome = shape.outcome()
    estimate = outcome.estimate
    leavesOutOpenness = outcome.openness == nil
    signals = SignalMean(
      [(.standing, standing), (.betweenness, outcome.betweenness)]
        + (outcome.openness.map { [(.openness, $0)] } ?? []),
      options: options)
  }
}
