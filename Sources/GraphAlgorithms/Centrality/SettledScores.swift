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
      let change = next.distance(to: scores)
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

  /// The same after another number of rounds.
  func counted(_ rounds: Int) -> SettledScores {
    SettledScores(scores: scores, iterations: rounds, isConverged: isConverged)
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
  /// The sum of the magnitudes of all differences from a vector of the same length.
  func distance(to other: [Double]) -> Double {
    let (one, two) = (span, other.span)
    return sumInLanes(one.count) { abs(one[$0] - two[$0]) }
  }

  /// The scalar product with a vector of the same length.
  func product(with other: [Double]) -> Double {
    let (one, two) = (span, other.span)
    return sumInLanes(one.count) { one[$0] * two[$0] }
  }
}

/// Adds up numbers in four sums side by side: faster than one, since none waits for the one before, and always the same.
@inline(__always)
private func sumInLanes(_ count: Int, _ number: (Int) -> Double) -> Double {
  var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0)
  let even = count & ~3
  for place in stride(from: 0, to: even, by: 4) {
    a += number(place)
    b += number(place + 1)
    c += number(place + 2)
    d += number(place + 3)
  }
  return (even..<count).reduce(a + b + (c + d)) { $0 + number($1) }
}
