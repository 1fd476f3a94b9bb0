internal import QueryBinding

/// Gives rows, batch by batch.
protocol RowOperator: AnyObject {
  /// The next rows, at least one; nil where there are no more.
  func next() throws(EvaluationError) -> Batch?
}

/// Gives the rows that a plan begins with.
final class ArgumentOperator: RowOperator {
  private var batch: Batch?

  init(_ batch: Batch) { self.batch = batch.count > 0 ? batch : nil }

  func next() throws(EvaluationError) -> Batch? {
    defer { batch = nil }
    return batch
  }
}

/// Makes any number of rows of each row that it pulls: what scans, expansions, unwinding and calls have in common.
class ExpandingOperator: RowOperator {
  let input: any RowOperator
  let state: ExecutionState
  /// The slots that are filled, in the order in which ``advance(_:)`` gives their values.
  let slots: [Slot]
  private var batch: Batch?
  private var index = 0
  private var isInRow = false
  private var isWhole = false

  init(_ input: any RowOperator, _ state: ExecutionState, filling slots: [Slot]) {
    self.input = input
    self.state = state
    self.slots = slots
  }

  /// Begins with a batch as a whole, or says that its rows are to be gone through one by one.
  func begin(_ batch: Batch) throws(EvaluationError) -> Bool { false }

  /// The next rows of a batch that was begun as a whole; nil where there are no more.
  func rows(ofWhole batch: Batch) throws(EvaluationError) -> Batch? { nil }

  /// Begins with the next row.
  func begin(_ row: Row) throws(EvaluationError) {}

  /// Adds the values of one more row, or says that there is none.
  func advance(_ output: inout [ColumnBuilder]) throws(EvaluationError) -> Bool { false }

  final func next() throws(EvaluationError) -> Batch? {
    while true {
      if batch == nil {
        guard let next = try input.next() else { return nil }
        batch = next
        index = 0
        isInRow = false
        isWhole = try begin(next)
      }
      guard let current = batch else { return nil }
      if isWhole {
        if let result = try rows(ofWhole: current) { return result }
        batch = nil
        continue
      }
      if let result = try rows(of: current) { return result }
    }
  }

  /// The next rows made of a batch; nil where it gives no more.
  private func rows(of current: Batch) throws(EvaluationError) -> Batch? {
    var origins: [Int] = []
    var builders = Array(repeating: ColumnBuilder(), count: slots.count)
    while origins.count < Batch.size {
      if !isInRow {
        guard index < current.count else {
          batch = nil
          break
        }
        try state.budget.work()
        try begin(Row(current, index))
        isInRow = true
      }
      if try advance(&builders) {
        origins.append(index)
        try state.budget.work()
      } else {
        isInRow = false
        index += 1
      }
    }
    guard !origins.isEmpty else { return nil }
    // Most rows that are found by a key stay as they are.
    var result = current.count == 1 && origins.count == 1 ? current : current.gathering(origins)
    for (position, slot) in slots.enumerated() { result[slot] = builders[position].take() }
    return result
  }
}
