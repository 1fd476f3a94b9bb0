/// A polynomial of a symmetric matrix that makes its largest eigenvalues much larger than all others.
///
/// Chebyshev's polynomials stay between -1 and 1 on an interval and grow steeply above it; here that interval holds the
/// eigenvalues that are not looked for. Source: H. Fang and Y. Saad, "A Filtered Lanczos Procedure for Extreme and Interior
/// Eigenvalue Problems", 2012, doi:10.1137/110836535.
struct ChebyshevFilter {
  /// How many products with the matrix one product with the polynomial takes.
  let degree: Int
  private let center: Double
  private let half: Double

  /// The matrix itself.
  static let none = ChebyshevFilter(degree: 1, center: 0, half: 1)

  /// A filter for what lies above the fourth of some eigenvalues, and not below a tenth of the largest.
  ///
  /// - Parameter values: estimates, in descending order, of the largest eigenvalues of a matrix without entries below 0, none of
  ///   whose eigenvalues is larger in magnitude than the first.
  init(degree: Int, above values: [Double]) {
    guard let largest = values.first, largest > 0 else {
      self = .none
      return
    }
    let upper = max(values[min(3, values.count - 1)], largest / 10)
    self.init(degree: degree, center: (upper - largest) / 2, half: (upper + largest) / 2)
  }

  private init(degree: Int, center: Double, half: Double) {
    (self.degree, self.center, self.half) = (degree, center, half)
  }

  /// How much longer a residual of the polynomial is than one of the matrix, at least, near an eigenvalue.
  func growth(at value: Double) -> Double {
    guard degree > 1 else { return 1 }
    let place = (value - center) / half
    var (before, polynomial) = (1.0, place)
    for _ in 1..<degree { (before, polynomial) = (polynomial, 2 * place * polynomial - before) }
    return max(1e-300, (polynomial - 1) / (value - center + half))
  }

  /// The product of the polynomial with a vector. O(degree · edges).
  func product(of rows: FlowRows, with vector: [Double]) -> [Double] {
    guard degree > 1 else { return rows.product(with: vector) }
    // The first two polynomials are 1 and the matrix, moved and stretched so that the interval is from -1 to 1.
    var (before, current) = (vector, vector)
    combine(rows.product(with: vector), vector, factor: 1 / half, less: 0, into: &current)
    for _ in 1..<degree {
      combine(rows.product(with: current), current, factor: 2 / half, less: 1, into: &before)
      swap(&before, &current)
    }
    return current
  }

  /// Makes of `result` the moved product times a factor, less so many times what it was.
  private func combine(
    _ image: [Double], _ vector: [Double], factor: Double, less: Double, into result: inout [Double]
  ) {
    let (images, vectors) = (image.span, vector.span)
    var results = result.mutableSpan
    let count = results.count
    precondition(images.count == count && vectors.count == count)
    for node in 0..<count {
      results[unchecked: node] =
        factor * (images[unchecked: node] - center * vectors[unchecked: node]) - less * results[unchecked: node]
    }
  }
}
