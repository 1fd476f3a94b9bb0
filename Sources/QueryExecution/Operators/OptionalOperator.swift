internal import PropertyGraph
internal import QueryBinding
internal import QueryPlanning

/// The rows that steps make of each row; where they make none, the row itself with nulls.
final class OptionalOperator: RowOperator {
  private let input: any RowOperator
  private let state: ExecutionState
  private let steps: [PhysicalStep]
  private let place: StepPlace
  private let rowNumber: Slot
  private let nulls: [Slot]

  init(
    _ input: any RowOperator, _ state: ExecutionState, _ steps: [PhysicalStep], _ place: StepPlace, rowNumber: Slot,
    nulls: [Slot]
  ) {
    self.input = input
    self.state = state
    self.steps = steps
    self.place = place
    self.rowNumber = rowNumber
    self.nulls = nulls
  }

  func next() throws(EvaluationError) -> Batch? {
    guard var batch = try input.next() else { return nil }
    batch[rowNumber] = .integers(Array(0..<batch.count))
    let before = state.budget.memory
    let inner = try OperatorBuilder(state, argument: batch).chain(steps, ArgumentOperator(batch), at: place)
    var found: [Batch] = []
    while let rows = try inner.next() {
      try state.budget.hold(rows.bytes)
      found.append(rows)
    }
    state.budget.release(state.budget.memory - before)
    return merged(batch, found)
  }

  /// The rows found, and between them, in the order of the input, the rows for which none was found.
  private func merged(_ batch: Batch, _ found: [Batch]) -> Batch {
    var matched = Array(repeating: false, count: batch.count)
    for rows in found {
      for index in 0..<rows.count {
        if case .integer(let number) = rows.value(rowNumber, index) { matched[number] = true }
      }
    }
    let unmatched = matched.indices.filter { !matched[$0] }
    var result: Batch
    if unmatched.isEmpty {
      result = Batch.joining(found, slotCount: state.plan.slotCount)
    } else {
      var alone = batch.gathering(unmatched)
      for slot in nulls { alone[slot] = .constant(.null) }
      let all = Batch.joining(found + [alone], slotCount: state.plan.slotCount)
      let numbers = (0..<all.count).map { row in
        if case .integer(let number) = all.value(rowNumber, row) { number } else { 0 }
      }
      result = all.gathering(numbers.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) })
    }
    result[rowNumber] = nil
    return result
  }
}
