/// How often each player of a voting game decides.
public struct PowerIndices: Sendable, Hashable {
  /// By player: the share of all orders of voting in which the player's vote makes the coalition win. They add up to 1.
  public let shapleyShubik: [Double]
  /// By player: the share of all votes of the others in which the player's vote decides: the absolute Banzhaf index.
  public let absoluteBanzhaf: [Double]

  /// By player: the absolute index, scaled so that all add up to 1.
  public var banzhaf: [Double] {
    let total = absoluteBanzhaf.reduce(0, +)
    return absoluteBanzhaf.map { total > 0 ? $0 / total : 0 }
  }
}

extension WeightedVotingGame {
  /// The most steps that the power indices may take, and the most votes that they may be counted over.
  static let limits = (steps: 1_000_000_000, votes: 10_000_000)

  /// The power indices; nil where nobody decides anything, and where they would take too long: where the votes, divided by
  /// their greatest common divisor, are more than 10⁷ together, or players² · votes is more than 10⁹.
  ///
  /// Exact but for rounding, about 12 digits: Owen's multilinear extension. Let every other player be for it with
  /// probability x, and d(x) be the probability that the player decides. The absolute Banzhaf index is d(½), the
  /// Shapley–Shubik index is ∫₀¹ d(x) dx. d is a polynomial of lower degree than there are players, so that Gauss–Legendre
  /// quadrature with half as many points gives the integral without error. At each point the distribution of the votes is
  /// built by dynamic programming over the votes, and each player is taken out of it by division.
  ///
  /// Sources: L. S. Shapley and M. Shubik 1954, doi:10.2307/1951053; J. F. Banzhaf 1965, "Weighted voting doesn't work";
  /// G. Owen 1972, "Multilinear extensions of games", doi:10.1287/mnsc.18.5.64. O(players² · votes).
  public func powerIndices() -> PowerIndices? {
    guard !weights.isEmpty, wins(weights.map { _ in true }), !wins(weights.map { _ in false }) else { return nil }
    let divisor = weights.reduce(0, Self.greatestCommonDivisor)
    let votes = divisor > 1 ? weights.map { $0 / divisor } : weights
    let needed = divisor > 1 ? (max(0, quota) + divisor - 1) / divisor : max(0, quota)
    let (square, isSquareTooLarge) = votes.count.multipliedReportingOverflow(by: votes.count)
    let total = votes.reduce(1, +)
    let (steps, isTooLong) = square.multipliedReportingOverflow(by: total)
    guard !isSquareTooLarge, !isTooLong, steps <= Self.limits.steps, total <= Self.limits.votes else { return nil }
    let multilinear = MultilinearExtension(votes: votes, quota: needed, hasVeto: hasVeto)
    var shapley = [Double](repeating: 0, count: votes.count)
    for point in GaussLegendre.points(count: (votes.count + 1) / 2) {
      for (player, decides) in multilinear.decisiveness(at: point.abscissa).enumerated() {
        shapley[player] += point.weight * decides
      }
    }
    return PowerIndices(shapleyShubik: shapley, absoluteBanzhaf: multilinear.decisiveness(at: 0.5))
  }

  private static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}
