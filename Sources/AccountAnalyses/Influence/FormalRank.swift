internal import AccountModel
internal import GraphAlgorithms
internal import PropertyGraph

/// How high each person stands in the line of command: the level of the post, and the share of the unit below.
///
/// The level gives 100 · (lowest − level)/(lowest − 1) where 1 is the top and `lowest` the unit's largest level; it is
/// unknown where all are of level 1 or have none. The share below counts everybody who reports to the person over solid
/// lines, directly or not, over the others of the unit; its square root is taken, since spans multiply from level to
/// level. It is known for everybody where the unit has a solid line at all. The factor is the mean of what is known.
/// Somebody who reports to themselves, and a circle of lines, add nobody below.
struct FormalRank {
  let values: [Double?]
  /// By number: the person's own lines.
  let lines: [[Value]]
  /// All solid lines of the unit.
  let facts: [Value]

  init(_ unit: InfluenceUnit) {
    let kind = unit.view.graph.propertyKey(AccountKey.kind)
    let solid = unit.ties(AccountRelationship.reportsTo).filter { tie in
      let recorded = unit.view.graph.string(kind, of: tie.relationship).flatMap(ReportingKind.init)
      return recorded == nil || recorded == .solid
    }
    var reports = [[Int]](repeating: [], count: unit.people.count)
    var lines = [[Value]](repeating: [], count: unit.people.count)
    for tie in solid {
      reports[tie.target].append(tie.source)
      lines[tie.source].append(.relationship(tie.relationship))
      lines[tie.target].append(.relationship(tie.relationship))
    }
    let levels = unit.employments.map { Self.level($0, unit.view) }
    let lowest = levels.compactMap(\.self).max() ?? 1
    let others = unit.people.count - 1
    values = unit.people.nodes.indices.map { person in
      let level = levels[person].flatMap { lowest > 1 ? 100 * Double(lowest - $0) / Double(lowest - 1) : nil }
      let below = Self.below(person, reports)
      let share = solid.isEmpty || others < 1 ? nil : 100 * (Double(below) / Double(others)).squareRoot()
      let known = [level, share].compactMap(\.self)
      return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
    }
    self.lines = lines
    facts = solid.map { .relationship($0.relationship) }
  }

  /// The highest level of a person's posts.
  private static func level(_ employments: [Workforce.Employment], _ view: GraphView) -> Int? {
    let key = view.graph.propertyKey(AccountKey.level)
    return employments.compactMap { view.graph.integer(key, of: $0.relationship) }.filter { $0 >= 1 }.min()
  }

  private static func below(_ person: Int, _ reports: [[Int]]) -> Int {
    var seen: Set<Int> = [person]
    var open = [person]
    while let next = open.popLast() {
      for report in reports[next] where seen.insert(report).inserted { open.append(report) }
    }
    return seen.count - 1
  }
}
