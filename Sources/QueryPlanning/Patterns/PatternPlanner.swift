internal import QueryBinding
internal import QuerySyntax

/// Chooses in which order the nodes and relationships of a pattern are found.
///
/// It begins at what the row has already, else at the node that is cheapest to find, and goes on over the relationship
/// that is expected to give the fewest rows. Each predicate is tested as soon as everything it speaks of is there.
struct PatternPlanner {
  let pattern: BoundPattern
  let statistics: PlanningStatistics
  /// Whether the cheapest way is looked for; else the pattern is found as it is written.
  let isOptimizing: Bool
  var supply: SlotSupply
  var steps: [PhysicalStep] = []
  /// Predicates that have not been tested yet.
  var pending: [BoundExpression]
  /// The slots that the pattern fills and that are not filled yet.
  var missing: Set<Slot> = []
  /// Positions of the nodes that the row has.
  var found: Set<Int> = []
  /// Positions of the relationships and repetitions that are still to be found.
  var relationships: Set<Int>
  var repetitions: Set<Int>
  /// Slots of the relationships found, for they must all be different.
  var used: [(slot: Slot, types: Set<String>?)] = []
  /// Where the relationships of a repetition go.
  var walked: [Int: Slot] = [:]
  /// Relationships of which only shortest paths count.
  var shortest: [Int: PathPattern.Selection] = [:]

  init(
    _ pattern: BoundPattern, predicates: [BoundExpression], statistics: PlanningStatistics, isOptimizing: Bool,
    supply: SlotSupply
  ) {
    self.pattern = pattern
    self.statistics = statistics
    self.isOptimizing = isOptimizing
    self.supply = supply
    pending = []
    relationships = Set(pattern.relationships.indices)
    repetitions = Set(pattern.repetitions.indices)
    for path in pattern.paths where path.selection != .all {
      for case .relationship(let index) in path.steps { shortest[index] = path.selection }
    }
    missing = pattern.introducedSlots
    gatherConditions()
    pending += predicates
  }

  /// The steps that find the pattern.
  mutating func plan() -> [PhysicalStep] {
    for (index, node) in pattern.nodes.enumerated() where node.isBound {
      found.insert(index)
      steps.append(.filter([.isNull(.slot(node.slot), isNegated: true)]))
    }
    test()
    while true {
      if let next = cheapestRelationship() {
        expand(next)
      } else if let next = nextRepetition() {
        repeatBody(next)
      } else if let next = cheapestStart() {
        scan(next)
      } else if let next = nextWaitingShortest() {
        expand(next)
      } else {
        break
      }
    }
    for path in pattern.paths { build(path) }
    test()
    if !pending.isEmpty { steps.append(.filter(pending)) }
    return steps
  }

  /// Tests the predicates that can be tested now.
  mutating func test() {
    guard isOptimizing else { return }
    let unfilled = missing
    let ready = pending.filter { $0.slots.isDisjoint(with: unfilled) }
    guard !ready.isEmpty else { return }
    pending = pending.filter { !$0.slots.isDisjoint(with: unfilled) }
    steps.append(.filter(ready))
  }

  mutating func find(_ node: Int) {
    guard found.insert(node).inserted else { return }
    missing.remove(pattern.nodes[node].slot)
    if case .map(let map)? = pattern.nodes[node].properties {
      steps.append(.filterProperties(pattern.nodes[node].slot, map))
    }
  }

  private mutating func gatherConditions() {
    for node in pattern.nodes {
      if let labels = node.labels { pending.append(.hasLabels(.slot(node.slot), labels)) }
      gather(node.slot, node.properties, node.predicate)
      if node.isBound, case .map(let map)? = node.properties { steps.append(.filterProperties(node.slot, map)) }
    }
    for (index, relationship) in pattern.relationships.enumerated()
    where relationship.length == nil && shortest[index] == nil {
      gather(relationship.slot, relationship.properties, relationship.predicate)
    }
  }

  private mutating func gather(_ slot: Slot, _ properties: BoundProperties?, _ predicate: BoundExpression?) {
    if case .entries(let entries)? = properties {
      for entry in entries {
        pending.append(.comparison(.equal, .property(.slot(slot), key: entry.key), entry.value))
      }
    }
    if let predicate { pending.append(predicate) }
  }
}

extension BoundPattern {
  /// The slots that matching the pattern fills.
  var introducedSlots: Set<Slot> {
    var slots: Set<Slot> = []
    for node in nodes where !node.isBound { slots.insert(node.slot) }
    for relationship in relationships where !relationship.isBound { slots.insert(relationship.slot) }
    for repetition in repetitions { slots.formUnion(repetition.lists.map(\.outer)) }
    slots.formUnion(paths.compactMap(\.slot))
    return slots
  }
}
