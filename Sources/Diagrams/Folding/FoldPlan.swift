/// Which boxes of a tree are drawn when there are more than a page can hold.
///
/// What is drawn is a tree with the same root. A drawn box with children that are not drawn gets one summary box,
/// which counts against the budget too. First come the boxes of the largest value with the boxes above them, in half of
/// the budget; then the tree grows from the root, the subtree of the largest total value first. O(boxes · log boxes).
struct FoldPlan: Sendable {
  /// Whether each box is drawn.
  private(set) var isDrawn: [Bool]
  /// For each box that is not drawn, the drawn one whose summary counts it.
  private(set) var summaryOwner: [Int?]

  private let parents: [Int]
  private let childCounts: [Int]
  private var drawnChildren: [Int]
  private var cost = 0

  /// Chooses the boxes.
  ///
  /// - Parameters:
  ///   - parents: The parent of each box, before its children; −1 for the first.
  ///   - values: How much a reader wants to see each box; at least 0.
  ///   - budget: Most boxes, summaries included; at least one box is drawn.
  init(parents: [Int], values: [Double], budget: Int) {
    self.parents = parents
    isDrawn = Array(repeating: false, count: parents.count)
    summaryOwner = Array(repeating: nil, count: parents.count)
    drawnChildren = Array(repeating: 0, count: parents.count)
    var counts = drawnChildren
    for parent in parents where parent >= 0 { counts[parent] += 1 }
    childCounts = counts
    guard !parents.isEmpty else { return }
    draw(0)
    if parents.count <= budget {
      for box in parents.indices.dropFirst() { draw(box) }
    } else {
      drawMostValuable(values, budget: budget / 2)
      grow(values, budget: budget)
      findOwners()
    }
  }

  /// The number of boxes that are not drawn.
  var foldedCount: Int { isDrawn.count { !$0 } }

  private mutating func draw(_ box: Int) {
    isDrawn[box] = true
    cost += 1 + (childCounts[box] > 0 ? 1 : 0)
    let parent = parents[box]
    guard parent >= 0 else { return }
    drawnChildren[parent] += 1
    if drawnChildren[parent] == childCounts[parent] { cost -= 1 }
  }

  private mutating func drawMostValuable(_ values: [Double], budget: Int) {
    let order = parents.indices.filter { values[$0] > 0 }.sorted { (-values[$0], $0) < (-values[$1], $1) }
    for box in order where cost < budget {
      var path: [Int] = []
      var next = box
      while next >= 0, !isDrawn[next], path.count < budget {
        path.append(next)
        next = parents[next]
      }
      guard cost + 2 * path.count <= budget else { continue }
      for step in path.reversed() { draw(step) }
    }
  }

  private mutating func grow(_ values: [Double], budget: Int) {
    var totals = values
    var levels = [Int](repeating: 0, count: parents.count)
    for (box, parent) in parents.enumerated() where parent >= 0 { levels[box] = levels[parent] + 1 }
    for (box, parent) in parents.enumerated().reversed() where parent >= 0 { totals[parent] += totals[box] }
    // A large subtree far down waits for the smaller ones near the root: each level counts half of the one above.
    // So no box comes before its parent.
    let weights = parents.indices.map {
      totals[$0] * Double(sign: .plus, exponent: -min(levels[$0], 60), significand: 1)
    }
    let order = parents.indices.sorted { (-weights[$0], levels[$0], $0) < (-weights[$1], levels[$1], $1) }
    for box in order where !isDrawn[box] && isDrawn[parents[box]] && fits(box, budget: budget) { draw(box) }
  }

  private func fits(_ box: Int, budget: Int) -> Bool {
    let parent = parents[box]
    let closesSummary = drawnChildren[parent] + 1 == childCounts[parent]
    return cost + (closesSummary ? 0 : 1) + (childCounts[box] > 0 ? 1 : 0) <= budget
  }

  private mutating func findOwners() {
    for (box, parent) in parents.enumerated() where !isDrawn[box] && parent >= 0 {
      summaryOwner[box] = isDrawn[parent] ? parent : summaryOwner[parent]
    }
  }
}
