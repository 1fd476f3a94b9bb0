internal import PropertyGraph
internal import QueryBinding

/// Computes items beside what the rows have, and forgets what is not read afterwards.
final class ProjectOperator: RowOperator {
  private let input: any RowOperator
  private let state: ExecutionState
  private let items: [BoundItem]
  /// What is kept beside what the argument has; nil where all is.
  private let kept: [Slot]?
  private let argument: Batch

  init(
    _ input: any RowOperator, _ state: ExecutionState, argument: Batch, _ items: [BoundItem], keeping kept: [Slot]?
  ) {
    self.input = input
    self.state = state
    self.items = items
    self.kept = kept
    self.argument = argument
  }

  func next() throws(EvaluationError) -> Batch? {
    guard var batch = try input.next() else { return nil }
    for item in items { batch[item.slot] = try state.column(item.expression, batch) }
    if let kept { batch.keep { kept.contains($0) || argument[$0] != nil } }
    return batch
  }
}
