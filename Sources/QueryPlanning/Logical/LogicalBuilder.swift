internal import QueryBinding

/// Turns bound clauses into logical steps, one for one.
struct LogicalBuilder {
  func query(_ query: BoundQuery) -> LogicalQuery {
    LogicalQuery(
      parts: query.parts.map { part in
        LogicalPart(asOf: part.asOf, steps: part.clauses.flatMap(steps), slots: part.slots)
      },
      isDistinct: query.isDistinct, columns: query.columns, slots: query.slots, isOptional: query.isOptional)
  }

  func steps(_ clause: BoundClause) -> [LogicalStep] {
    switch clause {
    case .match(let pattern, let predicate, let isOptional):
      return [.match(pattern, predicates: predicate.map { [$0] } ?? [], isOptional: isOptional)]
    case .unwind(let list, let slot): return [.unwind(list, into: slot)]
    case .call(let call): return [.call(call)]
    case .subquery(let inner): return [.subquery(query(inner), id: inner.id, isWriting: inner.isWriting)]
    case .create(let pattern): return [.create(pattern)]
    case .merge(let pattern, let onCreate, let onMatch):
      return [.merge(pattern, onCreate: onCreate, onMatch: onMatch)]
    case .set(let items): return [.set(items)]
    case .remove(let items): return [.remove(items)]
    case .delete(let targets, let isDetaching): return [.delete(targets, isDetaching: isDetaching)]
    case .forEach(let slot, let list, let body): return [.forEach(slot, in: list, body.flatMap(steps))]
    case .project(let projection): return steps(projection)
    }
  }

  private func steps(_ projection: BoundProjection) -> [LogicalStep] {
    var steps: [LogicalStep] = []
    if let aggregation = projection.aggregation { steps.append(.aggregate(aggregation)) }
    steps.append(.project(projection.items))
    let slots = projection.items.map(\.slot)
    if projection.isDistinct { steps.append(.distinct(slots)) }
    if !projection.order.isEmpty { steps.append(.sort(projection.order)) }
    if let skip = projection.skip { steps.append(.skip(skip)) }
    if let limit = projection.limit { steps.append(.limit(limit)) }
    if let predicate = projection.predicate { steps.append(.filter([predicate])) }
    steps.append(.keep(slots))
    return steps
  }
}

extension BoundQuery {
  /// Whether a clause of it changes the graph.
  package var isWriting: Bool { parts.contains { $0.clauses.contains(where: \.isWriting) } }
}

extension BoundClause {
  /// Whether it changes the graph.
  var isWriting: Bool {
    switch self {
    case .create, .merge, .set, .remove, .delete, .forEach: true
    case .subquery(let query): query.isWriting
    case .match, .unwind, .call, .project: false
    }
  }
}
