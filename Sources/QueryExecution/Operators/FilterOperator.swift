internal import PropertyGraph
internal import QueryBinding
internal import QuerySyntax

/// Keeps the rows for which something holds.
final class FilterOperator: RowOperator {
  private let input: any RowOperator
  private let state: ExecutionState
  private let test: (Row) throws(EvaluationError) -> Bool

  init(
    _ input: any RowOperator, _ state: ExecutionState, _ test: @escaping (Row) throws(EvaluationError) -> Bool
  ) {
    self.input = input
    self.state = state
    self.test = test
  }

  /// Keeps the rows for which all predicates are true.
  convenience init(_ input: any RowOperator, _ state: ExecutionState, _ predicates: [BoundExpression]) {
    self.init(input, state) { row throws(EvaluationError) in
      for predicate in predicates {
        guard try state.isTrue(predicate, row) else { return false }
      }
      return true
    }
  }

  /// Keeps the rows in which an entity has all the entries of a map.
  convenience init(
    _ input: any RowOperator, _ state: ExecutionState, _ slot: Slot, _ map: BoundExpression
  ) {
    self.init(input, state) { row throws(EvaluationError) in
      guard case .map(let entries) = try state.value(map, row) else { return false }
      for key in entries.keys.sorted() {
        let found = try ValueAccess.property(key, of: row[slot], state.view())
        guard ValueComparison.compare(.equal, found, entries[key] ?? .null) == true else { return false }
      }
      return true
    }
  }

  func next() throws(EvaluationError) -> Batch? {
    while let batch = try input.next() {
      var kept: [Int] = []
      for index in 0..<batch.count {
        try state.budget.work()
        if try test(Row(batch, index)) { kept.append(index) }
      }
      if kept.count == batch.count { return batch }
      if !kept.isEmpty { return batch.gathering(kept) }
    }
    return nil
  }
}
