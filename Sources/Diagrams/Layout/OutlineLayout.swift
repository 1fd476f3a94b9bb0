/// A subtree drawn as an outline: each box on a row of its own, set in below its parent. O(boxes) time and memory.
///
/// From ``TreeSpacing/indentedLevels`` on, the last child stands right below its parent's subtree without being set
/// in, so that a long chain does not run out of the page.
struct OutlineLayout {
  let tree: LayoutTree
  let spacing: TreeSpacing

  /// The outline of the subtree of `top`.
  func block(of top: Int, keepsLinks: Bool) -> TreeBlock {
    var block = TreeBlock(head: top, at: box(top, x: 0, y: 0), keepsLinks: keepsLinks)
    var y = tree.sizes[top].height + spacing.rowGap
    var open = rows(below: top, at: block.head.place, level: 0)
    while let row = open.popLast() {
      if row.isStraight { y += spacing.straightGap }
      let place = box(row.box, x: row.x, y: y)
      y = place.maxY + spacing.rowGap
      block.add(row.box, at: place)
      block.add(link(to: row, at: place), to: row.box)
      open += rows(below: row.box, at: place, level: row.level)
    }
    return block
  }

  private func link(to row: Row, at place: Rectangle) -> TreeLink {
    let bus = row.parent.minX + spacing.busInset
    let label = tree.labelSizes[row.box]
    return row.isStraight
      ? .straight(from: row.parent, x: bus, to: place, label: label)
      : .hang(from: row.parent, bus: bus, to: place, label: label)
  }

  /// The heights of the outlines of all subtrees, without the extra room of straight lines.
  static func heights(of tree: LayoutTree, spacing: TreeSpacing) -> [Double] {
    var heights = tree.sizes.map { $0.height + spacing.rowGap }
    for (box, parent) in tree.parents.enumerated().reversed() where parent >= 0 { heights[parent] += heights[box] }
    return heights.map { $0 - spacing.rowGap }
  }

  private struct Row {
    let box: Int
    let x: Double
    let level: Int
    let parent: Rectangle
    let isStraight: Bool
  }

  /// The rows of the children of a box, the last child first.
  private func rows(below parent: Int, at place: Rectangle, level: Int) -> [Row] {
    let children = tree.children[parent]
    return children.reversed().map { child in
      let isContinued = children.count == 1 || !tree.children[child].isEmpty
      let isStraight = level >= spacing.indentedLevels && child == children.last && isContinued
      return Row(
        box: child, x: isStraight ? place.minX : place.minX + spacing.busInset + spacing.spur,
        level: isStraight ? level : level + 1, parent: place, isStraight: isStraight)
    }
  }

  private func box(_ box: Int, x: Double, y: Double) -> Rectangle {
    Rectangle(x: x, y: y, width: tree.sizes[box].width, height: tree.sizes[box].height)
  }
}
