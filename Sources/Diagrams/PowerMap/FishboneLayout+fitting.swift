extension FishboneLayout {
  /// The widest drawing in which the smallest text is nine pixels high on a page of 1600 pixels.
  static let widest = 1_530.0
  /// The proportion of width to height that a page aims at, and what stands around the drawing.
  private static let proportion = 1.5
  private static let frameHeight = 190.0
  /// A small map is spread over a page of this width, so that its letters are not huge.
  static let narrowest = 940.0
  private static let mostSpread = 150.0

  /// The layout that fits a page best: legible first, then in the proportion of a page, then with few turns and splits.
  static func fitting(
    heights: [[Double]], cardWidth: Double, headingSize: Size, headSize: Size
  ) -> FishboneLayout {
    let counts = heights.map(\.count)
    func layout(_ plan: FishbonePlan, spread: Double = 0) -> FishboneLayout {
      FishboneLayout(
        plan, heights: heights, cardWidth: cardWidth, headingSize: headingSize, headSize: headSize, spread: spread)
    }
    var best = (plan: FishbonePlan(mostRows: max(1, counts.max() ?? 1), lines: 1), cost: Double.infinity)
    for plan in FishbonePlan.candidates(cardCounts: counts) {
      let cost = layout(plan).cost(plan, ribCount: counts.count)
      if cost < best.cost { best = (plan, cost) }
    }
    let closest = layout(best.plan)
    let room = narrowest - closest.size.width
    guard room > 0, closest.ribs.count > 1 else { return closest }
    return layout(best.plan, spread: min(mostSpread, room / Double(closest.ribs.count - 1)))
  }

  private func cost(_ plan: FishbonePlan, ribCount: Int) -> Double {
    let width = max(size.width, Self.narrowest)
    let proportion = width / (size.height + Self.frameHeight)
    return 20 * max(0, size.width / Self.widest - 1) + max(proportion / Self.proportion, Self.proportion / proportion)
      - 1
      + 0.04 * Double(ribs.count - ribCount) + 0.2 * Double(plan.lines - 1)
      + 0.05 * Double(ribs.count { $0.part.columns == 2 }) / Double(max(1, ribs.count))
  }
}
