internal import PropertyGraph
internal import QueryBinding
internal import QueryPlanning
internal import QuerySyntax

extension ExecutionState {
  /// What a subquery gives for a row, whose values it sees.
  func subquery(_ kind: SubqueryKind, _ query: BoundQuery, _ row: Row) throws(EvaluationError) -> Value {
    guard let physical = plan.subqueries[query.id] else {
      throw EvaluationError(
        .semanticError, "UnknownSubquery", "the plan lacks subquery \(query.id)", chinese: "执行计划缺少子查询 \(query.id)")
    }
    _ = try view()
    let before = budget.memory
    defer { budget.release(budget.memory - before) }
    let rows = QueryOperator(physical, argument: row.asBatch, self, at: StepPlace(query: query.id))
    switch kind {
    case .exists: return .boolean(try rows.next() != nil)
    case .count:
      var count = 0
      while let batch = try rows.next() { count += batch.count }
      return .integer(count)
    case .collect:
      var items: [Value] = []
      while let batch = try rows.next() {
        guard let slot = physical.slots.first else { continue }
        for index in 0..<batch.count { items.append(batch.value(slot, index)) }
        try ValueLimits.check(listCount: items.count)
      }
      return try Value.list(items).checkingDepth()
    }
  }

  /// The path, the list of paths, or null.
  func shortestPath(_ pattern: BoundPattern, _ row: Row) throws(EvaluationError) -> Value {
    guard let relationship = pattern.relationships.first, pattern.nodes.indices.contains(relationship.left),
      pattern.nodes.indices.contains(relationship.right)
    else { return .null }
    let expansion = VariableExpansion(relationship, in: pattern, isInto: true)
    let search = ShortestPathSearch(expansion)
    let isAll = pattern.paths.first?.selection == .allShortest
    let paths = try search.paths(row, self, isAll: isAll)
    if isAll { return .list(paths.map(Value.path)) }
    return paths.first.map(Value.path) ?? .null
  }
}
