internal import GuanxiEngine

/// The companies of a group as a nested list, from the rows of its coverage, which come parent before child.
struct AccountTree: Sendable {
  /// One company, with what opens and closes around it.
  struct Item: Sendable {
    let name: String
    let link: String?
    let mark: String
    let state: String
    let rung: String
    let region: String
    let share: String?
    let contacted: String
    /// Whether companies below it follow.
    let opens: Bool
    /// Whether those are shown from the start.
    let isOpen: Bool
    /// The companies below it that are not shown here.
    let hidden: String?
    /// One entry for each list that ends behind it.
    let closes: [Int]
  }

  let items: [Item]
  /// Whether lower levels are left to the pages of the companies.
  let isFolded: Bool

  /// The most companies that are shown.
  private static let most = 300
  /// The levels that are open from the start.
  private static let openLevels = 2

  /// Makes the tree of a coverage report.
  init(_ report: PageReport) {
    let records = report.records
    let levels = records.map { record -> Int in
      if case .integer(let level) = record["level"] ?? .null { level } else { 0 }
    }
    let deepest = Self.deepest(levels)
    let texts = report.report.rows.map { report.cells.row($0) }
    let columns = Dictionary(report.report.columns.enumerated().map { ($1.name, $0) }) { first, _ in first }
    let shown = levels.indices.filter { levels[$0] <= deepest }
    isFolded = shown.count < levels.count
    let base = levels.first ?? 0
    items = shown.enumerated().map { position, index in
      func text(_ name: String) -> String { columns[name].map { texts[index][$0] } ?? "" }
      let next = position + 1 < shown.count ? levels[shown[position + 1]] : base
      let below = (Int(records[index]["subtreeCompanies"]?.shown ?? "") ?? 1) - 1
      var link: String?
      if case .node(let node) = records[index]["company"] ?? .null {
        link = report.source.links.node(node, in: report.source.view.graph)
      }
      var code = "unknown"
      if case .string(let state) = records[index]["state"] ?? .null { code = state }
      let isFoldedHere = levels[index] == deepest && below > 0
      return Item(
        name: text("name"), link: link, mark: code == "covered" ? "good" : code == "gap" ? "bad" : "unknown",
        state: text("state"), rung: text("rung"), region: text("region"),
        share: below > 0 ? text("subtreeCoverage") : nil, contacted: "\(text("contacted")) / \(text("people"))",
        opens: next > levels[index], isOpen: levels[index] - base < Self.openLevels,
        hidden: isFoldedHere ? String(below) : nil, closes: Array(0..<max(0, levels[index] - next)))
    }
  }

  /// The deepest level up to which there are not too many companies; at least the second.
  private static func deepest(_ levels: [Int]) -> Int {
    let counts = Dictionary(grouping: levels) { $0 }.mapValues(\.count)
    var (sum, deepest) = (0, (levels.first ?? 0) + 1)
    for level in counts.keys.sorted() {
      sum += counts[level] ?? 0
      guard sum <= most else { break }
      deepest = max(deepest, level)
    }
    return deepest
  }
}
