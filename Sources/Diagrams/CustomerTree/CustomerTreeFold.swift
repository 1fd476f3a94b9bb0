/// The companies of a group that are drawn, and the summaries of the others.
struct CustomerTreeFold {
  /// A box of the drawing.
  enum Box: Hashable {
    /// The company at a position of the order.
    case company(Int)
    /// The companies below the one at a position that have no box of their own.
    case summary(owner: Int, tally: StateTally)
  }

  /// The boxes, a parent before its children, a summary after its owner's drawn children.
  private(set) var boxes: [Box] = []
  /// The position of each box's parent among the boxes, −1 for the first.
  private(set) var parents: [Int] = []
  /// The box of each drawn company by its position in the order.
  private(set) var boxOfCompany: [Int: Int] = [:]
  /// The number of companies without a box of their own.
  let foldedCount: Int

  init(_ order: CustomerTreeOrder, budget: Int) {
    let plan = FoldPlan(parents: order.parents, values: order.values, budget: budget)
    foldedCount = plan.foldedCount
    var tallies: [Int: StateTally] = [:]
    var drawnChildren = [[Int]](repeating: [], count: order.parents.count)
    for (position, parent) in order.parents.enumerated() {
      if let owner = plan.summaryOwner[position] {
        tallies[owner, default: StateTally()].add(order.companies[position].state)
      } else if parent >= 0 {
        drawnChildren[parent].append(position)
      }
    }
    var open: [(box: Box, parent: Int)] = [(.company(0), -1)]
    while let (box, parent) = open.popLast() {
      let index = boxes.count
      boxes.append(box)
      parents.append(parent)
      guard case .company(let position) = box else { continue }
      boxOfCompany[position] = index
      if let tally = tallies[position] { open.append((.summary(owner: position, tally: tally), index)) }
      for child in drawnChildren[position].reversed() { open.append((.company(child), index)) }
    }
  }
}
