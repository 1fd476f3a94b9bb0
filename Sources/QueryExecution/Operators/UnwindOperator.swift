internal import PropertyGraph
internal import QueryBinding

/// One row for each element of a list; none of null; one of a value that is no list.
final class UnwindOperator: ExpandingOperator {
  private let list: BoundExpression
  private var items: [Value] = []
  private var position = 0

  init(_ input: any RowOperator, _ state: ExecutionState, _ list: BoundExpression, into slot: Slot) {
    self.list = list
    super.init(input, state, filling: [slot])
  }

  override func begin(_ row: Row) throws(EvaluationError) {
    position = 0
    switch try state.value(list, row) {
    case .list(let elements): items = elements
    case .null: items = []
    case let value: items = [value]
    }
  }

  override func advance(_ output: inout [ColumnBuilder]) throws(EvaluationError) -> Bool {
    guard position < items.count else { return false }
    output[0].append(items[position])
    position += 1
    return true
  }
}
