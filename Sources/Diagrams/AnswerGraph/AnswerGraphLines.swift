/// The lines of an answer: relationships of one direction between two nodes are one line with all their types.
struct AnswerGraphLines {
  /// A line.
  struct Line {
    let source: Int
    let target: Int
    let types: CleanText
  }

  let lines: [Line]

  init(_ graph: AnswerGraph) {
    var order: [[Int]] = []
    var types: [[Int]: [String]] = [:]
    for link in graph.links {
      let ends = [link.source, link.target]
      if types[ends] == nil { order.append(ends) }
      if types[ends]?.contains(link.type) != true { types[ends, default: []].append(link.type) }
    }
    lines = order.map { ends in
      Line(source: ends[0], target: ends[1], types: CleanText((types[ends] ?? []).joined(separator: ", ")))
    }
  }

  /// The course of a line, and the middle of its label.
  ///
  /// - Parameter isReturn: whether another line goes the other way, above which this one stands.
  static func course(
    _ line: Line, _ layout: AnswerGraphLayout, isReturn: Bool
  ) -> (spline: DotSpline, label: Point) {
    let (from, to) = (layout.places[line.source], layout.places[line.target])
    let shift = isReturn ? 6.0 : 0
    let (start, end) = (from.center.y + shift, to.center.y + shift)
    let arrow = 7.0
    if layout.columns[line.source] == layout.columns[line.target] {
      // Within a column, a loop too: around at the right.
      let (first, last) = line.source == line.target ? (start - 8, end + 8) : (start + 3, end - 3)
      let reach = from.maxX + 34 + shift
      let tip = Point(x: to.maxX, y: last)
      let points = [
        Point(x: from.maxX, y: first), Point(x: reach, y: first), Point(x: reach, y: last),
        Point(x: tip.x + arrow, y: last),
      ]
      return (DotSpline(points: points, tip: tip), Point(x: from.maxX + 50, y: (first + last) / 2 + shift))
    }
    let isForward = from.minX < to.minX
    let (x, tipX) = isForward ? (from.maxX, to.minX) : (from.minX, to.maxX)
    let middle = (x + tipX) / 2
    let points = [
      Point(x: x, y: start), Point(x: middle, y: start), Point(x: middle, y: end),
      Point(x: tipX + (isForward ? -arrow : arrow), y: end),
    ]
    // Near the box of the farther column, where lines that begin together stand apart.
    let outer = isForward ? end : start
    return (
      DotSpline(points: points, tip: Point(x: tipX, y: end)),
      Point(x: max(from.minX, to.minX) - 56, y: outer + (isReturn ? 7 : -7))
    )
  }
}
