extension TreeArrangement {
  /// The heights of columns that are tried, in points; the last is never reached.
  private static let columnHeights = [1e9, 2400, 1800, 1400, 1100, 900, 720, 560, 420, 300, 200]
  /// Most levels that are tried side by side.
  private static let deepestOutline = 8

  /// Places `tree` on a page of at most `page`: of the arrangements that fit, the one with most levels side by side,
  /// then with fewest columns.
  ///
  /// Where none fits, the width holds before the height, since a page is scaled down to its width.
  static func best(for tree: LayoutTree, page: Size, spacing: TreeSpacing) -> PlacedTree {
    var best: (rank: Rank, placed: PlacedTree)?
    for level in (0...min(tree.depth, deepestOutline)).reversed() {
      for columnHeight in columnHeights {
        let placed = TreeArrangement(outlineLevel: level, columnHeight: columnHeight)
          .placed(tree, spacing: spacing)
        let rank = Rank(placed.size, page: page)
        if best.map({ rank < $0.rank }) ?? true { best = (rank, placed) }
        if level == tree.depth { break }
      }
    }
    return best?.placed ?? PlacedTree(boxes: [], links: [])
  }

  /// How far a drawing exceeds a page, in steps that make small differences equal.
  private struct Rank: Comparable {
    let width: Int
    let height: Int

    init(_ size: Size, page: Size) {
      width = Rank.excess(size.width, page.width)
      height = Rank.excess(size.height, page.height)
    }

    static func < (left: Rank, right: Rank) -> Bool {
      (left.width, left.height) < (right.width, right.height)
    }

    private static func excess(_ length: Double, _ limit: Double) -> Int {
      Int((max(length / max(limit, 1) - 1, 0) * 8).rounded(.up))
    }
  }
}
