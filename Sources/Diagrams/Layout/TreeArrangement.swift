/// A way to draw a tree from the top: upper levels side by side, each subtree below them as an outline.
///
/// With every level side by side this is the tidy tree; with none it is one outline. What lies between keeps a wide
/// group readable: a page that is as wide as the tidy tree of a hundred companies shows no legible text.
struct TreeArrangement: Hashable, Sendable {
  /// The first level whose boxes head an outline.
  let outlineLevel: Int
  /// The height at which an outline begins its next column, in points.
  let columnHeight: Double

  /// Places the boxes; none overlap. O(boxes).
  func placed(_ tree: LayoutTree, spacing: TreeSpacing) -> PlacedTree {
    var heads: [Int] = []
    var headOf: [Int: Int] = [:]
    for box in 0..<tree.count where tree.levels[box] <= outlineLevel {
      headOf[box] = heads.count
      heads.append(box)
    }
    let outlines = heads.map { box in
      tree.levels[box] == outlineLevel && !tree.children[box].isEmpty
        ? OutlineLayout(top: box, of: tree, columnHeight: columnHeight, spacing: spacing) : nil
    }
    let upper = LayoutTree(
      parents: heads.map { headOf[tree.parents[$0]] ?? -1 },
      sizes: zip(heads, outlines).map { $1?.size ?? tree.sizes[$0] },
      labelSizes: heads.map { tree.labelSizes[$0] })
    guard let upper else { return PlacedTree(boxes: [], links: []) }
    let blocks = TidyTreeLayout.boxes(of: upper, spacing: spacing)
    return joined(tree, heads: heads, blocks: blocks, outlines: outlines, spacing: spacing)
  }

  private func joined(
    _ tree: LayoutTree, heads: [Int], blocks: [Rectangle], outlines: [OutlineLayout?], spacing: TreeSpacing
  ) -> PlacedTree {
    let nothing = Rectangle(x: 0, y: 0, width: 0, height: 0)
    var placed = PlacedTree(
      boxes: Array(repeating: nothing, count: tree.count), links: Array(repeating: nil, count: tree.count))
    for (index, head) in heads.enumerated() {
      let block = blocks[index]
      guard let outline = outlines[index] else {
        placed.boxes[head] = block
        continue
      }
      for (box, rectangle) in outline.boxes { placed.boxes[box] = rectangle.offset(x: block.minX, y: block.minY) }
      for (box, link) in outline.links { placed.links[box] = link.offset(x: block.minX, y: block.minY) }
    }
    for head in heads where tree.parents[head] >= 0 {
      placed.links[head] = .drop(
        from: placed.boxes[tree.parents[head]], to: placed.boxes[head], label: tree.labelSizes[head],
        spacing: spacing)
    }
    return placed
  }
}
