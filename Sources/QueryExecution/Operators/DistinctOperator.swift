internal import PropertyGraph
internal import QueryBinding

/// Keeps the first of the rows that agree in some slots.
final class DistinctOperator: RowOperator {
  private let input: any RowOperator
  private let state: ExecutionState
  private let argument: Batch
  private let slots: [Slot]
  private var seen = SeenRows()

  init(_ input: any RowOperator, _ state: ExecutionState, argument: Batch, by slots: [Slot]) {
    self.input = input
    self.state = state
    self.argument = argument
    self.slots = slots
  }

  func next() throws(EvaluationError) -> Batch? {
    while var batch = try input.next() {
      batch.keep { slots.contains($0) || argument[$0] != nil }
      if let fresh = try state.distinct(batch, by: slots, &seen) { return fresh }
    }
    return nil
  }
}

extension ExecutionState {
  /// The rows whose values in some slots have not been seen; nil where there is none.
  func distinct(_ batch: Batch, by slots: [Slot], _ seen: inout SeenRows) throws(EvaluationError) -> Batch? {
    var fresh: [Int] = []
    for row in 0..<batch.count {
      try budget.work()
      let key = slots.map { ValueComparison.groupingKey(of: batch.value($0, row)) }
      guard seen.insert(key) else { continue }
      try budget.hold(key.reduce(32) { $0 + $1.estimatedBytes })
      fresh.append(row)
    }
    if fresh.isEmpty { return nil }
    return fresh.count == batch.count ? batch : batch.gathering(fresh)
  }
}
