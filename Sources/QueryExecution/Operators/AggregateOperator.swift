internal import PropertyGraph
internal import QueryBinding
internal import QueryPlanning

/// Groups rows by the values of keys, and gives one row a group with its aggregates, in the order in which groups
/// first appeared. Without keys there is one group, even of no rows.
///
/// Keys and aggregates go column by column: O(1) for each row and key on average.
final class AggregateOperator: RowOperator {
  private let input: any RowOperator
  /// The one of the thread on which groups are made.
  private var state: ExecutionState
  private let argument: Batch
  private let aggregation: BoundAggregation
  private var table: GroupTable?
  private var aggregates: [GroupedAggregate]
  private var opened = 0
  private var counted: [Int]
  private var isDone = false

  init(_ input: any RowOperator, _ state: ExecutionState, argument: Batch, _ aggregation: BoundAggregation) {
    self.input = input
    self.state = state
    self.argument = argument
    self.aggregation = aggregation
    table = aggregation.keys.isEmpty ? nil : GroupTable(keyCount: aggregation.keys.count)
    counted = aggregation.keys.map { _ in 0 }
    aggregates = aggregation.aggregates.map { GroupedAggregate(function: $0.0.function, isDistinct: $0.0.isDistinct) }
  }

  func next() throws(EvaluationError) -> Batch? {
    guard !isDone else { return nil }
    isDone = true
    if table == nil { try open(1, rows: argument, [0]) }
    var count = 0
    while let batch = try input.next() {
      try add(batch)
      count += batch.count
      if count >= Self.rowsForThread, state.mayFork {
        try addConcurrently()
        break
      }
    }
    guard opened > 0 else { return nil }
    var result = Batch(count: opened, slotCount: state.plan.slotCount)
    for index in argument.filledSlots { result[Slot(index)] = .constant(argument.value(Slot(index), 0)) }
    for (key, column) in zip(aggregation.keys, table?.columns() ?? []) { result[key.slot] = column }
    for (aggregate, grouped) in zip(aggregation.aggregates, aggregates) {
      do throws(EvaluationError) { result[aggregate.slot] = try grouped.results() } catch {
        throw error.located(at: aggregate.0.place)
      }
    }
    return result
  }

  /// After so many rows the others are pulled on another thread.
  private static let rowsForThread = 16_384

  /// Adds the rows that are left while a second thread pulls the next ones.
  private func addConcurrently() throws(EvaluationError) {
    let whole = state
    let before = whole.budget
    state = ExecutionState(forkOf: whole)
    let pipeline = BatchPipeline(input)
    defer {
      pipeline.stop()
      state = whole
    }
    while let batch = try pipeline.next() { try add(batch) }
    try whole.join(state, since: before)
  }

  private func add(_ batch: Batch) throws(EvaluationError) {
    try state.budget.work(batch.count)
    let groups = try groups(of: batch)
    for (number, aggregate) in aggregation.aggregates.enumerated() {
      var column: Column?
      if let argument = aggregate.0.arguments.first { column = try state.column(argument, batch) }
      if aggregate.0.function == "collect" || aggregate.0.isDistinct {
        try state.budget.hold(column?.heldBytes(rows: batch.count) ?? 0)
      }
      do throws(EvaluationError) { try aggregates[number].add(column, groups) } catch {
        throw error.located(at: aggregate.0.place)
      }
    }
  }

  private func groups(of batch: Batch) throws(EvaluationError) -> [Int32] {
    guard table != nil else { return Array(repeating: 0, count: batch.count) }
    var keys: [GroupKey] = []
    for key in aggregation.keys { keys.append(try groupKey(key.expression, batch)) }
    let groups = table?.groups(of: keys, rows: batch.count) ?? []
    let count = table?.count ?? 0
    guard count > opened else { return groups }
    try state.budget.hold(128 * (count - opened) + (table?.valueBytes(from: &counted) ?? 0))
    try open(count - opened, rows: batch, groups)
    return groups
  }

  private func groupKey(_ expression: BoundExpression, _ batch: Batch) throws(EvaluationError) -> GroupKey {
    guard let (reader, nodes) = state.nodeProperty(expression, batch) else {
      return .column(try state.column(expression, batch))
    }
    try state.budget.work(batch.count)
    return .property(reader, of: nodes)
  }

  /// Opens the next groups, each of which begins with the first row that is in it.
  private func open(_ count: Int, rows: Batch, _ groups: [Int32]) throws(EvaluationError) {
    for (number, (aggregate, _)) in aggregation.aggregates.enumerated() {
      guard aggregate.arguments.count > 1 else {
        aggregates[number].open(count)
        continue
      }
      var next = opened
      for (row, group) in groups.enumerated() where Int(group) == next {
        aggregates[number].open(percentile: try state.value(aggregate.arguments[1], Row(rows, row)))
        next += 1
      }
    }
    opened += count
  }
}

extension Column {
  /// About how much memory the values take where each is kept by itself, in bytes.
  fileprivate func heldBytes(rows: Int) -> Int {
    switch self {
    case .values(let values): values.reduce(0) { $0 + $1.estimatedBytes }
    case .constant(let value): rows * value.estimatedBytes
    case .texts(let numbers, let codes): numbers.reduce(0) { $0 + 24 + codes[$1].utf8.count }
    default: rows * 24
    }
  }
}
