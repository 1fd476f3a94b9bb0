/// Where the boxes stand: ours in a column in the middle, theirs at both sides.
///
/// At each side of one of ours stands a bar as high as all lines that end there are thick together, so that no line hides
/// another; where the page is too low for that, all bars are lower by the same share.
struct RelationshipGraphLayout {
  /// The room for the lines between two columns.
  private static let aisle = 190.0
  private static let blockGap = 12.0
  private static let leastColleagueGap = 10.0
  static let barWidth = 4.0

  /// By block: the heading, its cell included.
  private(set) var headings: [Rectangle]
  /// By block and row: the box, its cell included.
  private(set) var rows: [[Rectangle]]
  /// By block: whether it stands at the left.
  private(set) var isLeft: [Bool]
  private(set) var colleagues: [Rectangle]
  /// By colleague: the bars at the left and at the right; nil where no line ends.
  private(set) var bars: [[Rectangle?]]
  let size: Size

  /// The width of a box on their side with its cell.
  static let sideWidth = RelationshipGraphBoxes.theirWidth + RelationshipGraphBoxes.cellWidth

  init(
    _ boxes: RelationshipGraphBoxes, _ order: RelationshipGraphOrder, _ links: RelationshipGraphLinks,
    theme: DiagramTheme
  ) {
    let empty = Rectangle(x: 0, y: 0, width: 0, height: 0)
    headings = Array(repeating: empty, count: boxes.headings.count)
    rows = boxes.rows.map { $0.map { _ in empty } }
    var isLeft = Array(repeating: false, count: boxes.headings.count)
    for block in order.sides.first ?? [] { isLeft[block] = true }
    self.isLeft = isLeft
    let sideHeights = order.sides.map { side in
      side.reduce(0) { $0 + boxes.height(ofBlock: $1) } + Self.blockGap * Double(max(0, side.count - 1))
    }
    let column = RelationshipGraphColumn(
      boxes.colleagues.map(\.height), links, isLeft: isLeft, order.colleagues, gap: Self.leastColleagueGap,
      room: sideHeights.max() ?? 0, theme: theme)
    let middle = Self.sideWidth + Self.aisle
    let right = middle + RelationshipGraphBoxes.ourWidth + Self.aisle
    let height = column.height
    size = Size(width: right + Self.sideWidth, height: height)
    colleagues = zip(boxes.colleagues, column.centers).map { box, center in
      Rectangle(
        x: middle, y: center - box.height / 2, width: RelationshipGraphBoxes.ourWidth, height: box.height)
    }
    bars = zip(column.bars, column.centers).map { heights, center in
      zip(heights, [middle - Self.barWidth, middle + RelationshipGraphBoxes.ourWidth]).map { height, x in
        height > 0 ? Rectangle(x: x, y: center - height / 2, width: Self.barWidth, height: height) : nil
      }
    }
    for (side, blocks) in order.sides.enumerated() {
      place(blocks, boxes, order, x: side == 0 ? 0 : right, top: (height - sideHeights[side]) / 2)
    }
  }

  private mutating func place(
    _ blocks: [Int], _ boxes: RelationshipGraphBoxes, _ order: RelationshipGraphOrder, x: Double, top: Double
  ) {
    var top = top
    for block in blocks {
      headings[block] = Rectangle(x: x, y: top, width: Self.sideWidth, height: boxes.headings[block].height)
      top += boxes.headings[block].height
      for row in order.rows[block] {
        top += RelationshipGraphBoxes.rowGap
        rows[block][row] = Rectangle(x: x, y: top, width: Self.sideWidth, height: boxes.rows[block][row].height)
        top += boxes.rows[block][row].height
      }
      top += Self.blockGap
    }
  }
}
