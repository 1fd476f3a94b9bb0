/// The lines on which a route may run: along the sides of all boxes, at a small distance.
struct RouteGrid {
  /// The positions of the upright and of the level lines, rising.
  let xs: [Double]
  let ys: [Double]
  /// The cost of a step to the right from each crossing, and of one down; infinite through a box.
  private(set) var rightCosts: [Double]
  private(set) var downCosts: [Double]

  /// Lines nearer than this are one.
  private static let resolution = 0.5

  init(xs: [Double], ys: [Double], obstacles: [Rectangle], nuisances: [Rectangle], clearance: Double) {
    self.xs = RouteGrid.distinct(xs)
    self.ys = RouteGrid.distinct(ys)
    let count = self.xs.count * self.ys.count
    rightCosts = Array(repeating: .infinity, count: count)
    downCosts = rightCosts
    for row in self.ys.indices {
      for column in self.xs.indices {
        let crossing = row * self.xs.count + column
        if column + 1 < self.xs.count { rightCosts[crossing] = self.xs[column + 1] - self.xs[column] }
        if row + 1 < self.ys.count { downCosts[crossing] = self.ys[row + 1] - self.ys[row] }
      }
    }
    for nuisance in nuisances { charge(nuisance, clearance: 0.5, factor: 8) }
    for obstacle in obstacles { charge(obstacle, clearance: clearance, factor: .infinity) }
  }

  /// The crossing nearest to a point.
  func crossing(near point: Point) -> Int {
    RouteGrid.nearest(point.y, in: ys) * xs.count + RouteGrid.nearest(point.x, in: xs)
  }

  /// The place of a crossing.
  func point(_ crossing: Int) -> Point {
    Point(x: xs[crossing % xs.count], y: ys[crossing / xs.count])
  }

  private mutating func charge(_ box: Rectangle, clearance: Double, factor: Double) {
    let columns = range(xs, from: box.minX - clearance, to: box.maxX + clearance)
    let rows = range(ys, from: box.minY - clearance, to: box.maxY + clearance)
    // A step that begins before the box may still enter it.
    for row in rows {
      for column in max(columns.lowerBound - 1, 0)..<columns.upperBound {
        rightCosts[row * xs.count + column] *= factor
      }
    }
    for row in max(rows.lowerBound - 1, 0)..<rows.upperBound {
      for column in columns { downCosts[row * xs.count + column] *= factor }
    }
  }

  /// The positions strictly between two bounds.
  private func range(_ positions: [Double], from low: Double, to high: Double) -> Range<Int> {
    let start = RouteGrid.firstIndex(in: positions) { $0 > low }
    return start..<max(start, RouteGrid.firstIndex(in: positions) { $0 >= high })
  }

  private static func distinct(_ positions: [Double]) -> [Double] {
    positions.sorted().reduce(into: []) { kept, position in
      if let last = kept.last, position - last < resolution { return }
      kept.append(position)
    }
  }

  private static func nearest(_ position: Double, in positions: [Double]) -> Int {
    let after = firstIndex(in: positions) { $0 >= position }
    if after == positions.count { return max(after - 1, 0) }
    guard after > 0 else { return 0 }
    return positions[after] - position < position - positions[after - 1] ? after : after - 1
  }

  private static func firstIndex(in positions: [Double], where isPast: (Double) -> Bool) -> Int {
    var low = 0
    var high = positions.count
    while low < high {
      let middle = (low + high) / 2
      if isPast(positions[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
