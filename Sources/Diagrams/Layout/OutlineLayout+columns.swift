extension OutlineLayout {
  /// Extra distance to a lone child below its parent, in row gaps: room for the label of the edge.
  static let loneChildGap = 0.75

  /// Whether the only child of a box stands right below it: deep chains would run out of the page otherwise.
  static func hasLoneChild(_ box: Int, level: Int, in tree: LayoutTree, spacing: TreeSpacing) -> Bool {
    level >= spacing.indentedLevels && tree.children[box].count == 1
  }

  /// The height of the outline of a subtree that stands below the top box.
  static func height(of box: Int, in tree: LayoutTree, spacing: TreeSpacing) -> Double {
    var height = -spacing.rowGap
    var open = [(box: box, level: 1)]
    while let (next, level) = open.popLast() {
      height += tree.sizes[next].height + spacing.rowGap
      if hasLoneChild(next, level: level, in: tree, spacing: spacing) { height += spacing.rowGap * loneChildGap }
      for child in tree.children[next] { open.append((child, level + 1)) }
    }
    return height
  }

  /// Deals out `children` in order to columns of at most `limit` points, or of one child that is higher.
  static func columns(_ children: [Int], heights: [Double], limit: Double) -> [[Int]] {
    var columns: [[Int]] = [[]]
    var filled = 0.0
    for (child, height) in zip(children, heights) {
      if filled > 0, filled + height > limit {
        columns.append([])
        filled = 0
      }
      columns[columns.count - 1].append(child)
      filled += height
    }
    return columns
  }
}
