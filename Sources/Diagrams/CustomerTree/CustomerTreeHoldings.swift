import PropertyGraph

/// The holdings beside the tree that are drawn, and how many are not.
struct CustomerTreeHoldings {
  /// A holding between two boxes.
  struct Line {
    let owner: Int
    let held: Int
    let share: String
  }

  private(set) var lines: [Line] = []
  let hiddenCount: Int

  /// Chooses the holdings of the largest share whose ends both have a box.
  init(_ holdings: [CustomerTreeModel.Holding], order: CustomerTreeOrder, fold: CustomerTreeFold, budget: Int) {
    let sorted = holdings.sorted { left, right in
      let shares = (left.share ?? -1, right.share ?? -1)
      return shares.0 != shares.1 ? shares.0 > shares.1 : (left.owner, left.held) < (right.owner, right.held)
    }
    for holding in sorted where lines.count < budget {
      guard let owner = order.positions[holding.owner].flatMap({ fold.boxOfCompany[$0] }),
        let held = order.positions[holding.held].flatMap({ fold.boxOfCompany[$0] }), owner != held
      else { continue }
      lines.append(Line(owner: owner, held: held, share: holding.share.map(CompactNumber.share) ?? ""))
    }
    hiddenCount = holdings.count - lines.count
  }
}
