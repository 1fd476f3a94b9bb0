/// A tree drawn from the top in columns that are no higher than a limit.
///
/// A subtree that is low enough becomes an outline. A higher one has its head above columns: first its high subtrees
/// side by side, each drawn by the same rule, then the outlines of the low ones, one above the other as far as they fit.
/// So a wide group fills a page instead of a strip. Parts are disjoint rectangles; hence no boxes overlap.
/// O(boxes · limit / height of a box) time at most.
struct ColumnLayout {
  /// Parts are not divided below this height, in points.
  private static let lowestColumn = 160.0

  private let tree: LayoutTree
  private let spacing: TreeSpacing
  private let outline: OutlineLayout
  private let heights: [Double]

  init(_ tree: LayoutTree, spacing: TreeSpacing) {
    self.tree = tree
    self.spacing = spacing
    outline = OutlineLayout(tree: tree, spacing: spacing)
    heights = OutlineLayout.heights(of: tree, spacing: spacing)
  }

  /// The tree in columns of at most `limit` points, heads included, where its boxes allow it.
  func placed(limit: Double) -> PlacedTree {
    PlacedTree(block(of: 0, limit: limit, keepsLinks: true), count: tree.count)
  }

  /// The size of what ``placed(limit:)`` gives, found without its lines.
  func size(limit: Double) -> Size {
    PlacedTree(block(of: 0, limit: limit, keepsLinks: false), count: tree.count).size
  }

  /// The depth of the recursion is at most `limit` / ``lowestColumn`` + the number of heads in ``lowestColumn`` points.
  private func block(of head: Int, limit: Double, keepsLinks: Bool) -> TreeBlock {
    let below = limit - tree.sizes[head].height - spacing.headGap
    guard heights[head] > limit, below >= ColumnLayout.lowestColumn else {
      return outline.block(of: head, keepsLinks: keepsLinks)
    }
    let children = tree.children[head]
    let parts = children.filter { heights[$0] > below }.map {
      block(of: $0, limit: below, keepsLinks: keepsLinks)
    }
    let stacks = stacks(of: children.filter { heights[$0] <= below }, limit: below, keepsLinks: keepsLinks)
    let top = tree.sizes[head].height + spacing.headGap
    var width = -spacing.columnGap
    for part in parts { width += part.size.width + spacing.columnGap }
    for stack in stacks { width += (stack.map(\.size.width).max() ?? 0) + spacing.spur + spacing.columnGap }
    let headWidth = tree.sizes[head].width
    var x = max(0, (headWidth - width) / 2)
    let place = Rectangle(
      x: max(0, (width - headWidth) / 2), y: 0, width: headWidth, height: tree.sizes[head].height)
    var whole = TreeBlock(head: head, at: place, keepsLinks: keepsLinks)
    for part in parts {
      let child = whole.add(part, x: x, y: top)
      whole.add(.drop(from: place, to: child, label: tree.labelSizes[part.head.box]), to: part.head.box)
      x += part.size.width + spacing.columnGap
    }
    for stack in stacks {
      addStack(stack, to: &whole, below: place, x: x, top: top)
      x += (stack.map(\.size.width).max() ?? 0) + spacing.spur + spacing.columnGap
    }
    return whole
  }

  private func addStack(_ stack: [TreeBlock], to block: inout TreeBlock, below head: Rectangle, x: Double, top: Double)
  {
    var y = top
    for part in stack {
      let child = block.add(part, x: x + spacing.spur, y: y)
      block.add(.column(from: head, bus: x, to: child, label: tree.labelSizes[part.head.box]), to: part.head.box)
      y += part.size.height + spacing.rowGap
    }
  }

  /// Deals out outlines in order; a stack is closed when the next outline would make it too high.
  private func stacks(of children: [Int], limit: Double, keepsLinks: Bool) -> [[TreeBlock]] {
    var stacks: [[TreeBlock]] = []
    var filled = Double.infinity
    for child in children {
      let block = outline.block(of: child, keepsLinks: keepsLinks)
      if filled + block.size.height > limit {
        stacks.append([])
        filled = 0
      }
      stacks[stacks.count - 1].append(block)
      filled += block.size.height + spacing.rowGap
    }
    return stacks
  }
}
