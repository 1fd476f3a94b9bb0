/// Where the boxes stand: ours in a column in the middle, theirs at both sides.
struct RelationshipGraphLayout {
  /// The room for the lines between two columns.
  private static let aisle = 190.0
  private static let blockGap = 12.0
  private static let leastColleagueGap = 10.0

  /// By block: the heading, its cell included.
  private(set) var headings: [Rectangle]
  /// By block and row: the box, its cell included.
  private(set) var rows: [[Rectangle]]
  /// By block: whether it stands at the left.
  private(set) var isLeft: [Bool]
  private(set) var colleagues: [Rectangle]
  let size: Size

  /// The width of a box on their side with its cell.
  static let sideWidth = RelationshipGraphBoxes.theirWidth + RelationshipGraphBoxes.cellWidth

  init(_ boxes: RelationshipGraphBoxes, _ order: RelationshipGraphOrder) {
    let empty = Rectangle(x: 0, y: 0, width: 0, height: 0)
    headings = Array(repeating: empty, count: boxes.headings.count)
    rows = boxes.rows.map { $0.map { _ in empty } }
    isLeft = Array(repeating: false, count: boxes.headings.count)
    colleagues = Array(repeating: empty, count: boxes.colleagues.count)
    let sideHeights = order.sides.map { side in
      side.reduce(0) { $0 + boxes.height(ofBlock: $1) } + Self.blockGap * Double(max(0, side.count - 1))
    }
    let own =
      boxes.colleagues.reduce(0) { $0 + $1.height } + Self.leastColleagueGap
      * Double(max(0, boxes.colleagues.count - 1))
    let height = (sideHeights + [own]).max() ?? 0
    let middle = Self.sideWidth + Self.aisle
    let right = middle + RelationshipGraphBoxes.ourWidth + Self.aisle
    size = Size(width: right + Self.sideWidth, height: height)
    for (side, blocks) in order.sides.enumerated() {
      var top = (height - sideHeights[side]) / 2
      for block in blocks {
        isLeft[block] = side == 0
        let x = side == 0 ? 0 : right
        headings[block] = Rectangle(x: x, y: top, width: Self.sideWidth, height: boxes.headings[block].height)
        top += boxes.headings[block].height
        for row in order.rows[block] {
          rows[block][row] = Rectangle(x: x, y: top, width: Self.sideWidth, height: boxes.rows[block][row].height)
          top += boxes.rows[block][row].height
        }
        top += Self.blockGap
      }
    }
    placeColleagues(boxes, order, x: middle, height: height)
  }

  /// Ours, spread evenly over the height.
  private mutating func placeColleagues(
    _ boxes: RelationshipGraphBoxes, _ order: RelationshipGraphOrder, x: Double, height: Double
  ) {
    let taken = boxes.colleagues.reduce(0) { $0 + $1.height }
    let gap = (height - taken) / Double(boxes.colleagues.count + 1)
    var top = max(0, gap)
    if boxes.colleagues.count > 1, gap < Self.leastColleagueGap {
      top = max(0, (height - taken - Self.leastColleagueGap * Double(boxes.colleagues.count - 1)) / 2)
    }
    for colleague in order.colleagues {
      colleagues[colleague] = Rectangle(
        x: x, y: top, width: RelationshipGraphBoxes.ourWidth, height: boxes.colleagues[colleague].height)
      top += boxes.colleagues[colleague].height + max(gap, Self.leastColleagueGap)
    }
  }
}
