internal import QueryBinding

/// Pulls all rows before it hands on the first, and lets a clause write in between.
final class EagerOperator: RowOperator {
  private let input: any RowOperator
  private let state: ExecutionState
  private let write: (Batch) throws(EvaluationError) -> Batch?
  private let finish: () throws(EvaluationError) -> Void
  private var batches: [Batch]?

  /// - Parameters:
  ///   - write: called with each batch after all have been pulled; gives the rows to hand on.
  ///   - finish: called after the last batch.
  init(
    _ input: any RowOperator, _ state: ExecutionState,
    write: @escaping (Batch) throws(EvaluationError) -> Batch? = { $0 },
    finish: @escaping () throws(EvaluationError) -> Void = {}
  ) {
    self.input = input
    self.state = state
    self.write = write
    self.finish = finish
  }

  func next() throws(EvaluationError) -> Batch? {
    if batches == nil { batches = try drained() }
    guard let next = batches?.popLast() else { return nil }
    return next
  }

  /// The rows after writing, the first batch last.
  private func drained() throws(EvaluationError) -> [Batch] {
    var pulled: [Batch] = []
    while let batch = try input.next() {
      try state.budget.hold(batch.bytes)
      pulled.append(batch)
    }
    var written: [Batch] = []
    for batch in pulled {
      if let result = try write(batch), result.count > 0 { written.append(result) }
    }
    try finish()
    state.budget.release(pulled.reduce(0) { $0 + $1.bytes })
    return written.reversed()
  }
}
