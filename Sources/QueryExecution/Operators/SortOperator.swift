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
  private var batches: [Batch] = []
  private var entries: [Entry] = []
  /// The last of the rows that are wanted so far, where there are as many: rows after it are not kept.
  private var worst: Entry?

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
    var number = 0
    while let batch = try input.next() {
      try state.budget.hold(batch.bytes)
      batches.append(batch)
      try enter(batch, from: number, wanted)
      number += batch.count
      if let wanted, wanted < Self.fewRows { try forget(wanted) }
    }
    entries.sort(by: precedes)
    let chosen = entries.dropFirst(skipped).prefix(kept ?? Int.max)
    guard !chosen.isEmpty else { return nil }
    return gather(Array(chosen))
  }

  /// Up to how many rows are kept apart while rows come.
  private static let fewRows = 1_000_000

  /// How many rows more than twice the wanted ones are kept before the others are left out.
  private static let spareRows = 64

  /// Enters the rows of the last batch, but for those that come after all that are wanted.
  private func enter(_ batch: Batch, from first: Int, _ wanted: Int?) throws(EvaluationError) {
    var columns: [Column] = []
    for item in items { columns.append(try state.column(item.expression, batch)) }
    let leading = columns.first.flatMap(LeadingKey.init)
    for row in 0..<batch.count {
      if let worst, let key = worst.keys.first, let leading, leading.isAfter(key, row, items[0].isDescending) {
        continue
      }
      try state.budget.work()
      let entry = Entry(
        keys: columns.map { $0[row] }, batch: batches.count - 1, row: row, number: first + row)
      if let worst, precedes(worst, entry) { continue }
      entries.append(entry)
      if let wanted, wanted < Self.fewRows, entries.count > 2 * wanted + Self.spareRows { shorten(to: wanted) }
    }
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

  private func gather(_ entries: [Entry]) -> Batch {
    var starts: [Int] = []
    var total = 0
    for batch in batches {
      starts.append(total)
      total += batch.count
    }
    return Batch.joining(batches, slotCount: state.plan.slotCount)
      .gathering(entries.map { starts[$0.batch] + $0.row })
  }

  /// Leaves out all but the first rows.
  private func shorten(to wanted: Int) {
    entries.sort(by: precedes)
    entries.removeSubrange(min(wanted, entries.count)...)
    if entries.count == wanted { worst = entries.last }
  }

  /// Forgets the batches of rows that are not wanted, where they are many.
  private func forget(_ wanted: Int) throws(EvaluationError) {
    guard batches.reduce(0, { $0 + $1.count }) > 2 * wanted + Batch.size else { return }
    shorten(to: wanted)
    state.budget.release(batches.reduce(0) { $0 + $1.bytes })
    let kept = gather(entries)
    try state.budget.hold(kept.bytes)
    batches = [kept]
    entries = entries.enumerated().map { Entry(keys: $1.keys, batch: 0, row: $0, number: $1.number) }
  }
}

/// The first key of rows where it is a number, so that most rows are told to come too late without making values of them.
private enum LeadingKey {
  case integers([Int])
  case floats([Double])

  init?(_ column: Column) {
    switch column {
    case .integers(let values): self = .integers(values)
    case .floats(let values): self = .floats(values)
    default: return nil
    }
  }

  /// Whether a row comes after a value of the same type.
  func isAfter(_ value: Value, _ row: Int, _ isDescending: Bool) -> Bool {
    switch (self, value) {
    case (.integers(let values), .integer(let worst)): isDescending ? values[row] < worst : values[row] > worst
    case (.floats(let values), .float(let worst)) where !worst.isNaN && !values[row].isNaN:
      isDescending ? values[row] < worst : values[row] > worst
    default: false
    }
  }
}
