/// A symmetric matrix of three rows.
struct SymmetricThree {
  private var entries = [Double](repeating: 0, count: 9)

  subscript(row: Int, column: Int) -> Double {
    get { entries[row * 3 + column] }
    set {
      entries[row * 3 + column] = newValue
      entries[column * 3 + row] = newValue
    }
  }

  /// The eigenvector of the largest eigenvalue of the first `size` rows, of the length 1, by the rotations of C. Jacobi
  /// (G. Golub and C. Van Loan, "Matrix Computations", 8.5); 0 where there is no row; its first entry is not below 0.
  func largest(of size: Int) -> [Double] {
    var matrix = self
    var vectors = SquareThree()
    for _ in 0..<30 {
      var isDiagonal = true
      for p in 0..<size {
        for q in (p + 1)..<max(size, p + 1) where abs(matrix[p, q]) > 1e-300 {
          isDiagonal = false
          matrix.rotate(p, q, size, &vectors)
        }
      }
      if isDiagonal { break }
    }
    let best = (0..<size).max { matrix[$0, $0] < matrix[$1, $1] } ?? 0
    let vector = (0..<3).map { vectors[$0, best] }
    return vector[0] < 0 ? vector.map { -$0 } : vector
  }

  /// Makes an entry beside the diagonal 0.
  private mutating func rotate(_ p: Int, _ q: Int, _ size: Int, _ vectors: inout SquareThree) {
    let ratio = (self[q, q] - self[p, p]) / (2 * self[p, q])
    let tangent = (ratio < 0 ? -1 : 1) / (abs(ratio) + (ratio * ratio + 1).squareRoot())
    let cosine = 1 / (tangent * tangent + 1).squareRoot()
    let sine = tangent * cosine
    let corner = self[p, q]
    self[p, p] -= tangent * corner
    self[q, q] += tangent * corner
    self[p, q] = 0
    for other in 0..<size where other != p && other != q {
      let (a, b) = (self[other, p], self[other, q])
      self[other, p] = cosine * a - sine * b
      self[other, q] = sine * a + cosine * b
    }
    for row in 0..<3 {
      let (a, b) = (vectors[row, p], vectors[row, q])
      vectors[row, p] = cosine * a - sine * b
      vectors[row, q] = sine * a + cosine * b
    }
  }
}

/// A matrix of three rows, at first the identity.
private struct SquareThree {
  private var entries: [Double] = [1, 0, 0, 0, 1, 0, 0, 0, 1]

  subscript(row: Int, column: Int) -> Double {
    get { entries[row * 3 + column] }
    set { entries[row * 3 + column] = newValue }
  }
}
