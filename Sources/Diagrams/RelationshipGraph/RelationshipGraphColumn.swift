/// The column of ours: how high the bars are, and where the middle of each box is.
struct RelationshipGraphColumn {
  /// The room between two lines that end on one bar.
  static let lineGap = 0.8

  /// By colleague: the heights of the bars at the left and at the right.
  let bars: [[Double]]
  /// By colleague: the middle, from the top of the column.
  let centers: [Double]
  /// The height of the column, at least `room`.
  let height: Double

  /// - Parameters:
  ///   - boxes: by colleague, the height of the box.
  ///   - isLeft: by block, whether it stands at the left.
  ///   - order: the colleagues from top to bottom.
  ///   - gap: the least room between two colleagues.
  ///   - room: the height that the sides have.
  init(
    _ boxes: [Double], _ links: RelationshipGraphLinks, isLeft: [Bool], _ order: [Int], gap: Double, room: Double,
    theme: DiagramTheme
  ) {
    var loads = boxes.map { _ in [0.0, 0.0] }
    for line in links.lines {
      loads[line.colleague][isLeft[line.block] ? 0 : 1] += theme.width(of: line) + Self.lineGap
    }
    let gaps = gap * Double(max(0, boxes.count - 1))
    let least = boxes.reduce(0, +) + gaps
    let height = max(room, least)
    let wanted = zip(boxes, loads).reduce(0) { $0 + max(0, max($1.1[0], $1.1[1]) - $1.0) }
    let share = wanted > 0 ? min(1, (height - least) / wanted) : 1
    let bars = zip(boxes, loads).map { box, loads in
      loads.map { load in load <= box ? load : box + (load - box) * share }
    }
    let slots = zip(boxes, bars).map { max($0, $1[0], $1[1]) }
    let free = max(gap, (height - slots.reduce(0, +)) / Double(boxes.count + 1))
    var centers = boxes.map { _ in 0.0 }
    var top = max(0, (height - slots.reduce(0, +) - free * Double(max(0, boxes.count - 1))) / 2)
    for colleague in order {
      centers[colleague] = top + slots[colleague] / 2
      top += slots[colleague] + free
    }
    self.bars = bars
    self.centers = centers
    self.height = max(height, top - free)
  }
}

extension DiagramTheme {
  /// The width of a line of a relationship graph, in points.
  func width(of line: RelationshipGraphLinks.Line) -> Double { line.isBridge ? 2.2 : lineWidth(line.strength) }
}
