extension RouteGrid {
  /// The cheapest way over the lines from any of `starts` to any of `ends`; nil where boxes shut it off.
  ///
  /// Dijkstra's algorithm (1959) over crossings and directions, since a bend costs as much as `bendCost` points of way.
  /// O(crossings · log crossings).
  func path(from starts: [Int], to ends: [Int], bendCost: Double) -> [Int]? {
    var costs = [Double](repeating: .infinity, count: xs.count * ys.count * 2)
    var origins = [Int](repeating: -1, count: costs.count)
    var queue = RouteQueue()
    let targets = Set(ends)
    for start in starts {
      for direction in 0...1 where costs[start * 2 + direction] > 0 {
        costs[start * 2 + direction] = 0
        queue.push(state: start * 2 + direction, cost: 0)
      }
    }
    while let (state, cost) = queue.pop() {
      if cost > costs[state] { continue }
      if targets.contains(state / 2) { return way(to: state, origins) }
      for (next, direction, length) in steps(from: state / 2) where length < .infinity {
        let total = cost + length + (direction == state % 2 ? 0 : bendCost)
        let target = next * 2 + direction
        guard total < costs[target] else { continue }
        costs[target] = total
        origins[target] = state
        queue.push(state: target, cost: total)
      }
    }
    return nil
  }

  private func steps(from crossing: Int) -> [(next: Int, direction: Int, length: Double)] {
    var steps = [(crossing + 1, 0, rightCosts[crossing]), (crossing + xs.count, 1, downCosts[crossing])]
    if crossing % xs.count > 0 { steps.append((crossing - 1, 0, rightCosts[crossing - 1])) }
    if crossing >= xs.count { steps.append((crossing - xs.count, 1, downCosts[crossing - xs.count])) }
    return steps
  }

  private func way(to end: Int, _ origins: [Int]) -> [Int] {
    var way: [Int] = []
    var state = end
    while state >= 0 {
      if way.last != state / 2 { way.append(state / 2) }
      state = origins[state]
    }
    return way.reversed()
  }
}
