/// The direction in which a tree grows.
public enum TreeOrientation: String, Sendable, Hashable, CaseIterable {
  /// The parent company at the top; wide groups hang as outlines below it.
  case topDown
  /// The parent company at the left, a column for each level.
  case leftToRight

  /// Places a tree on a page of at most `page` where that is possible.
  func placed(_ tree: LayoutTree, page: Size, spacing: TreeSpacing) -> PlacedTree {
    switch self {
    case .topDown:
      return TreeArrangement.best(for: tree, page: page, spacing: spacing)
    case .leftToRight:
      var turned = spacing
      turned.levelGap = spacing.stub + 24
      turned.siblingGap = spacing.rowGap
      turned.cousinGap = spacing.rowGap * 1.5
      let boxes = TidyTreeLayout.boxes(of: tree.transposed, spacing: turned).map(\.transposed)
      let links = boxes.indices.map { index -> TreeLink? in
        let parent = tree.parents[index]
        guard parent >= 0 else { return nil }
        return .across(from: boxes[parent], to: boxes[index], label: tree.labelSizes[index], spacing: spacing)
      }
      return PlacedTree(boxes: boxes, links: links)
    }
  }
}
