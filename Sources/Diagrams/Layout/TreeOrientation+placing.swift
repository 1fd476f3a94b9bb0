extension TreeOrientation {
  /// Places a tree so that it fits `page` where that is possible.
  func placed(_ tree: LayoutTree, page: Size, spacing: TreeSpacing) -> PlacedTree {
    switch self {
    case .topDown:
      let tidy = TreeOrientation.tidy(tree, spacing: spacing)
      if tidy.size.width <= page.width, tidy.size.height <= page.height { return tidy }
      return TreeOrientation.columns(tree, page: page, spacing: spacing)
    case .leftToRight:
      return TreeOrientation.leftToRight(tree, spacing: spacing)
    }
  }

  private static func tidy(_ tree: LayoutTree, spacing: TreeSpacing) -> PlacedTree {
    let boxes = TidyTreeLayout.boxes(of: tree, spacing: spacing)
    let links = boxes.indices.map { index -> TreeLink? in
      let parent = tree.parents[index]
      return parent < 0 ? nil : .drop(from: boxes[parent], to: boxes[index], label: tree.labelSizes[index])
    }
    return PlacedTree(boxes: boxes, links: links)
  }

  private static func leftToRight(_ tree: LayoutTree, spacing: TreeSpacing) -> PlacedTree {
    var turned = spacing
    turned.levelGap = spacing.spur + 24
    turned.siblingGap = spacing.rowGap
    turned.cousinGap = spacing.rowGap * 1.5
    let boxes = TidyTreeLayout.boxes(of: tree.transposed, spacing: turned).map(\.transposed)
    let links = boxes.indices.map { index -> TreeLink? in
      let parent = tree.parents[index]
      return parent < 0 ? nil : .across(from: boxes[parent], to: boxes[index], label: tree.labelSizes[index])
    }
    return PlacedTree(boxes: boxes, links: links)
  }

  /// Tries heights of columns from low to high; the page's width is kept first, then its shape.
  private static func columns(_ tree: LayoutTree, page: Size, spacing: TreeSpacing) -> PlacedTree {
    let layout = ColumnLayout(tree, spacing: spacing)
    var best: (excess: Int, scale: Double, limit: Double)?
    var limit = 200.0
    while limit < 6000 {
      let size = layout.size(limit: limit)
      let excess = Int((max(size.width / page.width - 1, 0) * 8).rounded(.up))
      let scale = max(size.width / page.width, size.height / page.height)
      if best.map({ (excess, scale) < ($0.excess, $0.scale) }) ?? true { best = (excess, scale, limit) }
      limit *= 1.12
    }
    return best.map { layout.placed(limit: $0.limit) } ?? tidy(tree, spacing: spacing)
  }
}
