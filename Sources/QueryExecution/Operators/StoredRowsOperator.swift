internal import QueryBinding

/// Gives rows that have been pulled before.
final class StoredRowsOperator: RowOperator {
  private var batches: [Batch] = []
  private var position = 0

  /// Pulls all rows of an operator at once.
  init(draining input: any RowOperator, _ state: ExecutionState) throws(EvaluationError) {
    while let batch = try input.next() {
      try state.budget.hold(batch.bytes)
      batches.append(batch)
    }
  }

  func next() throws(EvaluationError) -> Batch? {
    guard position < batches.count else { return nil }
    defer { position += 1 }
    return batches[position]
  }
}
