internal import QueryBinding

/// `MATCH (a) OPTIONAL MATCH (a)-->(b) RETURN a, count(b)` makes no rows of what is optional: it adds up how many there are.
///
/// It holds where an aggregation follows that groups by what was there before, and asks only how often something of the
/// optional pattern was found.
struct CountedOptionals: StepRefinement {
  func refine(_ steps: [PhysicalStep], for use: RowUse, _ supply: inout SlotSupply) -> [PhysicalStep] {
    guard let position = steps.firstIndex(where: { if case .aggregate = $0 { true } else { false } }), position > 0,
      case .aggregate(let aggregation) = steps[position],
      case .optional(let inner, let rowNumber, let nulls) = steps[position - 1],
      isCount(aggregation, of: Set(nulls))
    else { return steps }
    let slot = supply.next()
    let aggregates = aggregation.aggregates.map { aggregate, target in
      (
        BoundAggregate(function: "sum", arguments: [.slot(slot)], isDistinct: false, place: aggregate.place),
        slot: target
      )
    }
    return steps[..<(position - 1)] + [
      .countOptional(inner, rowNumber: rowNumber, into: slot),
      .aggregate(BoundAggregation(keys: aggregation.keys, aggregates: aggregates)),
    ] + steps[(position + 1)...]
  }

  private func isCount(_ aggregation: BoundAggregation, of own: Set<Slot>) -> Bool {
    !aggregation.aggregates.isEmpty
      && aggregation.keys.allSatisfy { $0.expression.slots.isDisjoint(with: own) && $0.expression.isRepeatable }
      && aggregation.aggregates.allSatisfy { aggregate, _ in
        guard aggregate.function == "count", !aggregate.isDistinct,
          case .slot(let slot)? = aggregate.arguments.first?.bare
        else { return false }
        return own.contains(slot)
      }
  }
}
