internal import PropertyGraph
internal import QueryBinding
internal import QueryPlanning

/// The rows of a query for one row that it begins with: those of its parts one after the other.
final class QueryOperator: RowOperator {
  private let query: PhysicalQuery
  private let argument: Batch
  private let state: ExecutionState
  private let place: StepPlace
  private var part = 0
  private var current: (any RowOperator)?
  private var seen = SeenRows()

  init(_ query: PhysicalQuery, argument: Batch, _ state: ExecutionState, at place: StepPlace) {
    self.query = query
    self.argument = argument
    self.place = place
    self.state = state
  }

  func next() throws(EvaluationError) -> Batch? {
    while part < query.parts.count {
      if current == nil { current = try start(query.parts[part], place.part(part)) }
      guard var batch = try current?.next() else {
        current = nil
        part += 1
        continue
      }
      rename(&batch, query.parts[part].slots)
      guard query.isDistinct else { return batch }
      if let fresh = try state.distinct(batch, by: query.slots, &seen) { return fresh }
    }
    return nil
  }

  private func start(_ part: PhysicalPart, _ place: StepPlace) throws(EvaluationError) -> any RowOperator {
    let builder = OperatorBuilder(state, argument: argument)
    guard let date = part.asOf else { return try builder.chain(part.steps, ArgumentOperator(argument), at: place) }
    let value = try state.value(date, Row(argument, 0))
    guard let day = value.calendarDate else {
      throw EvaluationError(
        .typeError, "InvalidArgumentType", "AS OF takes a date, not \(value.typeName)",
        chinese: "AS OF 需要日期，而不是 \(value.typeName)"
      ).located(at: date.place)
    }
    let before = state.look(on: day)
    defer { _ = state.look(on: before) }
    return DateOperator(try builder.chain(part.steps, ArgumentOperator(argument), at: place), state, day)
  }

  private func rename(_ batch: inout Batch, _ slots: [Slot]) {
    guard slots != query.slots else { return }
    let columns = slots.map { batch[$0] ?? .constant(.null) }
    for (column, slot) in zip(columns, query.slots) { batch[slot] = column }
  }
}

/// Looks at the graph on another date while it pulls.
final class DateOperator: RowOperator {
  private let input: any RowOperator
  private let state: ExecutionState
  private let date: CalendarDate

  init(_ input: any RowOperator, _ state: ExecutionState, _ date: CalendarDate) {
    self.input = input
    self.state = state
    self.date = date
  }

  func next() throws(EvaluationError) -> Batch? {
    let before = state.look(on: date)
    defer { _ = state.look(on: before) }
    return try input.next()
  }
}
