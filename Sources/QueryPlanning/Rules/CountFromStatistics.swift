internal import QueryBinding

/// `MATCH (n:Label) RETURN count(*)` needs no look at the nodes: the graph knows their number.
struct CountFromStatistics: PlanningRule {
  func rewrite(_ steps: [LogicalStep]) -> [LogicalStep] {
    guard steps.count > 1, case .match(let pattern, let predicates, false) = steps[0], predicates.isEmpty,
      case .aggregate(let aggregation) = steps[1], aggregation.keys.isEmpty, aggregation.aggregates.count == 1,
      let node = onlyNode(pattern), counts(aggregation.aggregates[0].0, node.slot)
    else { return steps }
    let slot = aggregation.aggregates[0].slot
    switch node.labels {
    case nil: return [.countNodes(label: nil, into: slot)] + steps.dropFirst(2)
    case .name(let label): return [.countNodes(label: label, into: slot)] + steps.dropFirst(2)
    default: return steps
    }
  }

  private func onlyNode(_ pattern: BoundPattern) -> PatternNode? {
    guard pattern.nodes.count == 1, pattern.relationships.isEmpty, pattern.repetitions.isEmpty, pattern.paths.isEmpty,
      !pattern.nodes[0].isBound, pattern.nodes[0].properties == nil, pattern.nodes[0].predicate == nil
    else { return nil }
    return pattern.nodes[0]
  }

  private func counts(_ aggregate: BoundAggregate, _ slot: Slot) -> Bool {
    guard aggregate.function == "count" else { return false }
    if aggregate.arguments.isEmpty { return true }
    if case .slot(slot) = aggregate.arguments[0] { return true }
    return false
  }
}
