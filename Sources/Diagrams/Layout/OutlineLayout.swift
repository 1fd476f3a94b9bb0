/// A subtree drawn as an outline: each box on a row of its own, set in below its parent.
///
/// The outlines of the children of the top box may stand side by side in columns. O(boxes) time and memory.
struct OutlineLayout {
  /// The boxes of the subtree with their places relative to the outline's upper left corner, the top box first.
  private(set) var boxes: [(box: Int, rectangle: Rectangle)] = []
  /// The lines to the boxes other than the top one.
  private(set) var links: [(box: Int, link: TreeLink)] = []
  /// The size of the outline.
  private(set) var size = Size(width: 0, height: 0)

  private let tree: LayoutTree
  private let spacing: TreeSpacing

  /// Draws the subtree of `top`; a column is closed when the next outline would make it higher than `columnHeight`.
  init(top: Int, of tree: LayoutTree, columnHeight: Double, spacing: TreeSpacing) {
    self.tree = tree
    self.spacing = spacing
    let heights = tree.children[top].map { OutlineLayout.height(of: $0, in: tree, spacing: spacing) }
    let columns = OutlineLayout.columns(tree.children[top], heights: heights, limit: columnHeight)
    if columns.count > 1 {
      placeColumns(columns, below: top)
    } else {
      _ = placeRows(top, at: Point(x: 0, y: 0), level: 0)
      size = boxes.reduce(size) { enclosing($0, $1.rectangle) }
    }
  }

  private mutating func placeColumns(_ columns: [[Int]], below top: Int) {
    let topSize = tree.sizes[top]
    var x = 0.0
    var bottom = topSize.height
    var buses: [(child: Int, bus: Double)] = []
    for column in columns {
      var y = topSize.height + 2 * spacing.rowGap + 4
      var right = x
      for child in column {
        let placed = placeRows(child, at: Point(x: x + spacing.stub, y: y), level: 1)
        y = placed.maxY + spacing.rowGap
        right = max(right, placed.maxX)
        bottom = max(bottom, placed.maxY)
        buses.append((child, x))
      }
      x = right + spacing.columnGap
    }
    let width = max(x - spacing.columnGap, topSize.width)
    let topBox = Rectangle(x: (width - topSize.width) / 2, y: 0, width: topSize.width, height: topSize.height)
    boxes.append((top, topBox))
    let places = Dictionary(boxes.map { ($0.box, $0.rectangle) }, uniquingKeysWith: { first, _ in first })
    for (child, bus) in buses {
      guard let place = places[child] else { continue }
      let label = tree.labelSizes[child]
      links.append((child, .column(from: topBox, bus: bus, to: place, label: label, spacing: spacing)))
    }
    size = Size(width: width, height: bottom)
  }

  /// Places a subtree row by row; returns the box around it.
  private mutating func placeRows(_ top: Int, at origin: Point, level: Int) -> Rectangle {
    var around = Rectangle(x: origin.x, y: origin.y, width: 0, height: 0)
    var y = origin.y
    var open: [Row] = [Row(box: top, x: origin.x, level: level, parent: nil, isBelow: false)]
    while let row = open.popLast() {
      let size = tree.sizes[row.box]
      if row.isBelow { y += spacing.rowGap * OutlineLayout.loneChildGap }
      let box = Rectangle(x: row.x, y: y, width: size.width, height: size.height)
      y += size.height + spacing.rowGap
      around = around.union(box)
      boxes.append((row.box, box))
      if let parent = row.parent { link(parent, to: box, of: row) }
      let isLone = OutlineLayout.hasLoneChild(row.box, level: row.level, in: tree, spacing: spacing)
      let x = isLone ? row.x : row.x + spacing.busInset + spacing.stub
      for child in tree.children[row.box].reversed() {
        open.append(Row(box: child, x: x, level: row.level + 1, parent: box, isBelow: isLone))
      }
    }
    return around
  }

  private mutating func link(_ parent: Rectangle, to box: Rectangle, of row: Row) {
    let label = tree.labelSizes[row.box]
    let link: TreeLink =
      row.isBelow
      ? .drop(from: parent, to: box, label: label, spacing: spacing)
      : .hang(from: parent, bus: parent.minX + spacing.busInset, to: box, label: label, spacing: spacing)
    links.append((row.box, link))
  }

  private func enclosing(_ size: Size, _ box: Rectangle) -> Size {
    Size(width: max(size.width, box.maxX), height: max(size.height, box.maxY))
  }

  private struct Row {
    let box: Int
    let x: Double
    let level: Int
    let parent: Rectangle?
    let isBelow: Bool
  }
}
