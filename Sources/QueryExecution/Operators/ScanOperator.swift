internal import PropertyGraph
internal import QueryBinding
internal import QueryPlanning

/// For each row the nodes of the graph, of a label, or of an index.
final class ScanOperator: ExpandingOperator {
  private let access: NodeAccess
  private var nodes: [NodeID] = []
  private var position = 0
  private var isRead = false

  init(_ input: any RowOperator, _ state: ExecutionState, _ scan: NodeScan) {
    access = scan.access
    super.init(input, state, filling: [scan.slot])
  }

  override func begin(_ row: Row) throws(EvaluationError) {
    position = 0
    switch access {
    case .all:
      if isRead { return }
      let view = try state.view()
      nodes = view.visibility.hidesNothing ? Array(view.graph.nodes) : view.graph.nodes.filter(view.contains)
    case .label(let label):
      if isRead { return }
      nodes = try state.view().nodes(labeled: label)
    case .index(let label, let key, let value):
      let wanted = try state.value(value, row)
      nodes = try state.view().nodes(labeled: label, where: key, equals: wanted)
    }
    isRead = true
  }

  override func advance(_ output: inout [ColumnBuilder]) throws(EvaluationError) -> Bool {
    guard position < nodes.count else { return false }
    output[0].append(.node(nodes[position]))
    position += 1
    return true
  }
}
