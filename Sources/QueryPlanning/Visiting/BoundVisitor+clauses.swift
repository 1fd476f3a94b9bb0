internal import QueryBinding

extension BoundVisitor {
  func visit(_ query: BoundQuery) {
    for part in query.parts {
      visit(part.asOf)
      part.slots.forEach(onSlot)
      part.clauses.forEach(visit)
    }
  }

  func visit(_ clause: BoundClause) {
    switch clause {
    case .match(let pattern, let predicate, _):
      visit(pattern)
      visit(predicate)
    case .unwind(let list, _): visit(list)
    case .call(let call):
      visit(call.arguments)
      visit(call.predicate)
    case .subquery(let query): visit(query)
    case .create(let pattern): visit(pattern)
    case .merge(let pattern, let onCreate, let onMatch):
      visit(pattern)
      (onCreate + onMatch).forEach(visit)
    case .set(let items): items.forEach(visit)
    case .remove(let items): items.forEach(visit)
    case .delete(let targets, _): visit(targets)
    case .forEach(_, let list, let body):
      visit(list)
      body.forEach(visit)
    case .project(let projection): visit(projection)
    }
  }

  func visit(_ item: BoundSetItem) {
    switch item {
    case .property(let target, let key, let value): visit([target, key, value])
    case .replace(let slot, let map), .add(let slot, let map):
      onSlot(slot)
      visit(map)
    case .labels(let slot, let labels):
      onSlot(slot)
      visit(labels)
    }
  }

  func visit(_ item: BoundRemoveItem) {
    switch item {
    case .property(let target, let key): visit([target, key])
    case .labels(let slot, let labels):
      onSlot(slot)
      visit(labels)
    }
  }

  private func visit(_ projection: BoundProjection) {
    if let aggregation = projection.aggregation {
      aggregation.keys.forEach { visit($0.expression) }
      aggregation.aggregates.forEach { visit($0.0.arguments) }
    }
    projection.items.forEach { visit($0.expression) }
    projection.order.forEach { visit($0.expression) }
    visit(projection.skip)
    visit(projection.limit)
    visit(projection.predicate)
  }
}

extension BoundExpression {
  /// Every slot that is read, those inside of subqueries included.
  var slots: Set<Slot> {
    var slots: Set<Slot> = []
    BoundVisitor(onSlot: { slots.insert($0) }).visit(self)
    return slots
  }
}
