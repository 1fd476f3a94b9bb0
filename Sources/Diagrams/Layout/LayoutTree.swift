/// A tree of boxes to be placed: the root first, every parent before its children, siblings in drawing order.
struct LayoutTree: Sendable {
  /// The parent of each box, −1 for the root alone.
  let parents: [Int]
  /// The size of each box.
  let sizes: [Size]
  /// The size of the label on the edge to each box's parent; zero where there is none.
  let labelSizes: [Size]
  /// The children of each box in drawing order.
  let children: [[Int]]
  /// The number of edges to the root.
  let levels: [Int]

  /// Makes a tree, nil where the first box is not the only root or a parent does not come before its child.
  init?(parents: [Int], sizes: [Size], labelSizes: [Size]) {
    guard parents.first == -1, sizes.count == parents.count, labelSizes.count == parents.count else { return nil }
    var children = [[Int]](repeating: [], count: parents.count)
    var levels = [Int](repeating: 0, count: parents.count)
    for (box, parent) in parents.enumerated().dropFirst() {
      guard parent >= 0, parent < box else { return nil }
      children[parent].append(box)
      levels[box] = levels[parent] + 1
    }
    self.parents = parents
    self.sizes = sizes
    self.labelSizes = labelSizes
    self.children = children
    self.levels = levels
  }

  /// The number of boxes.
  var count: Int { parents.count }

  /// The largest level.
  var depth: Int { levels.max() ?? 0 }

  /// The tree with rows for columns.
  var transposed: LayoutTree { LayoutTree(transposing: self) }

  private init(transposing tree: LayoutTree) {
    parents = tree.parents
    sizes = tree.sizes.map(\.transposed)
    labelSizes = tree.labelSizes.map(\.transposed)
    children = tree.children
    levels = tree.levels
  }
}
