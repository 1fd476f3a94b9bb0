internal import QueryBinding

extension PatternPlanner {
  /// A part that repeats and whose left end is there.
  func nextRepetition() -> Int? {
    repetitions.sorted().first { found.contains(pattern.repetitions[$0].left) }
  }

  mutating func repeatBody(_ index: Int) {
    let repetition = pattern.repetitions[index]
    repetitions.remove(index)
    var body = repetition.body
    let start = body.nodes[repetition.bodyStart]
    body.nodes[repetition.bodyStart].isBound = true
    var inner = PatternPlanner(
      body, predicates: repetition.predicate.map { [$0] } ?? [], statistics: statistics,
      isOptimizing: isOptimizing, supply: supply)
    let bodySteps = inner.plan()
    supply = inner.supply
    let walkedSlot = supply.next()
    walked[index] = walkedSlot
    steps.append(
      .repeatPattern(
        RepetitionStep(
          body: bodySteps, bodyStart: start.slot, bodyEnd: body.nodes[repetition.bodyEnd].slot,
          bodyRelationships: body.relationships.map(\.slot), from: pattern.nodes[repetition.left].slot,
          to: pattern.nodes[repetition.right].slot, isInto: found.contains(repetition.right),
          minimum: repetition.minimum, maximum: repetition.maximum, lists: repetition.lists, walked: walkedSlot,
          different: used.map(\.slot))))
    used.append((walkedSlot, nil))
    missing.subtract(repetition.lists.map(\.outer))
    find(repetition.right)
    test()
  }

  mutating func build(_ path: PatternPath) {
    guard let slot = path.slot else { return }
    let slots = path.steps.compactMap { step in
      switch step {
      case .relationship(let index): pattern.relationships[index].slot
      case .repetition(let index): walked[index]
      }
    }
    steps.append(.path(PathStep(slot: slot, start: pattern.nodes[path.start].slot, relationships: slots)))
    missing.remove(slot)
  }
}
