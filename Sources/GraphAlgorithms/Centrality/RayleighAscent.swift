internal import PropertyGraph

/// Leads a vector near the eigenvector of the largest eigenvalue of a symmetric matrix.
///
/// Source: A. V. Knyazev, "Toward the Optimal Preconditioned Eigensolver: Locally Optimal Block Preconditioned Conjugate
/// Gradient Method", 2001, doi:10.1137/S1064827500366124, with one vector and no preconditioner: each round takes the best
/// vector, by Rayleigh's quotient, of those between the present one, its residual and the last step. Where the two largest
/// eigenvalues lie close to each other it needs about the square root of the rounds of power iteration.
struct RayleighAscent {
  private let rows: FlowRows
  private var vector: [Double]
  /// The product of the matrix with the vector, as of all that follow.
  private var image: [Double]
  private var residual: [Double]
  private var residualImage: [Double]
  private var step: [Double]
  private var stepImage: [Double]

  /// - Parameter scores: a vector of the Euclidean length 1.
  init(from scores: [Double], over rows: FlowRows) {
    self.rows = rows
    vector = scores
    image = []
    residual = Array(repeating: 0, count: scores.count)
    residualImage = residual
    step = residual
    stepImage = residual
    image = product(with: scores)
  }

  /// The vector, of the Euclidean length 1, without numbers below 0: the eigenvector has none.
  var scores: [Double] { vector.map { max(0, $0) }.normalized }

  /// Climbs until a round of power iteration of I + A would change less than `tolerance` in all, or only as much as
  /// rounding does.
  ///
  /// - Returns: the number of rounds.
  mutating func run(tolerance: Double, maximumIterations: Int) -> Int {
    var hasStep = false
    for round in 0..<maximumIterations {
      if Interruption.isRequested { return round }
      // The image is carried along by additions; now and then it is made afresh, so that their rounding does not pile up.
      if round % 32 == 31 { image = product(with: vector) }
      let value = vector.product(with: image)
      let (length, total, size) = setResidual(value)
      guard length > 0, total >= max(tolerance * (1 + value), 1e-15 * value * size) else { return round }
      residualImage = product(with: residual)
      if hasStep { hasStep = straightenStep() && straightenStep() }
      climb(value, length, hasStep)
      hasStep = true
    }
    return maximumIterations
  }

  private func product(with vector: [Double]) -> [Double] {
    var product = [Double](repeating: 0, count: vector.count)
    rows.add(vector, to: &product)
    return product
  }

  /// Makes the residual the image without its part along the vector, of the length 1.
  ///
  /// - Returns: its length before, the sum of its magnitudes, and that of the vector.
  private mutating func setResidual(_ value: Double) -> (length: Double, total: Double, size: Double) {
    var (square, total, size) = (0.0, 0.0, 0.0)
    for node in vector.indices {
      let difference = image[node] - value * vector[node]
      residual[node] = difference
      square += difference * difference
      total += abs(difference)
      size += abs(vector[node])
    }
    let length = square.squareRoot()
    guard length > 0 else { return (0, 0, size) }
    for node in residual.indices { residual[node] /= length }
    // A short residual is mostly rounding, and has a part along the vector that would be taken for a gain.
    let along = residual.product(with: vector)
    for node in residual.indices { residual[node] -= along * vector[node] }
    return (length, total, size)
  }

  /// Takes out of the step what lies along the vector and the residual, and gives it the length 1.
  ///
  /// - Returns: whether anything is left.
  private mutating func straightenStep() -> Bool {
    let before = step.product(with: step)
    let (a, b) = (step.product(with: vector), step.product(with: residual))
    var square = 0.0
    for node in step.indices {
      let left = step[node] - a * vector[node] - b * residual[node]
      step[node] = left
      stepImage[node] -= a * image[node] + b * residualImage[node]
      square += left * left
    }
    guard square > 1e-20 * before, square > 0 else { return false }
    let length = square.squareRoot()
    for node in step.indices {
      step[node] /= length
      stepImage[node] /= length
    }
    return true
  }

  /// Moves to the best vector of the space of the vector, the residual and the step.
  ///
  /// The image is the vector times `value` and the residual times `length`, so that its products with the three are known.
  private mutating func climb(_ value: Double, _ length: Double, _ hasStep: Bool) {
    var matrix = SymmetricThree()
    matrix[0, 0] = value
    matrix[0, 1] = length
    matrix[1, 1] = residual.product(with: residualImage)
    if hasStep {
      matrix[1, 2] = residual.product(with: stepImage)
      matrix[2, 2] = step.product(with: stepImage)
    }
    let best = matrix.largest(of: hasStep ? 3 : 2)
    var square = 0.0
    for node in vector.indices {
      step[node] = best[1] * residual[node] + best[2] * step[node]
      stepImage[node] = best[1] * residualImage[node] + best[2] * stepImage[node]
      vector[node] = best[0] * vector[node] + step[node]
      image[node] = best[0] * image[node] + stepImage[node]
      square += vector[node] * vector[node]
    }
    let length = square.squareRoot()
    for node in vector.indices {
      vector[node] /= length
      image[node] /= length
    }
  }
}
