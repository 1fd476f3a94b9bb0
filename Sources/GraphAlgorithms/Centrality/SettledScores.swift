internal import PropertyGraph

/// Scores that settle when a step is repeated, and how they were reached.
public struct SettledScores: Sendable, Hashable {
  /// By node: the score; 0 for an absent node.
  public let scores: [Double]
  /// The number of rounds.
  public let iterations: Int
  /// Whether the last round changed less than the tolerance; where not, the scores are those of the last round.
  public let isConverged: Bool

  /// Repeats a step from some scores until the sum of all changes is below `tolerance`, or is no number any more.
  init(
    from start: [Double], tolerance: Double, maximumIterations: Int, _ step: ([Double]) -> [Double]
  ) {
    var scores = start
    for iteration in 1...max(1, maximumIterations) {
      if Interruption.isRequested { break }
      let next = step(scores)
      let change = zip(next, scores).reduce(0.0) { $0 + abs($1.0 - $1.1) }
      scores = next
      if change < tolerance || !change.isFinite {
        self.init(scores: scores, iterations: iteration, isConverged: change < tolerance)
        return
      }
    }
    self.init(scores: scores, iterations: max(1, maximumIterations), isConverged: false)
  }

  /// The same with other scores.
  func mapped(_ change: ([Double]) -> [Double]) -> SettledScores {
    SettledScores(scores: change(scores), iterations: iterations, isConverged: isConverged)
  }

  private init(scores: [Double], iterations: Int, isConverged: Bool) {
    self.scores = scores
    self.iterations = iterations
    self.isConverged = isConverged
  }
}

extension [Double] {
  /// The vector with the Euclidean length 1; all zeros stay zeros.
  var normalized: [Double] {
    let length = reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 0 ? map { $0 / length } : self
  }
}
