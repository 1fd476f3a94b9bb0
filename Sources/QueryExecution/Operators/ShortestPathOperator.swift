internal import PropertyGraph
internal import QueryBinding
internal import QueryPlanning

/// For each row the shortest paths between two of its nodes.
final class ShortestPathOperator: ExpandingOperator {
  private let step: ShortestPathStep
  private let search: ShortestPathSearch
  private var paths: [GraphPath] = []
  private var position = 0

  init(_ input: any RowOperator, _ state: ExecutionState, _ step: ShortestPathStep) {
    self.step = step
    search = ShortestPathSearch(step.expansion, step)
    super.init(input, state, filling: [step.expansion.relationships])
  }

  override func begin(_ row: Row) throws(EvaluationError) {
    position = 0
    paths = try search.paths(row, state, isAll: step.isAll)
  }

  override func advance(_ output: inout [ColumnBuilder]) throws(EvaluationError) -> Bool {
    guard position < paths.count else { return false }
    let relationships = paths[position].relationships
    position += 1
    if step.isSingle {
      output[0].append(relationships.first.map(Value.relationship) ?? .null)
    } else {
      output[0].append(.list(relationships.map(Value.relationship)))
    }
    return true
  }
}
