internal import PropertyGraph
internal import QueryBinding
internal import QueryPlanning

/// For each row the rows of a query that sees it; a query without columns is run and leaves the row as it is.
final class ApplyOperator: RowOperator {
  private let input: any RowOperator
  private let state: ExecutionState
  private let query: PhysicalQuery
  private let place: StepPlace
  private var batch: Batch?
  private var index = 0
  private var inner: QueryOperator?
  /// The memory that the inner query holds: it goes when its rows are through.
  private var held = 0

  init(_ input: any RowOperator, _ state: ExecutionState, _ query: PhysicalQuery, id: Int) {
    self.input = input
    self.state = state
    self.query = query
    place = StepPlace(query: id)
  }

  func next() throws(EvaluationError) -> Batch? {
    while true {
      if batch == nil {
        batch = try input.next()
        index = 0
      }
      guard let current = batch else { return nil }
      guard index < current.count else {
        batch = nil
        continue
      }
      try state.budget.work()
      if query.columns.isEmpty {
        for row in 0..<current.count {
          let rows = QueryOperator(query, argument: Row(current, row).asBatch, state, at: place)
          let before = state.budget.memory
          while try rows.next() != nil {}
          state.budget.release(state.budget.memory - before)
        }
        batch = nil
        return current
      }
      let rows = inner ?? QueryOperator(query, argument: Row(current, index).asBatch, state, at: place)
      inner = rows
      let before = state.budget.memory
      let next = try rows.next()
      held += state.budget.memory - before
      guard let found = next else {
        inner = nil
        state.budget.release(held)
        held = 0
        index += 1
        continue
      }
      var result = current.gathering(Array(repeating: index, count: found.count))
      for slot in query.slots { result[slot] = found[slot] ?? .constant(.null) }
      return result
    }
  }
}
