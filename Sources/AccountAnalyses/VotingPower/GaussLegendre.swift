internal import Foundation

/// Gauss–Legendre quadrature over [0, 1]: n points integrate every polynomial of degree 2n − 1 without error.
///
/// Source: NIST Digital Library of Mathematical Functions, §3.5(v), https://dlmf.nist.gov/3.5#v.
enum GaussLegendre {
  /// The points with their weights, which add up to 1. O(count²).
  static func points(count: Int) -> [(abscissa: Double, weight: Double)] {
    guard count > 0 else { return [] }
    return (1...count).map { number in
      // The roots of the Legendre polynomial by Newton's method from the usual first guess.
      var root = cos(Double.pi * (Double(number) - 0.25) / (Double(count) + 0.5))
      var slope = 1.0
      for _ in 0..<100 {
        let (value, derivative) = legendre(count, at: root)
        slope = derivative
        let step = value / derivative
        root -= step
        if step.magnitude < 1e-15 { break }
      }
      slope = legendre(count, at: root).derivative
      return (0.5 * (1 + root), 1 / ((1 - root * root) * slope * slope))
    }
  }

  private static func legendre(_ degree: Int, at x: Double) -> (value: Double, derivative: Double) {
    var (before, value) = (1.0, x)
    for k in stride(from: 2, through: degree, by: 1) {
      (before, value) = (value, (Double(2 * k - 1) * x * value - Double(k - 1) * before) / Double(k))
    }
    return (value, Double(degree) * (x * value - before) / (x * x - 1))
  }
}
