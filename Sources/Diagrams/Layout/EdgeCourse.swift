/// Lines with corners, turned into the curves that Graphviz draws.
enum EdgeCourse {
  /// The curves through `corners`, each corner rounded by at most `radius` points.
  ///
  /// - Parameter arrow: The length of the arrow at the end, nil for none.
  static func spline(through corners: [Point], radius: Double, arrow: Double? = nil) -> DotSpline {
    var corners = distinct(corners)
    guard let first = corners.first, let tip = corners.last, corners.count > 1 else {
      return DotSpline(points: Array(repeating: corners.first ?? Point(x: 0, y: 0), count: 4), tip: nil)
    }
    if let arrow {
      let last = corners.count - 1
      corners[last] = point(from: tip, towards: corners[last - 1], distance: arrow)
    }
    var points = [first]
    for index in corners.indices.dropFirst().dropLast() {
      let corner = corners[index]
      let reach = min(radius, length(corners[index - 1], corner) / 2, length(corner, corners[index + 1]) / 2)
      let entry = point(from: corner, towards: corners[index - 1], distance: reach)
      let exit = point(from: corner, towards: corners[index + 1], distance: reach)
      straight(to: entry, &points)
      points += [corner, corner, exit]
    }
    straight(to: corners[corners.count - 1], &points)
    return DotSpline(points: points, tip: arrow == nil ? nil : tip)
  }

  private static func straight(to end: Point, _ points: inout [Point]) {
    guard let start = points.last else { return }
    points += [start, end, end]
  }

  private static func distinct(_ corners: [Point]) -> [Point] {
    corners.reduce(into: []) { kept, corner in
      if let last = kept.last, length(last, corner) < 0.01 { return }
      kept.append(corner)
    }
  }

  private static func length(_ a: Point, _ b: Point) -> Double {
    ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
  }

  private static func point(from start: Point, towards end: Point, distance: Double) -> Point {
    let whole = length(start, end)
    guard whole > 0 else { return start }
    let part = min(distance / whole, 1)
    return Point(x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part)
  }
}
