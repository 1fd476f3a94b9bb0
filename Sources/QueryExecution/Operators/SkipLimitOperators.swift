internal import PropertyGraph
internal import QueryBinding
internal import QuerySyntax

/// Leaves out the first rows.
final class SkipOperator: RowOperator {
  private let input: any RowOperator
  private let state: ExecutionState
  private let count: BoundExpression
  private var left: Int?

  init(_ input: any RowOperator, _ state: ExecutionState, _ count: BoundExpression) {
    self.input = input
    self.state = state
    self.count = count
  }

  func next() throws(EvaluationError) -> Batch? {
    var skipped = 0
    if let left { skipped = left } else { skipped = try state.rowCount(count, "SKIP") }
    defer { left = skipped }
    while let batch = try input.next() {
      if skipped == 0 { return batch }
      guard skipped < batch.count else {
        skipped -= batch.count
        continue
      }
      let rows = Array(skipped..<batch.count)
      skipped = 0
      return batch.gathering(rows)
    }
    return nil
  }
}

/// Keeps the first rows only. It pulls at least once, so that what writes before it has written.
final class LimitOperator: RowOperator {
  private let input: any RowOperator
  private let state: ExecutionState
  private let count: BoundExpression
  private var left: Int?

  init(_ input: any RowOperator, _ state: ExecutionState, _ count: BoundExpression) {
    self.input = input
    self.state = state
    self.count = count
  }

  func next() throws(EvaluationError) -> Batch? {
    if left == 0 { return nil }
    var wanted = 0
    if let left { wanted = left } else { wanted = try state.rowCount(count, "LIMIT") }
    guard let batch = try input.next() else { return nil }
    left = wanted - min(wanted, batch.count)
    if wanted == 0 { return nil }
    return batch.count <= wanted ? batch : batch.gathering(Array(0..<wanted))
  }
}

extension ExecutionState {
  /// The number of rows that an expression without variables gives.
  func rowCount(_ expression: BoundExpression, _ clause: String) throws(EvaluationError) -> Int {
    let value = try value(expression, Row(Batch(count: 1, slotCount: 0), 0))
    guard case .integer(let count) = value else {
      throw EvaluationError(
        .syntaxError, "InvalidArgumentType", "\(clause) takes a whole number, not \(value)",
        chinese: "\(clause) 需要整数，而不是 \(value)"
      ).located(at: expression.place)
    }
    guard count >= 0 else {
      throw EvaluationError(
        .syntaxError, "NegativeIntegerArgument", "\(clause) takes a number from 0 up, not \(count)",
        chinese: "\(clause) 需要不小于 0 的数，而不是 \(count)"
      ).located(at: expression.place)
    }
    return count
  }
}
