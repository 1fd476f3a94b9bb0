/// Plain computations on small full matrices.
enum DenseAlgebra {
  /// Solves A x = b by elimination with the largest pivot; nil where A is singular.
  static func solve(_ a: [[Double]], _ b: [Double]) -> [Double]? {
    var (a, b) = (a, b)
    for column in b.indices {
      guard let pivot = (column..<b.count).max(by: { abs(a[$0][column]) < abs(a[$1][column]) }),
        abs(a[pivot][column]) > 1e-12
      else { return nil }
      a.swapAt(column, pivot)
      b.swapAt(column, pivot)
      for row in b.indices where row != column && a[row][column] != 0 {
        let factor = a[row][column] / a[column][column]
        for place in b.indices { a[row][place] -= factor * a[column][place] }
        b[row] -= factor * b[column]
      }
    }
    return b.indices.map { b[$0] / a[$0][$0] }
  }

  static func product(_ a: [[Double]], _ b: [[Double]]) -> [[Double]] {
    var product = a
    for row in a.indices {
      var sums = [Double](repeating: 0, count: a.count)
      for middle in a.indices where a[row][middle] != 0 {
        let factor = a[row][middle]
        let other = b[middle]
        for column in a.indices { sums[column] += factor * other[column] }
      }
      product[row] = sums
    }
    return product
  }

  static func product(_ a: [[Double]], _ b: [Double]) -> [Double] {
    a.map { row in zip(row, b).reduce(0.0) { $0 + $1.0 * $1.1 } }
  }

  static func transposed(_ a: [[Double]]) -> [[Double]] { a.indices.map { column in a.map { $0[column] } } }

  /// A to the power 2^squarings, scaled so that its largest number is 1; all zeros where it fades away.
  ///
  /// Each squaring doubles the relative rounding error: 20 of them leave ten digits.
  static func highPower(_ a: [[Double]], squarings: Int = 20) -> [[Double]] {
    var power = a
    for _ in 0..<squarings {
      let largest = power.joined().map(abs).max() ?? 0
      guard largest > 0 else { return power }
      power = power.map { $0.map { $0 / largest } }
      power = product(power, power)
    }
    return power
  }
}

/// Whether two lists of numbers agree to some digits.
func agree(_ a: [Double], _ b: [Double], within tolerance: Double = 1e-9) -> Bool {
  a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= tolerance * max(1, abs($1)) }
}

/// The same for numbers that may be missing: missing ones must be missing in both.
func agree(_ a: [Double?], _ b: [Double?], within tolerance: Double = 1e-9) -> Bool {
  a.count == b.count
    && zip(a, b).allSatisfy { x, y in
      guard let x, let y else { return x == nil && y == nil }
      return abs(x - y) <= tolerance * max(1, abs(y))
    }
}
