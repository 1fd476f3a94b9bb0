internal import AccountModel
internal import GraphAlgorithms
internal import PropertyGraph

/// How high each person stands in the line of command: the level of the post, and the share of the unit below.
///
/// The level gives 100 · (lowest − level)/(lowest − 1) where 1 is the top and `lowest` the unit's largest level; it is
/// unknown where all are of level 1 or have none. The share below counts everybody who reports to the person over solid
/// lines, directly or not, over the others of the unit; its square root is taken, since spans multiply from level to
/// level. It is known of whoever has a solid line, and where the unit has one, of whoever has a level: nobody is
/// recorded below them. The factor is the mean of what is known. Somebody who reports to themselves adds nobody below,
/// and in a circle of lines everybody is below everybody.
struct FormalRank: Sendable {
  let signals: SignalMean
  /// By number: the person's own lines.
  let lines: OwnTies
  /// All solid lines of the unit.
  let facts: [Value]

  init(_ unit: InfluenceUnit, options: InfluenceOptions) {
    let kind = unit.view.graph.propertyKey(AccountKey.kind)
    let solid = unit.ties(AccountRelationship.reportsTo).filter { tie in
      let recorded = unit.view.graph.string(kind, of: tie.relationship).flatMap(ReportingKind.init)
      return recorded == nil || recorded == .solid
    }
    let lines = OwnTies(solid.map { ($0.source, $0.target, $0.relationship) }, count: unit.people.count)
    let below = CommandTree(solid.map { (report: $0.source, manager: $0.target) }, count: unit.people.count).below
    let level = unit.view.graph.propertyKey(AccountKey.level)
    let levels = unit.people.nodes.indices.map { Self.level(unit.employments(of: $0), level, unit.view) }
    let lowest = levels.compactMap(\.self).max() ?? 1
    let others = unit.people.count - 1
    signals = SignalMean(
      [
        (
          .level,
          levels.map { level in level.flatMap { lowest > 1 ? 100 * Double(lowest - $0) / Double(lowest - 1) : nil } }
        ),
        (
          .reports,
          unit.people.nodes.indices.map { person in
            guard !solid.isEmpty, others > 0, lines.count(of: person) > 0 || levels[person] != nil else { return nil }
            return 100 * (Double(below[person]) / Double(others)).squareRoot()
          }
        ),
      ], options: options)
    self.lines = lines
    facts = solid.map { .relationship($0.relationship) }
  }

  /// The highest level of a person's posts.
  private static func level(
    _ employments: ArraySlice<Workforce.Employment>, _ key: PropertyKeyID?, _ view: GraphView
  ) -> Int? {
    employments.lazy.compactMap { view.graph.integer(key, of: $0.relationship) }
      .filter { (1...10_000).contains($0) }.min()
  }
}

/// Who is below whom over lines of command.
private struct CommandTree {
  /// By person: how many others report to them, directly or not.
  let below: [Int]

  /// Counts below each person. O(people + lines) where everybody has one manager and no line closes a circle; else
  /// O(people · lines).
  init(_ lines: [(report: Int, manager: Int)], count: Int) {
    let reports = EdgeRows(
      nodeCount: count, sources: lines.map { Int32($0.manager) }, targets: lines.map { Int32($0.report) })
    var managers = [Int](repeating: 0, count: count)
    for line in lines { managers[line.report] += 1 }
    // From the heads downwards; whom this does not reach is in a circle or below one.
    var order = (0..<Int32(count)).filter { managers[Int($0)] == 0 }
    var isTree = managers.allSatisfy { $0 < 2 }
    if isTree {
      var next = 0
      while next < order.count {
        order += reports.targets[reports.range(Int(order[next]))]
        next += 1
      }
      isTree = order.count == count
    }
    var below = [Int](repeating: 0, count: count)
    for person in isTree ? order.reversed() : Array(0..<Int32(count)) {
      let own = reports.targets[reports.range(Int(person))]
      below[Int(person)] =
        isTree ? own.reduce(0) { $0 + 1 + below[Int($1)] } : own.isEmpty ? 0 : Self.reach(Int(person), reports)
    }
    self.below = below
  }

  private static func reach(_ person: Int, _ reports: EdgeRows) -> Int {
    var seen: Set<Int> = [person]
    var open = [person]
    while let next = open.popLast() {
      for place in reports.range(next) where seen.insert(Int(reports.targets[place])).inserted {
        open.append(Int(reports.targets[place]))
      }
    }
    return seen.count - 1
  }
}
