internal import QueryBinding
internal import QuerySyntax

/// `MATCH (n:Label) RETURN count(*)` needs no look at the nodes, and `MATCH ()-[r:TYPE]->() RETURN count(r)` none at the
/// nodes of the relationships: the graph knows how many there are.
struct CountFromStatistics: PlanningRule {
  func rewrite(_ steps: [LogicalStep]) -> [LogicalStep] {
    guard steps.count > 1, case .match(let pattern, let predicates, false) = steps[0], predicates.isEmpty,
      case .aggregate(let aggregation) = steps[1], aggregation.keys.isEmpty, aggregation.aggregates.count == 1,
      counts(aggregation.aggregates[0].0, pattern.introducedSlots),
      let count = count(of: pattern, into: aggregation.aggregates[0].slot)
    else { return steps }
    return [count] + steps.dropFirst(2)
  }

  private func count(of pattern: BoundPattern, into slot: Slot) -> LogicalStep? {
    guard pattern.repetitions.isEmpty, pattern.paths.isEmpty, pattern.nodes.allSatisfy(isPlain) else { return nil }
    if pattern.nodes.count == 1, pattern.relationships.isEmpty {
      switch pattern.nodes[0].labels {
      case nil: return .countNodes(label: nil, into: slot)
      case .name(let label): return .countNodes(label: label, into: slot)
      default: return nil
      }
    }
    guard pattern.nodes.count == 2, pattern.nodes.allSatisfy({ $0.labels == nil }), pattern.relationships.count == 1,
      let relationship = pattern.relationships.first, isPlain(relationship), relationship.left != relationship.right
    else { return nil }
    let types = relationship.types?.alternatives
    guard relationship.types == nil || types != nil else { return nil }
    return .countRelationships(
      types: types.map { Set($0).sorted() }, isDirected: relationship.direction != .either, into: slot)
  }

  private func isPlain(_ node: PatternNode) -> Bool {
    !node.isBound && node.properties == nil && node.predicate == nil
  }

  private func isPlain(_ relationship: PatternRelationship) -> Bool {
    !relationship.isBound && relationship.length == nil && relationship.properties == nil
      && relationship.predicate == nil
  }

  private func counts(_ aggregate: BoundAggregate, _ slots: Set<Slot>) -> Bool {
    guard aggregate.function == "count" else { return false }
    guard let argument = aggregate.arguments.first else { return true }
    // Each node and each relationship is met once, but each end of relationships may be met often.
    guard case .slot(let slot) = argument.bare, slots.contains(slot) else { return false }
    return !aggregate.isDistinct || slots.count == 1
  }
}
