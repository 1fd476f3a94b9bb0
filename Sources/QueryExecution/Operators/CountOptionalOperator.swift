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
  /// How many rows steps made of the last batch.
  private var rowsOfLast = 0
  /// What the other thread uses, once there was one.
  private var fork: ExecutionState?
  /// What was made of a batch beside the one before it.
  private var ready: Batch?

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

  /// From so many rows made of a batch on, two batches are worked on at once.
  private static let rowsForThread = 8_192

  func next() throws(EvaluationError) -> Batch? {
    if let ready {
      self.ready = nil
      return ready
    }
    guard let batch = try input.next() else { return nil }
    guard rowsOfLast >= Self.rowsForThread, state.mayFork, let second = try input.next() else {
      let (counted, rows) = try counted(batch, state)
      rowsOfLast = rows
      return counted
    }
    return try counted(batch, and: second)
  }

  /// Counts for two batches at once, of which the second waits for its turn.
  private func counted(_ first: Batch, and second: Batch) throws(EvaluationError) -> Batch {
    let fork = fork ?? ExecutionState(forkOf: state)
    self.fork = fork
    let before = fork.budget
    let work = ConcurrentWork { [self] () throws(EvaluationError) in try counted(second, fork) }
    let result: (batch: Batch, rows: Int)
    do throws(EvaluationError) { result = try counted(first, state) } catch {
      _ = try? work.result()
      throw error
    }
    ready = try work.result().batch
    try state.join(fork, since: before)
    rowsOfLast = result.rows
    return result.batch
  }

  private func counted(_ batch: Batch, _ state: ExecutionState) throws(EvaluationError) -> (batch: Batch, rows: Int) {
    var batch = batch
    var argument = batch
    argument[rowNumber] = .integers(Array(0..<batch.count))
    var counts = Array(repeating: 0, count: batch.count)
    let inner = try OperatorBuilder(state, argument: argument).chain(steps, ArgumentOperator(argument), at: place)
    var total = 0
    while let rows = try inner.next() {
      total += rows.count
      if case .integers(let numbers) = rows[rowNumber] {
        counts.count(numbers)
      } else {
        for row in 0..<rows.count {
          if case .integer(let number) = rows.value(rowNumber, row) { counts[number] += 1 }
        }
      }
    }
    batch[slot] = .integers(counts)
    return (batch, total)
  }
}
