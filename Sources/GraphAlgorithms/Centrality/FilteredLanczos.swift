internal import PropertyGraph

/// Leads a vector to the eigenvector of the largest eigenvalue of a symmetric matrix without entries below 0.
///
/// C. Lanczos, "An Iteration Method for the Solution of the Eigenvalue Problem of Linear Differential and Integral Operators",
/// 1950, doi:10.6028/jres.045.026, with all vectors kept at right angles, begun again after a few from the best that there is;
/// from the second time on of a polynomial that sets the largest eigenvalues apart (``ChebyshevFilter``). Where the largest
/// eigenvalues lie close to each other that needs a small part of the rounds of power iteration.
struct FilteredLanczos {
  /// The most vectors that are kept.
  private static let most = 16
  private static let degree = 8
  /// After so many times without a smaller residual nothing more is to be gained.
  private static let patience = 4

  private let rows: FlowRows
  private var vector: [Double]
  /// The products with the matrix so far.
  private var rounds = 0

  /// - Parameter scores: a vector of the Euclidean length 1.
  init(from scores: [Double], over rows: FlowRows) {
    self.rows = rows
    vector = scores
  }

  /// The vector, of the Euclidean length 1, without numbers below 0: the eigenvector has none.
  var scores: [Double] { vector.map { max(0, $0) }.normalized }

  /// Goes on until a round of power iteration of I + A would change less than `tolerance` in all, or only as much as
  /// rounding does.
  ///
  /// - Returns: the number of rounds, each a product with the matrix.
  mutating func run(tolerance: Double, maximumIterations: Int) -> Int {
    var filter = ChebyshevFilter.none
    var (least, misses) = (Double.infinity, 0)
    while rounds < maximumIterations, misses < Self.patience, !Interruption.isRequested {
      let residual = residual()
      let floor = max(tolerance * (1 + residual.value), 1e-15 * residual.value * residual.size)
      guard residual.total >= floor, residual.length > 0 else { break }
      misses = residual.total < least ? 0 : misses + 1
      least = min(least, residual.total)
      let values = search(filter, residual.value, until: floor * residual.length / residual.total, maximumIterations)
      if filter.degree == 1 { filter = ChebyshevFilter(degree: Self.degree, above: values) }
    }
    return rounds
  }

  /// How far the vector is from an eigenvector: Rayleigh's quotient, the residual's length and the sum of its magnitudes, and
  /// that of the vector.
  private mutating func residual() -> (value: Double, length: Double, total: Double, size: Double) {
    let image = rows.product(with: vector)
    rounds += 1
    let value = vector.product(with: image)
    let (images, vectors) = (image.span, vector.span)
    var (square, total, size) = (0.0, 0.0, 0.0)
    for node in 0..<vectors.count {
      let difference = images[unchecked: node] - value * vectors[unchecked: node]
      square += difference * difference
      total += abs(difference)
      size += abs(vectors[unchecked: node])
    }
    return (value, square.squareRoot(), total, size)
  }

  /// Makes the vector the best of those that products with the polynomial span.
  ///
  /// - Parameters:
  ///   - value: about the largest eigenvalue of the matrix.
  ///   - goal: the length of the residual that suffices.
  /// - Returns: the eigenvalues of the polynomial there, in descending order.
  private mutating func search(
    _ filter: ChebyshevFilter, _ value: Double, until goal: Double, _ maximumIterations: Int
  ) -> [Double] {
    var basis = [vector]
    var matrix = SymmetricMatrix(size: Self.most)
    while true {
      let last = basis.count - 1
      var next = filter.product(of: rows, with: basis[last])
      rounds += filter.degree
      var (before, length) = (next.length, 0.0)
      // Where little is left that is partly rounding, which a second time takes out. (W. Kahan's "twice is enough": B. Parlett,
      // "The Symmetric Eigenvalue Problem", 1998, 6.9.)
      for _ in 0..<2 {
        for (place, direction) in basis.enumerated() {
          let part = next.product(with: direction)
          next.subtract(part, times: direction)
          if place == last { matrix[last, last] += part }
        }
        length = next.length
        guard length < before / 10 else { break }
        before = length
      }
      let isEnd =
        basis.count == Self.most || rounds >= maximumIterations || length <= 1e-15 * abs(matrix[0, 0])
        || Interruption.isRequested
      if isEnd || (basis.count * filter.degree).isMultiple(of: 4) {
        let found = matrix.eigenvectors(of: basis.count)
        if isEnd || length * abs(found.largest[last]) < goal * filter.growth(at: value) {
          vector = Self.sum(of: basis, times: found.largest)
          return found.values
        }
      }
      matrix[last, last + 1] = length
      basis.append(next.map { $0 / length })
    }
  }

  /// The sum of vectors, each times a number, with the length 1, and not pointing away from the first.
  private static func sum(of basis: [[Double]], times factors: [Double]) -> [Double] {
    var sum = [Double](repeating: 0, count: basis[0].count)
    let sign = factors[0] < 0 ? 1.0 : -1.0
    for (direction, factor) in zip(basis, factors) { sum.subtract(sign * factor, times: direction) }
    return sum.normalized
  }
}

extension [Double] {
  fileprivate var length: Double { product(with: self).squareRoot() }

  /// Takes away a vector of the same length, so many times.
  fileprivate mutating func subtract(_ factor: Double, times other: [Double]) {
    let others = other.span
    var numbers = mutableSpan
    precondition(others.count == numbers.count)
    for place in 0..<others.count { numbers[unchecked: place] -= factor * others[unchecked: place] }
  }
}
