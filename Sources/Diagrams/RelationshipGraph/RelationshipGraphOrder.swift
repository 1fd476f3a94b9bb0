/// The order of the boxes that keeps the lines from crossing: each box goes to the mean of the boxes that it is tied to.
///
/// Source: K. Sugiyama, S. Tagawa and M. Toda, "Methods for Visual Understanding of Hierarchical System Structures",
/// 1981, doi:10.1109/TSMC.1981.4308636 (the barycentric method), a fixed number of rounds.
struct RelationshipGraphOrder {
  private static let rounds = 8

  /// The blocks on the left from top to bottom, and those on the right.
  private(set) var sides: [[Int]]
  /// By block: its rows from top to bottom; a summary of the rest stays last.
  private(set) var rows: [[Int]]
  /// Our boxes from top to bottom.
  private(set) var colleagues: [Int]

  /// Orders boxes. O(rounds · (lines + boxes · log boxes)).
  ///
  /// - Parameter heights: the height of each block, to make both sides equally long.
  init(_ fold: RelationshipGraphFold, _ links: RelationshipGraphLinks, colleagueCount: Int, heights: [Double]) {
    sides = Self.split(heights)
    rows = fold.blocks.map { Array($0.rows.indices) }
    colleagues = Array(0..<colleagueCount)
    for _ in 0..<Self.rounds {
      sortColleagues(links, fold)
      sortBlocks(links, fold)
    }
  }

  /// The blocks in two runs of about the same height.
  private static func split(_ heights: [Double]) -> [[Int]] {
    let total = heights.reduce(0, +)
    var left = 0
    var sum = 0.0
    while left < heights.count, abs(2 * (sum + heights[left]) - total) <= abs(2 * sum - total) {
      sum += heights[left]
      left += 1
    }
    return [Array(0..<left), Array(left..<heights.count)]
  }

  private mutating func sortColleagues(_ links: RelationshipGraphLinks, _ fold: RelationshipGraphFold) {
    var place: [[Double]] = rows.map { Array(repeating: 0, count: $0.count + 1) }
    for side in sides {
      var boxes: [(block: Int, row: Int?)] = []
      for block in side {
        boxes.append((block, nil))
        boxes += rows[block].map { (block, $0) }
      }
      // Both sides count alike, however many boxes they have.
      for (position, box) in boxes.enumerated() {
        place[box.block][box.row.map { $0 + 1 } ?? 0] = Double(position) / Double(max(1, boxes.count - 1))
      }
    }
    colleagues = Self.sorted(
      colleagues, links.lines.map { ($0.colleague, place[$0.block][$0.row.map { $0 + 1 } ?? 0]) })
  }

  private mutating func sortBlocks(_ links: RelationshipGraphLinks, _ fold: RelationshipGraphFold) {
    var place = Array(repeating: 0.0, count: colleagues.count)
    for (position, colleague) in colleagues.enumerated() { place[colleague] = Double(position) }
    let byBlock = links.lines.map { ($0.block, place[$0.colleague]) }
    sides = sides.map { Self.sorted($0, byBlock) }
    for block in rows.indices {
      let people = rows[block].filter { if case .person = fold.blocks[block].rows[$0] { true } else { false } }
      let rest = rows[block].filter { !people.contains($0) }
      let own = links.lines.compactMap { line in
        line.block == block ? line.row.map { ($0, place[line.colleague]) } : nil
      }
      rows[block] = Self.sorted(people, own) + rest
    }
  }

  /// The items by the mean of the places that belong to each; items without one keep to their old place among the others.
  private static func sorted(_ items: [Int], _ places: [(item: Int, place: Double)]) -> [Int] {
    var sums: [Int: (total: Double, count: Double)] = [:]
    for entry in places {
      let old = sums[entry.item] ?? (0, 0)
      sums[entry.item] = (old.total + entry.place, old.count + 1)
    }
    var last = -1.0
    let keyed = items.enumerated().map { position, item -> (key: Double, position: Int, item: Int) in
      if let sum = sums[item] { last = sum.total / sum.count }
      return (last, position, item)
    }
    return keyed.sorted { ($0.key, $0.position) < ($1.key, $1.position) }.map(\.item)
  }
}
