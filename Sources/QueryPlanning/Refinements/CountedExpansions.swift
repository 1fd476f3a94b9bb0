internal import QueryBinding

/// `MATCH (a:Person)-[:KNOWS]->() RETURN a, count(*)` makes no row for each relationship: it adds up how many there are.
///
/// It holds where the last thing before an aggregation goes over one relationship to a node that nothing else asks of but
/// a label, and all that is wanted is how many rows there are.
struct CountedExpansions: StepRefinement {
  func refine(_ steps: [PhysicalStep], for use: RowUse, _ supply: inout SlotSupply) -> [PhysicalStep] {
    guard let last = steps.firstIndex(where: { if case .aggregate = $0 { true } else { false } }),
      case .aggregate(let aggregation) = steps[last]
    else { return steps }
    var first = last - 1
    var label: String?
    if first > 0, case .filter(let predicates, _) = steps[first], case .expand(let expansion) = steps[first - 1],
      predicates.count == 1, case .hasLabels(.slot(expansion.to), .name(let name)) = predicates[0].bare
    {
      label = name
      first -= 1
    }
    guard first >= 0, case .expand(let expansion) = steps[first], !expansion.isInto, expansion.different.isEmpty,
      let sums = sums(aggregation, of: expansion, &supply)
    else { return steps }
    let count = ExpansionCount(expansion: expansion, label: label, slot: sums.slot)
    return steps[..<first] + [.countExpansion(count), .aggregate(sums.aggregation)] + steps[(last + 1)...]
  }

  /// The aggregation as sums of a slot that counts relationships; nil where it asks for more than their number.
  private func sums(
    _ aggregation: BoundAggregation, of expansion: Expansion, _ supply: inout SlotSupply
  ) -> (aggregation: BoundAggregation, slot: Slot)? {
    let own: Set = [expansion.relationship, expansion.to]
    guard !aggregation.aggregates.isEmpty,
      aggregation.keys.allSatisfy({ $0.expression.slots.isDisjoint(with: own) && $0.expression.isRepeatable }),
      aggregation.aggregates.allSatisfy({ isCount($0.0, of: own) })
    else { return nil }
    let slot = supply.next()
    let aggregates = aggregation.aggregates.map { aggregate, target in
      (
        BoundAggregate(function: "sum", arguments: [.slot(slot)], isDistinct: false, place: aggregate.place),
        slot: target
      )
    }
    return (BoundAggregation(keys: aggregation.keys, aggregates: aggregates), slot)
  }

  private func isCount(_ aggregate: BoundAggregate, of own: Set<Slot>) -> Bool {
    guard aggregate.function == "count", !aggregate.isDistinct else { return false }
    guard let argument = aggregate.arguments.first else { return true }
    if case .slot(let slot) = argument.bare { return own.contains(slot) }
    return false
  }
}
