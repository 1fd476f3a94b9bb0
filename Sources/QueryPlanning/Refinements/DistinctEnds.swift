internal import QueryBinding

/// `MATCH (a)-[:OWNS*]->(b) RETURN DISTINCT b` asks which nodes are reached, not by how many walks: each is looked at
/// once, instead of walking every way to it, of which there may be exponentially many.
///
/// It holds where the list of relationships is not read, and what follows does not care how often an equal row comes. A
/// walk of at least two relationships is left as it is: a node may be reached by a longer walk only.
struct DistinctEnds: StepRefinement {
  func refine(_ steps: [PhysicalStep], for use: RowUse, _ supply: inout SlotSupply) -> [PhysicalStep] {
    steps.indices.map { index in
      guard case .expandVariable(var walk) = steps[index], !walk.isBound, walk.minimum <= 1,
        walk.maximum ?? Int.max > 1, isMultiplicityFree(steps[(index + 1)...], without: walk.relationships, use)
      else { return steps[index] }
      walk.reachesOnce = true
      return .expandVariable(walk)
    }
  }

  /// Whether the steps give the same rows where rows that are equal but for one slot become one.
  private func isMultiplicityFree(_ steps: ArraySlice<PhysicalStep>, without slot: Slot, _ use: RowUse) -> Bool {
    for step in steps {
      switch step {
      case .distinct(let slots): return !slots.contains(slot)
      case .aggregate(let aggregation): return isMultiplicityFree(aggregation, without: slot)
      default: guard isRowByRow(step, without: slot) else { return false }
      }
    }
    return use == .existence
  }

  private func isMultiplicityFree(_ aggregation: BoundAggregation, without slot: Slot) -> Bool {
    aggregation.keys.allSatisfy { isIndependent($0.expression, of: slot) }
      && aggregation.aggregates.allSatisfy { aggregate, _ in
        switch aggregate.function {
        case "count" where aggregate.isDistinct, "min", "max":
          aggregate.arguments.allSatisfy { isIndependent($0, of: slot) }
        default: false
        }
      }
  }

  /// Whether each row is made of one row alone, and in the same way whatever the slot holds.
  private func isRowByRow(_ step: PhysicalStep, without slot: Slot) -> Bool {
    switch step {
    case .filter(let predicates, _): predicates.allSatisfy { isIndependent($0, of: slot) }
    case .filterProperties(let subject, let map): subject != slot && isIndependent(map, of: slot)
    case .expand(let expansion):
      !expansion.different.contains(slot) && isIndependent(expansion.types, of: slot)
    case .expandVariable(let walk): isIndependent(walk, of: slot)
    case .scan(let scan): isIndependent(scan.access, of: slot)
    case .unwind(let list, _): isIndependent(list, of: slot)
    case .project(let items): items.allSatisfy { isIndependent($0.expression, of: slot) }
    case .keep: true
    default: false
    }
  }

  private func isIndependent(_ walk: VariableExpansion, of slot: Slot) -> Bool {
    if walk.relationships == slot || walk.different.contains(slot) || !isIndependent(walk.types, of: slot) {
      return false
    }
    var slots: Set<Slot> = []
    BoundVisitor(onSlot: { slots.insert($0) }).visit(walk.properties)
    return !slots.contains(slot) && (walk.predicate.map { isIndependent($0, of: slot) } ?? true)
  }

  private func isIndependent(_ access: NodeAccess, of slot: Slot) -> Bool {
    switch access {
    case .all, .label: true
    case .index(_, _, let value), .indexList(_, _, let value), .table(_, _, let value): isIndependent(value, of: slot)
    }
  }

  private func isIndependent(_ labels: BoundLabels?, of slot: Slot) -> Bool {
    var slots: Set<Slot> = []
    BoundVisitor(onSlot: { slots.insert($0) }).visit(labels)
    return !slots.contains(slot)
  }

  private func isIndependent(_ expression: BoundExpression, of slot: Slot) -> Bool {
    !expression.slots.contains(slot) && expression.isRepeatable
  }
}
