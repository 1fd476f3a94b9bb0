internal import QueryPlanning

/// Counts the rows of an operator for `PROFILE`.
final class CountingOperator: RowOperator {
  private let input: any RowOperator
  private let state: ExecutionState
  private let place: StepPlace

  init(_ input: any RowOperator, _ state: ExecutionState, _ place: StepPlace) {
    self.input = input
    self.state = state
    self.place = place
    state.rowCounts[place, default: 0] += 0
  }

  func next() throws(EvaluationError) -> Batch? {
    let batch = try input.next()
    state.rowCounts[place, default: 0] += batch?.count ?? 0
    return batch
  }
}
