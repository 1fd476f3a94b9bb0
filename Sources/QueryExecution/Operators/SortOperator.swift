internal import PropertyGraph
internal import QueryBinding
internal import QueryPlanning

/// Gives the rows in an order; where a number is wanted, only the first ones are kept meanwhile.
final class SortOperator: RowOperator {
  private struct Entry {
    let keys: [Value]
    let batch: Int
    let row: Int
    let number: Int
  }

  private let input: any RowOperator
  private let state: ExecutionState
  private let items: [BoundSortItem]
  private let skip: BoundExpression?
  private let limit: BoundExpression?
  private var isDone = false

  init(
    _ input: any RowOperator, _ state: ExecutionState, _ items: [BoundSortItem], skip: BoundExpression? = nil,
    limit: BoundExpression? = nil
  ) {
    self.input = input
    self.state = state
    self.items = items
    self.skip = skip
    self.limit = limit
  }

  func next() throws(EvaluationError) -> Batch? {
    guard !isDone else { return nil }
    isDone = true
    let before = state.budget.memory
    let result = try sorted()
    // What was kept for sorting is gone; what is left goes on as any other batch.
    state.budget.release(state.budget.memory - before)
    return result
  }

  private func sorted() throws(EvaluationError) -> Batch? {
    let skipped = try skip.map { expression throws(EvaluationError) in try state.rowCount(expression, "SKIP") } ?? 0
    let kept = try limit.map { expression throws(EvaluationError) in try state.rowCount(expression, "LIMIT") }
    let wanted = kept.map { skipped.addingReportingOverflow($0) }.map { $0.overflow ? Int.max : $0.partialValue }
    var batches: [Batch] = []
    var entries: [Entry] = []
    var number = 0
    while let batch = try input.next() {
      try state.budget.hold(batch.bytes)
      for row in 0..<batch.count {
        try state.budget.work()
        var keys: [Value] = []
        for item in items { keys.append(try state.value(item.expression, Row(batch, row))) }
        entries.append(Entry(keys: keys, batch: batches.count, row: row, number: number))
        number += 1
      }
      batches.append(batch)
      if let wanted, wanted < 1_000_000, entries.count > 2 * wanted + Batch.size {
        try keep(wanted, &entries, &batches)
      }
    }
    entries.sort(by: precedes)
    let chosen = entries.dropFirst(skipped).prefix(kept ?? Int.max)
    guard !chosen.isEmpty else { return nil }
    return gather(Array(chosen), batches)
  }

  private func precedes(_ a: Entry, _ b: Entry) -> Bool {
    for (position, item) in items.enumerated() {
      switch a.keys[position].ordered(against: b.keys[position]) {
      case .ascending: return !item.isDescending
      case .descending: return item.isDescending
      case .same: continue
      }
    }
    return a.number < b.number
  }

  private func gather(_ entries: [Entry], _ batches: [Batch]) -> Batch {
    var starts: [Int] = []
    var total = 0
    for batch in batches {
      starts.append(total)
      total += batch.count
    }
    return Batch.joining(batches, slotCount: state.plan.slotCount)
      .gathering(entries.map { starts[$0.batch] + $0.row })
  }

  /// Forgets all rows but the first ones.
  private func keep(_ wanted: Int, _ entries: inout [Entry], _ batches: inout [Batch]) throws(EvaluationError) {
    entries.sort(by: precedes)
    entries.removeSubrange(min(wanted, entries.count)...)
    state.budget.release(batches.reduce(0) { $0 + $1.bytes })
    let kept = gather(entries, batches)
    try state.budget.hold(kept.bytes)
    batches = [kept]
    entries = entries.enumerated().map { Entry(keys: $1.keys, batch: 0, row: $0, number: $1.number) }
  }
}
