internal import Foundation
internal import PropertyGraph

/// How often a walker who follows edges, and now and then jumps, comes by each node.
///
/// Source: L. Page, S. Brin, R. Motwani and T. Winograd, "The PageRank Citation Ranking", 1999; the conventions are those
/// of LDBC Graphalytics (arXiv:2011.15028) and networkx. The walker follows an edge in proportion to its weight, parallel
/// edges add up, and a loop leads back. From a node without an edge of positive weight the walker jumps. Absent nodes take
/// no part and score 0.
public enum PageRank {
  /// How it is computed.
  public struct Options: Sendable, Hashable {
    /// The chance of following an edge rather than jumping, from 0 to 1.
    public var damping = 0.85
    /// By node: where a jump leads, in proportion; nil where each present node is equally likely. Numbers below 0 count as
    /// 0; where all are 0 each node is equally likely.
    public var personalization: [Double]?
    /// The sum of all changes of one round below which the scores have settled.
    public var tolerance = 1e-12
    /// The most rounds.
    public var maximumIterations = 1_000
    /// Whether edges count in proportion to their weights.
    public var usesWeights = true

    /// Makes options with the usual values.
    public init() {}
  }

  /// The scores and how they were reached.
  public struct Result: Sendable, Hashable {
    /// By node: the score; all add up to 1.
    public let scores: [Double]
    /// The number of rounds.
    public let iterations: Int
    /// Whether the last round changed less than the tolerance.
    public let isConverged: Bool
  }

  /// Scores that have settled; where there are too few rounds for that, those of power iteration from equal scores after so
  /// many. Each round shrinks the error by the damping at least. O(rounds · (nodes + edges)).
  public static func scores(in topology: Topology, _ options: Options = Options()) -> Result {
    let present = topology.nodes
    guard !present.isEmpty else {
      return Result(scores: Array(repeating: 0, count: topology.nodeCount), iterations: 0, isConverged: true)
    }
    let jump = jumps(topology, present, options.personalization)
    let totals = outgoingTotals(topology, isWeighted: options.usesWeights)
    let rows = FlowRows(along: topology, isWeighted: options.usesWeights)
    if options.isSureToSettle {
      let factors = totals.map { $0 > 0 ? options.damping / $0 : 0 }
      if let settled = settled(WalkSweeps(rows, jump: jump, factor: factors), options) { return settled }
    }
    return iterated(rows, jump, totals, present, options)
  }

  /// Scores by sweeps; nil where they do not settle.
  private static func settled(_ sweeps: WalkSweeps, _ options: Options) -> Result? {
    var sweeps = sweeps
    for iteration in 1...max(1, options.maximumIterations) {
      if Interruption.isRequested { return nil }
      if sweeps.sweep() < options.tolerance {
        return Result(scores: sweeps.scores, iterations: iteration, isConverged: true)
      }
    }
    return nil
  }

  private static func iterated(
    _ rows: FlowRows, _ jump: [Double], _ totals: [Double], _ present: [Int], _ options: Options
  ) -> Result {
    // Divided by infinity nothing goes on.
    let divisors = totals.map { $0 > 0 ? $0 : .infinity }
    let dangling = present.filter { totals[$0] <= 0 }
    var scores = [Double](repeating: 0, count: totals.count)
    for node in present { scores[node] = 1 / Double(present.count) }
    var (portions, next) = (scores, scores)
    for iteration in 1...max(1, options.maximumIterations) {
      if Interruption.isRequested { break }
      let lost = dangling.reduce(0.0) { $0 + scores[$1] }
      let jumping = 1 - options.damping + options.damping * lost
      for node in scores.indices {
        portions[node] = options.damping * scores[node] / divisors[node]
        next[node] = jump[node] * jumping
      }
      rows.add(portions, to: &next)
      let change = next.distance(to: scores)
      swap(&scores, &next)
      if change < options.tolerance { return Result(scores: scores, iterations: iteration, isConverged: true) }
    }
    return Result(scores: scores, iterations: max(1, options.maximumIterations), isConverged: false)
  }

  /// By node: the weights of the edges that lead from it to present nodes, or their number.
  private static func outgoingTotals(_ topology: Topology, isWeighted: Bool) -> [Double] {
    var totals = [Double](repeating: 0, count: topology.nodeCount)
    for node in totals.indices {
      topology.forEachSuccessor(of: node) { _, edge in totals[node] += isWeighted ? max(0, topology.weight(edge)) : 1 }
    }
    return totals
  }

  private static func jumps(_ topology: Topology, _ present: [Int], _ wanted: [Double]?) -> [Double] {
    var jump = [Double](repeating: 0, count: topology.nodeCount)
    for node in present { jump[node] = wanted.map { node < $0.count ? max(0, $0[node]) : 0 } ?? 1 }
    let total = jump.reduce(0, +)
    if total > 0, total.isFinite { return jump.map { $0 / total } }
    for node in present { jump[node] = 1 / Double(present.count) }
    return jump
  }
}

extension PageRank.Options {
  /// Whether power iteration would settle within the rounds, whatever the network: its change is at most 2 · dampingᵏ⁻¹ in
  /// round k. Then it does not matter how the settled scores are reached.
  fileprivate var isSureToSettle: Bool {
    guard damping > 0 else { return damping == 0 && tolerance > 0 && maximumIterations > 1 }
    guard damping < 1, tolerance > 0 else { return false }
    return Double(maximumIterations) > 2 + log(tolerance / 2) / log(damping)
  }
}
