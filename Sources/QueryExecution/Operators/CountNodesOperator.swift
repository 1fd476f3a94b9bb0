internal import PropertyGraph
internal import QueryBinding

/// The number of nodes, or of those with a label, for each row.
final class CountNodesOperator: ExpandingOperator {
  private let label: String?
  private var count: Int?

  init(_ input: any RowOperator, _ state: ExecutionState, label: String?, into slot: Slot) {
    self.label = label
    super.init(input, state, filling: [slot])
  }

  override func begin(_ row: Row) throws(EvaluationError) {
    let view = try state.view()
    if view.visibility.hidesNothing {
      count = label.map { view.graph.nodeCount(labeled: view.graph.label($0)) } ?? view.graph.nodeCount
    } else {
      count = label.map { view.nodes(labeled: $0).count } ?? view.graph.nodes.filter(view.contains).count
    }
  }

  override func advance(_ output: inout [ColumnBuilder]) throws(EvaluationError) -> Bool {
    guard let found = count else { return false }
    count = nil
    output[0].append(.integer(found))
    return true
  }
}
