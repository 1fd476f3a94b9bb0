internal import PropertyGraph
internal import QueryBinding
internal import QueryPlanning

/// For each row how many rows steps make of it; zero where they make none.
final class CountOptionalOperator: RowOperator {
  private let input: any RowOperator
  private let state: ExecutionState
  private let steps: [PhysicalStep]
  private let place: StepPlace
  private let rowNumber: Slot
  private let slot: Slot

  init(
    _ input: any RowOperator, _ state: ExecutionState, _ steps: [PhysicalStep], _ place: StepPlace, rowNumber: Slot,
    into slot: Slot
  ) {
    self.input = input
    self.state = state
    self.steps = steps
    self.place = place
    self.rowNumber = rowNumber
    self.slot = slot
  }

  func next() throws(EvaluationError) -> Batch? {
    guard var batch = try input.next() else { return nil }
    var argument = batch
    argument[rowNumber] = .integers(Array(0..<batch.count))
    var counts = Array(repeating: 0, count: batch.count)
    let inner = try OperatorBuilder(state, argument: argument).chain(steps, ArgumentOperator(argument), at: place)
    while let rows = try inner.next() {
      if case .integers(let numbers) = rows[rowNumber] {
        counts.count(numbers)
      } else {
        for row in 0..<rows.count {
          if case .integer(let number) = rows.value(rowNumber, row) { counts[number] += 1 }
        }
      }
    }
    batch[slot] = .integers(counts)
    return batch
  }
}
