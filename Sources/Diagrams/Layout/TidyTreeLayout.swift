/// The tidy drawing of a tree: levels in rows, a parent above the middle of its children, subtrees of the same shape
/// drawn alike, and as narrow as these rules allow.
///
/// Reingold and Tilford's drawing in the linear-time version of Buchheim, Jünger and Leipert (2002), "Improving
/// Walker's Algorithm to Run in Linear Time", DOI 10.1007/3-540-36151-0_32, for boxes of different widths and without
/// recursion, so that the depth is not bounded by the stack. O(boxes) time and memory.
struct TidyTreeLayout {
  let tree: LayoutTree
  let spacing: TreeSpacing
  /// Middle of a box relative to its siblings.
  private(set) var preliminary: [Double]
  /// What is added to all descendants.
  private(set) var modifier: [Double]
  private var shift: [Double]
  private var change: [Double]
  private var thread: [Int?]
  private var ancestor: [Int]
  private var rank: [Int]

  /// The boxes of `tree`, in the tree's order; the drawing's upper left corner is the origin.
  static func boxes(of tree: LayoutTree, spacing: TreeSpacing) -> [Rectangle] {
    var layout = TidyTreeLayout(tree: tree, spacing: spacing)
    for box in (0..<tree.count).reversed() { layout.placeChildren(of: box) }
    layout.preliminary[0] = layout.middleOfChildren(of: 0)
    return layout.rectangles()
  }

  private init(tree: LayoutTree, spacing: TreeSpacing) {
    self.tree = tree
    self.spacing = spacing
    preliminary = Array(repeating: 0, count: tree.count)
    modifier = preliminary
    shift = preliminary
    change = preliminary
    thread = Array(repeating: nil, count: tree.count)
    ancestor = Array(0..<tree.count)
    rank = Array(repeating: 0, count: tree.count)
    for children in tree.children {
      for (position, child) in children.enumerated() { rank[child] = position }
    }
  }

  /// Places the children of a box side by side; each child's own descendants are placed already.
  private mutating func placeChildren(of parent: Int) {
    let children = tree.children[parent]
    guard let first = children.first else { return }
    var defaultAncestor = first
    for (position, child) in children.enumerated() {
      let middle = middleOfChildren(of: child)
      if position > 0 {
        let left = children[position - 1]
        preliminary[child] = preliminary[left] + distance(left, child)
      } else {
        preliminary[child] = middle
      }
      modifier[child] = preliminary[child] - middle
      if position > 0 {
        defaultAncestor = apportion(child, leftSibling: children[position - 1], first: first, defaultAncestor)
      }
    }
    executeShifts(children)
  }

  private func middleOfChildren(of box: Int) -> Double {
    guard let first = tree.children[box].first, let last = tree.children[box].last else { return 0 }
    return (preliminary[first] + preliminary[last]) / 2
  }

  /// Moves `child` and its descendants clear of the subtrees at its left; returns the new default ancestor.
  private mutating func apportion(_ child: Int, leftSibling: Int, first: Int, _ defaultAncestor: Int) -> Int {
    var (innerRight, outerRight, innerLeft, outerLeft) = (child, child, leftSibling, first)
    var innerRightSum = modifier[innerRight]
    var outerRightSum = modifier[outerRight]
    var innerLeftSum = modifier[innerLeft]
    var outerLeftSum = modifier[outerLeft]
    while let nextInnerLeft = nextRight(innerLeft), let nextInnerRight = nextLeft(innerRight),
      let nextOuterLeft = nextLeft(outerLeft), let nextOuterRight = nextRight(outerRight)
    {
      (innerLeft, innerRight, outerLeft, outerRight) = (nextInnerLeft, nextInnerRight, nextOuterLeft, nextOuterRight)
      ancestor[outerRight] = child
      let move =
        preliminary[innerLeft] + innerLeftSum - preliminary[innerRight] - innerRightSum
        + distance(innerLeft, innerRight)
      if move > 0 {
        let greatest = ancestor[innerLeft]
        let isSibling = tree.parents[greatest] == tree.parents[child]
        moveSubtree(from: isSibling ? greatest : defaultAncestor, to: child, by: move)
        innerRightSum += move
        outerRightSum += move
      }
      innerLeftSum += modifier[innerLeft]
      innerRightSum += modifier[innerRight]
      outerLeftSum += modifier[outerLeft]
      outerRightSum += modifier[outerRight]
    }
    if let next = nextRight(innerLeft), nextRight(outerRight) == nil {
      thread[outerRight] = next
      modifier[outerRight] += innerLeftSum - outerRightSum
    }
    guard let next = nextLeft(innerRight), nextLeft(outerLeft) == nil else { return defaultAncestor }
    thread[outerLeft] = next
    modifier[outerLeft] += innerRightSum - outerLeftSum
    return child
  }

  private mutating func moveSubtree(from left: Int, to right: Int, by move: Double) {
    let count = Double(rank[right] - rank[left])
    guard count > 0 else { return }
    change[right] -= move / count
    shift[right] += move
    change[left] += move / count
    preliminary[right] += move
    modifier[right] += move
  }

  private mutating func executeShifts(_ children: [Int]) {
    var totalShift = 0.0
    var totalChange = 0.0
    for child in children.reversed() {
      preliminary[child] += totalShift
      modifier[child] += totalShift
      totalChange += change[child]
      totalShift += shift[child] + totalChange
    }
  }

  private func nextLeft(_ box: Int) -> Int? { tree.children[box].first ?? thread[box] }

  private func nextRight(_ box: Int) -> Int? { tree.children[box].last ?? thread[box] }

  private func distance(_ left: Int, _ right: Int) -> Double {
    let gap = tree.parents[left] == tree.parents[right] ? spacing.siblingGap : spacing.cousinGap
    return (tree.sizes[left].width + tree.sizes[right].width) / 2 + gap
  }
}
