internal import Procedures
internal import PropertyGraph
internal import QueryBinding
internal import QuerySyntax

/// For each row the rows of a procedure; one without columns leaves the rows as they are.
final class CallOperator: ExpandingOperator {
  private let call: BoundCall
  private var rows: [[Value]] = []
  private var position = 0
  private var row: Row?
  private var hasAnswered = false

  init(_ input: any RowOperator, _ state: ExecutionState, _ call: BoundCall) {
    self.call = call
    super.init(input, state, filling: call.outputs.map(\.slot))
  }

  override func begin(_ row: Row) throws(EvaluationError) {
    self.row = row
    position = 0
    hasAnswered = false
    let arguments = try state.values(call.arguments, row)
    let view = try state.view()
    let answer = Interruption.asking(state.budget.interruption) { () -> Result<ProcedureAnswer, ProcedureError> in
      do throws(ProcedureError) {
        return .success(try call.procedure.answer(arguments, on: view))
      } catch {
        return .failure(error)
      }
    }
    // An answer that was cut short is none.
    try state.budget.look()
    switch answer {
    case .success(let answer):
      rows = answer.rows
      state.note(answer.notes)
    case .failure(let error):
      throw EvaluationError(
        .procedureError, "ProcedureFailed", error.description, chinese: error.chineseDescription
      ).located(at: place(of: error) ?? call.place)
    }
    if call.procedure.columns.isEmpty { rows = [[]] }
  }

  /// Where the argument stands that an error is about: one of the map that most procedures take.
  private func place(of error: ProcedureError) -> SourceSpan? {
    guard let argument = call.arguments.first, case .map(let entries) = argument.bare else { return nil }
    return entries.first { key, value in
      if let parameter = error.parameter { return key == parameter }
      if case .literal(.string(let text)) = value.bare { return text == error.givenName }
      return false
    }?.value.place
  }

  override func advance(_ output: inout [ColumnBuilder]) throws(EvaluationError) -> Bool {
    while position < rows.count {
      let answer = rows[position]
      position += 1
      let values = call.outputs.map { answer.indices.contains($0.column) ? answer[$0.column] : .null }
      if let predicate = call.predicate, var row {
        for (slot, value) in zip(slots, values) { row.bind(slot, value) }
        guard try state.isTrue(predicate, row) else { continue }
      }
      for (index, value) in values.enumerated() { output[index].append(value) }
      hasAnswered = true
      return true
    }
    guard call.isOptional, !hasAnswered else { return false }
    hasAnswered = true
    for index in slots.indices { output[index].append(.null) }
    return true
  }
}
