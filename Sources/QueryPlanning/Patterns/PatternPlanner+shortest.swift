internal import QueryBinding

extension PatternPlanner {
  /// Whether a shortest path can be looked for without a predicate that speaks of it and of what is still to be found.
  func isReadyForShortest(_ index: Int) -> Bool {
    let own = slotsOfPath(index)
    let others = missing.subtracting(own)
    return pending.allSatisfy { predicate in
      let slots = predicate.slots
      return slots.isDisjoint(with: own) || slots.isDisjoint(with: others)
    }
  }

  /// A shortest path whose ends are there, when nothing else is left to be found.
  func nextWaitingShortest() -> Int? {
    relationships.sorted().first { index in
      let relationship = pattern.relationships[index]
      return shortest[index] != nil && found.isSuperset(of: [relationship.left, relationship.right])
    }
  }

  /// Takes the predicates that speak of a shortest path, which is looked for among those that fulfil them.
  mutating func takeConditions(_ index: Int) -> PathConditions {
    let own = slotsOfPath(index)
    let others = missing.subtracting(own)
    let isTaken = { (predicate: BoundExpression) in
      let slots = predicate.slots
      return !slots.isDisjoint(with: own) && slots.isDisjoint(with: others)
    }
    let taken = pending.filter(isTaken)
    pending.removeAll(where: isTaken)
    return PathConditions(taken, path: path(of: index)?.slot, relationships: pattern.relationships[index].slot)
  }

  private func slotsOfPath(_ index: Int) -> Set<Slot> {
    Set([pattern.relationships[index].slot, path(of: index)?.slot].compactMap { $0 })
  }

  private func path(of index: Int) -> PatternPath? {
    pattern.paths.first { path in
      path.steps.contains { step in
        if case .relationship(index) = step { return true }
        return false
      }
    }
  }
}
