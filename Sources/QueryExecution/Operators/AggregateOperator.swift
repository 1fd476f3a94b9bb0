internal import PropertyGraph
internal import QueryBinding
internal import QueryPlanning

/// Groups rows by the values of keys, and gives one row a group with its aggregates, in the order in which groups
/// first appeared. Without keys there is one group, even of no rows.
final class AggregateOperator: RowOperator {
  private struct Group {
    let keys: [Value]
    var aggregators: [Aggregator]
  }

  private let input: any RowOperator
  private let state: ExecutionState
  private let argument: Batch
  private let aggregation: BoundAggregation
  private var groups: [Group] = []
  private var positions: [[Value]: Int] = [:]
  private var isDone = false

  init(_ input: any RowOperator, _ state: ExecutionState, argument: Batch, _ aggregation: BoundAggregation) {
    self.input = input
    self.state = state
    self.argument = argument
    self.aggregation = aggregation
  }

  func next() throws(EvaluationError) -> Batch? {
    guard !isDone else { return nil }
    isDone = true
    if aggregation.keys.isEmpty { try open([], Row(argument, 0)) }
    while let batch = try input.next() {
      for index in 0..<batch.count { try add(Row(batch, index)) }
    }
    guard !groups.isEmpty else { return nil }
    var result = Batch(count: groups.count, slotCount: state.plan.slotCount)
    for index in argument.filledSlots { result[Slot(index)] = .constant(argument.value(Slot(index), 0)) }
    for (position, key) in aggregation.keys.enumerated() {
      var builder = ColumnBuilder()
      for group in groups { builder.append(group.keys[position]) }
      result[key.slot] = builder.take()
    }
    for (position, aggregate) in aggregation.aggregates.enumerated() {
      var builder = ColumnBuilder()
      for group in groups {
        do throws(EvaluationError) { builder.append(try group.aggregators[position].result()) } catch {
          throw error.located(at: aggregate.0.place)
        }
      }
      result[aggregate.slot] = builder.take()
    }
    return result
  }

  private func add(_ row: Row) throws(EvaluationError) {
    try state.budget.work()
    var position = 0
    if !aggregation.keys.isEmpty {
      var keys: [Value] = []
      for key in aggregation.keys { keys.append(try state.value(key.expression, row)) }
      let grouping = keys.map(ValueComparison.groupingKey(of:))
      if let known = positions[grouping] {
        position = known
      } else {
        position = groups.count
        positions[grouping] = position
        try open(keys, row)
      }
    }
    for (number, aggregate) in aggregation.aggregates.enumerated() {
      var value = Value.boolean(true)
      if let argument = aggregate.0.arguments.first { value = try state.value(argument, row) }
      if aggregate.0.function == "collect" || aggregate.0.isDistinct { try state.budget.hold(value.estimatedBytes) }
      do throws(EvaluationError) { try groups[position].aggregators[number].add(value) } catch {
        throw error.located(at: aggregate.0.place)
      }
    }
  }

  private func open(_ keys: [Value], _ row: Row) throws(EvaluationError) {
    var aggregators: [Aggregator] = []
    for (aggregate, _) in aggregation.aggregates {
      var percentile: Value?
      if aggregate.arguments.count > 1 { percentile = try state.value(aggregate.arguments[1], row) }
      aggregators.append(
        Aggregator(function: aggregate.function, isDistinct: aggregate.isDistinct, percentile: percentile))
    }
    try state.budget.hold(keys.reduce(128) { $0 + 2 * $1.estimatedBytes })
    groups.append(Group(keys: keys, aggregators: aggregators))
  }
}
