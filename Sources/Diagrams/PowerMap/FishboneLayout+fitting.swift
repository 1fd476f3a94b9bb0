extension FishboneLayout {
  /// The widest drawing in which the smallest text is nine pixels high on a page of 1600 pixels.
  static let widest = 1_530.0
  /// The proportion of width to height that a page aims at, and what stands around the drawing.
  private static let proportion = 1.5
  private static let frameHeight = 190.0
  private static let narrowest = 900.0

  /// The layout that fits a page best: legible first, then in the proportion of a page, then with few turns and splits.
  static func fitting(
    heights: [[Double]], cardWidth: Double, headingSize: Size, headSize: Size
  ) -> FishboneLayout {
    let counts = heights.map(\.count)
    var best: (layout: FishboneLayout, cost: Double)?
    for plan in FishbonePlan.candidates(cardCounts: counts) {
      let layout = FishboneLayout(
        plan, heights: heights, cardWidth: cardWidth, headingSize: headingSize, headSize: headSize)
      let cost = layout.cost(plan, ribCount: counts.count)
      if best.map({ cost < $0.cost }) ?? true { best = (layout, cost) }
    }
    return best?.layout
      ?? FishboneLayout(
        FishbonePlan(columns: 1, lines: 1, mostRows: 1), heights: heights, cardWidth: cardWidth,
        headingSize: headingSize, headSize: headSize)
  }

  private func cost(_ plan: FishbonePlan, ribCount: Int) -> Double {
    let width = max(size.width, Self.narrowest)
    let proportion = width / (size.height + Self.frameHeight)
    return 20 * max(0, size.width / Self.widest - 1) + max(proportion / Self.proportion, Self.proportion / proportion) - 1
      + 0.04 * Double(ribs.count - ribCount) + 0.15 * Double(plan.lines - 1) + 0.05 * Double(plan.columns - 1)
  }
}
