internal import PropertyGraph
internal import QueryBinding
internal import QueryPlanning

/// For each row the number of relationships of a node; none for a node without one.
final class CountExpansionOperator: ExpandingOperator {
  private let step: ExpansionCount
  private let filter: TypeFilter
  private var count = 0

  init(_ input: any RowOperator, _ state: ExecutionState, _ step: ExpansionCount) {
    self.step = step
    filter = TypeFilter(step.expansion.types)
    super.init(input, state, filling: [step.slot])
  }

  override func begin(_ row: Row) throws(EvaluationError) {
    count = 0
    guard case .node(let node) = row[step.expansion.from] else { return }
    let view = try state.view()
    if step.label == nil, let degree = degree(of: node, view) {
      count = degree
      try state.budget.expand(degree)
      return
    }
    let incidences = try state.incidences(of: node, filter, step.expansion.direction, row)
    guard let name = step.label else {
      count = incidences.count
      return
    }
    let label = view.graph.label(name)
    for incidence in incidences where view.graph.has(label, incidence.neighbor) { count += 1 }
  }

  /// The number without a look at the relationships, where the graph knows it.
  private func degree(of node: NodeID, _ view: GraphView) -> Int? {
    guard step.expansion.direction != .either, view.showsAllRelationships, view.contains(node) else { return nil }
    switch filter {
    case .any: return view.graph.degree(of: node, nil, step.expansion.direction)
    case .names(let names):
      return names.reduce(0) { sum, name in
        let type = view.graph.relationshipType(name)
        return sum + (type == nil ? 0 : view.graph.degree(of: node, type, step.expansion.direction))
      }
    case .labels: return nil
    }
  }

  override func advance(_ output: inout [ColumnBuilder]) throws(EvaluationError) -> Bool {
    guard count > 0 else { return false }
    output[0].append(.integer(count))
    count = 0
    return true
  }
}
