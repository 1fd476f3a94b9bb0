/// A small symmetric matrix.
struct SymmetricMatrix {
  private let size: Int
  private var entries: [Double]

  /// All entries are 0.
  init(size: Int) {
    self.size = size
    entries = Array(repeating: 0, count: size * size)
  }

  subscript(row: Int, column: Int) -> Double {
    get { entries[row * size + column] }
    set {
      entries[row * size + column] = newValue
      entries[column * size + row] = newValue
    }
  }

  /// The eigenvalues of the first `count` rows, in descending order, and the eigenvector of the first, of the length 1. By the
  /// rotations of C. Jacobi (G. Golub and C. Van Loan, "Matrix Computations", 8.5). O(count³).
  func eigenvectors(of count: Int) -> (values: [Double], largest: [Double]) {
    var matrix = self
    var vectors = (0..<count).map { row in (0..<count).map { $0 == row ? 1.0 : 0 } }
    // Entries far smaller than the others beside them are rounding.
    let scale = (0..<count).reduce(0) { max($0, abs(self[$1, $1])) } * 1e-30
    for _ in 0..<30 {
      var isDiagonal = true
      for p in 0..<count {
        for q in (p + 1)..<max(count, p + 1) where abs(matrix[p, q]) > max(scale, 1e-300) {
          isDiagonal = false
          matrix.rotate(p, q, count, &vectors)
        }
      }
      if isDiagonal { break }
    }
    let order = (0..<count).sorted { (matrix[$0, $0], $1) > (matrix[$1, $1], $0) }
    return (order.map { matrix[$0, $0] }, order.first.map { vectors[$0] } ?? [])
  }

  /// Makes an entry beside the diagonal 0.
  private mutating func rotate(_ p: Int, _ q: Int, _ count: Int, _ vectors: inout [[Double]]) {
    let ratio = (self[q, q] - self[p, p]) / (2 * self[p, q])
    let tangent = (ratio < 0 ? -1 : 1) / (abs(ratio) + (ratio * ratio + 1).squareRoot())
    let cosine = 1 / (tangent * tangent + 1).squareRoot()
    let sine = tangent * cosine
    let corner = self[p, q]
    self[p, p] -= tangent * corner
    self[q, q] += tangent * corner
    self[p, q] = 0
    for other in 0..<count where other != p && other != q {
      let (a, b) = (self[other, p], self[other, q])
      self[other, p] = cosine * a - sine * b
      self[other, q] = sine * a + cosine * b
    }
    for place in 0..<count {
      let (a, b) = (vectors[p][place], vectors[q][place])
      vectors[p][place] = cosine * a - sine * b
      vectors[q][place] = sine * a + cosine * b
    }
  }
}
