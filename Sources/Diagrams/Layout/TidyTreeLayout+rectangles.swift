extension TidyTreeLayout {
  /// Turns positions relative to siblings into boxes on the page.
  func rectangles() -> [Rectangle] {
    let tops = levelTops()
    var sums = [Double](repeating: 0, count: tree.count)
    var boxes: [Rectangle] = []
    boxes.reserveCapacity(tree.count)
    for (box, parent) in tree.parents.enumerated() {
      if parent >= 0 { sums[box] = sums[parent] + modifier[parent] }
      let size = tree.sizes[box]
      boxes.append(
        Rectangle(
          x: preliminary[box] + sums[box] - size.width / 2, y: tops[tree.levels[box]],
          width: size.width, height: size.height))
    }
    let left = boxes.map(\.minX).min() ?? 0
    return boxes.map { $0.offset(x: -left, y: 0) }
  }

  /// Where each level begins: below the tallest box of the level above.
  private func levelTops() -> [Double] {
    var heights = [Double](repeating: 0, count: tree.depth + 1)
    for (level, size) in zip(tree.levels, tree.sizes) { heights[level] = max(heights[level], size.height) }
    var tops: [Double] = []
    var top = 0.0
    for height in heights {
      tops.append(top)
      top += height + spacing.levelGap
    }
    return tops
  }
}
