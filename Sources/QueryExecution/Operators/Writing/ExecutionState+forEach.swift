internal import PropertyGraph
internal import QueryBinding
internal import QueryPlanning

extension ExecutionState {
  /// Runs writing steps for each element of a list, for each row; the rows stay as they are.
  func forEach(
    _ slot: Slot, _ list: BoundExpression, _ body: [PhysicalStep], _ batch: Batch, _ place: StepPlace
  ) throws(EvaluationError) -> Batch {
    for index in 0..<batch.count {
      let row = Row(batch, index)
      let found = try value(list, row)
      let items: [Value]?
      do throws(EvaluationError) { items = try elements(of: found, for: "FOREACH") } catch {
        throw error.located(at: list.place)
      }
      guard let items else { continue }
      for item in items {
        try budget.work()
        let before = budget.memory
        defer { budget.release(budget.memory - before) }
        let argument = row.binding(slot, item).asBatch
        let steps = try OperatorBuilder(self, argument: argument).chain(body, ArgumentOperator(argument), at: place)
        while try steps.next() != nil {}
      }
    }
    return batch
  }
}
