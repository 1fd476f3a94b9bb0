import AccountModel

/// The lines beside the tree that are drawn between boxes, and how many are not.
struct OrganisationChartLines {
  /// A line between two boxes.
  struct Line: Hashable {
    /// The box of who reports.
    let source: Int
    /// The box of the manager.
    let target: Int
    let isDotted: Bool
    /// The number of lines of command that it stands for.
    var count: Int
  }

  private(set) var lines: [Line] = []
  /// The number of lines of command that are not drawn: folded into one box, or beyond the budget.
  private(set) var hiddenCount = 0

  /// Joins the lines between the same boxes; those between boxes of single members come first.
  init(_ model: OrganisationChartModel, _ fold: OrganisationChartFold, budget: Int) {
    var places: [[Int]: Int] = [:]
    var joined: [Line] = []
    for line in model.lines where line.member != line.manager {
      guard fold.boxOfMember.indices.contains(line.member), fold.boxOfMember.indices.contains(line.manager) else {
        continue
      }
      let (source, target) = (fold.boxOfMember[line.member], fold.boxOfMember[line.manager])
      guard source != target else {
        hiddenCount += 1
        continue
      }
      let isDotted = line.kind != .solid
      let key = [source, target, isDotted ? 1 : 0]
      if let place = places[key] {
        joined[place].count += 1
      } else {
        places[key] = joined.count
        joined.append(Line(source: source, target: target, isDotted: isDotted, count: 1))
      }
    }
    func summaries(_ line: Line) -> Int {
      [line.source, line.target].count { if case .summary = fold.boxes[$0] { true } else { false } }
    }
    let sorted = joined.enumerated().sorted { a, b in
      let keys = (Self.key(a.element, summaries(a.element)), Self.key(b.element, summaries(b.element)))
      return keys.0 != keys.1 ? keys.0 < keys.1 : a.offset < b.offset
    }.map(\.element)
    lines = Array(sorted.prefix(budget))
    hiddenCount += sorted.dropFirst(budget).reduce(0) { $0 + $1.count }
  }

  private static func key(_ line: Line, _ summaries: Int) -> (Int, Int) { (summaries, line.isDotted ? 1 : 0) }
}
