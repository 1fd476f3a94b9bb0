internal import PropertyGraph
internal import QueryBinding
internal import QueryPlanning
internal import QuerySyntax

/// Keeps the rows for which something holds.
final class FilterOperator: RowOperator {
  private let input: any RowOperator
  private let state: ExecutionState
  private let predicates: [BoundExpression]
  private let test: ((Row) throws(EvaluationError) -> Bool)?
  /// What is read afterwards; nil where anything may be.
  private let read: SlotSet?

  /// Keeps the rows for which all predicates are true, with what is read afterwards.
  init(_ input: any RowOperator, _ state: ExecutionState, _ predicates: [BoundExpression], read: SlotSet?) {
    self.input = input
    self.state = state
    self.predicates = predicates
    self.read = read
    test = nil
  }

  /// Keeps the rows in which an entity has all the entries of a map.
  init(
    _ input: any RowOperator, _ state: ExecutionState, _ slot: Slot, _ map: BoundExpression
  ) {
    self.input = input
    self.state = state
    predicates = []
    read = nil
    test = { row throws(EvaluationError) in
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
      guard let kept = try kept(of: batch) else { return batch }
      if kept.count == batch.count { return batch }
      if kept.isEmpty { continue }
      return (read.map { read in batch.keeping { read.contains($0) } } ?? batch).gathering(kept)
    }
    return nil
  }

  /// The rows that are kept, nil for all: by columns as far as predicates allow it, then row by row.
  private func kept(of batch: Batch) throws(EvaluationError) -> [Int]? {
    try state.budget.work(batch.count)
    // A row alone is looked at as it is: to open what loops read takes longer.
    if batch.count == 1 { return try holds(predicates[...], Row(batch, 0)) ? nil : [] }
    var rest = predicates[...]
    var common: [Bool]?
    while let predicate = rest.first {
      if !state.isTrueForAll(predicate, batch) {
        guard let mask = state.mask(predicate, batch) else { break }
        if !mask.areAllTrue { common = common?.and(mask) ?? mask }
      }
      rest.removeFirst()
    }
    let kept = common?.truePositions
    guard !rest.isEmpty || test != nil else { return kept }
    var result: [Int] = []
    for index in kept ?? Array(0..<batch.count) where try holds(rest, Row(batch, index)) { result.append(index) }
    return result
  }

  private func holds(_ predicates: ArraySlice<BoundExpression>, _ row: Row) throws(EvaluationError) -> Bool {
    for predicate in predicates {
      guard try state.isTrue(predicate, row) else { return false }
    }
    return try test?(row) ?? true
  }
}
