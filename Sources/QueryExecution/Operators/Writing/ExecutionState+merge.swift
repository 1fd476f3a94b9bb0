internal import PropertyGraph
internal import QueryBinding
internal import QueryPlanning

extension ExecutionState {
  /// For each row the ways in which a pattern fits, or the row with the pattern created where there is none.
  func merge(_ step: MergeStep, _ batch: Batch, _ place: StepPlace) throws(EvaluationError) -> Batch? {
    let slots = step.pattern.createdSlots
    var origins: [Int] = []
    var builders = Array(repeating: ColumnBuilder(), count: slots.count)
    for index in 0..<batch.count {
      try budget.work()
      for row in try merged(step, Row(batch, index), place) {
        origins.append(index)
        for (position, slot) in slots.enumerated() { builders[position].append(row[slot]) }
      }
    }
    guard !origins.isEmpty else { return nil }
    var result = batch.gathering(origins)
    for (position, slot) in slots.enumerated() { result[slot] = builders[position].take() }
    return result
  }

  private func merged(_ step: MergeStep, _ row: Row, _ place: StepPlace) throws(EvaluationError) -> [Row] {
    do throws(EvaluationError) { try checkMerge(step.pattern, row) } catch {
      throw error.located(at: step.pattern.place)
    }
    _ = try view()
    let before = budget.memory
    defer { budget.release(budget.memory - before) }
    let argument = row.asBatch
    let matches = try OperatorBuilder(self, argument: argument).chain(step.match, ArgumentOperator(argument), at: place)
    var found: [Row] = []
    while let batch = try matches.next() {
      for index in 0..<batch.count { found.append(Row(batch, index)) }
    }
    if found.isEmpty {
      var created = row
      try create(step.pattern, &created)
      try set(step.onCreate, created)
      return [created]
    }
    for match in found { try set(step.onMatch, match) }
    return found
  }

  /// A pattern with null as a property or an end would never be found again, and is not created.
  private func checkMerge(_ pattern: BoundPattern, _ row: Row) throws(EvaluationError) {
    for node in pattern.nodes where node.isBound && row[node.slot].isNull {
      throw EvaluationError(
        .semanticError, "MergeReadOwnWrites", "MERGE needs a node at each end, but one of them is null",
        chinese: "MERGE 的两端都需要节点，但其中一端为 null")
    }
    for node in pattern.nodes where !node.isBound { try checkMerge(node.properties, row) }
    for relationship in pattern.relationships { try checkMerge(relationship.properties, row) }
  }

  private func checkMerge(_ properties: BoundProperties?, _ row: Row) throws(EvaluationError) {
    guard case .entries(let entries)? = properties else { return }
    for entry in entries where try value(entry.value, row).isNull {
      throw EvaluationError(
        .semanticError, "MergeReadOwnWrites",
        "MERGE cannot use null for the property '\(entry.key)'; set it afterwards, or leave it out",
        chinese: "MERGE 的属性“\(entry.key)”不能为 null；请省略它，或之后再设置"
      ).located(at: entry.value.place)
    }
  }
}
