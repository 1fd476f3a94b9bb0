internal import PropertyGraph
internal import QueryBinding
internal import QueryPlanning

/// Follows a list of relationships that the row has already, where they form a walk from a node.
final class ListWalkOperator: ExpandingOperator {
  private let expansion: VariableExpansion
  private let test: RelationshipTest
  private var end: NodeID?

  init(_ input: any RowOperator, _ state: ExecutionState, _ expansion: VariableExpansion) {
    self.expansion = expansion
    test = RelationshipTest(expansion)
    super.init(input, state, filling: expansion.isInto ? [] : [expansion.to])
  }

  override func begin(_ row: Row) throws(EvaluationError) {
    end = nil
    guard case .node(var node) = row[expansion.from], case .list(let items) = row[expansion.relationships],
      items.count >= expansion.minimum, items.count <= expansion.maximum ?? Int.max
    else { return }
    let view = try state.view()
    let properties = try test.properties(row, state)
    var seen = state.relationships(in: expansion.different, of: row)
    for item in expansion.isReversed ? items.reversed() : items {
      guard case .relationship(let relationship) = item, seen.insert(relationship).inserted,
        let ends = view.graph.endpoints(of: relationship), try state.has(relationship, test.filter, row),
        try test.holds(relationship, properties, row, state)
      else { return }
      try state.budget.expand()
      if expansion.direction != .incoming, ends.source == node {
        node = ends.target
      } else if expansion.direction != .outgoing, ends.target == node {
        node = ends.source
      } else {
        return
      }
    }
    if expansion.isInto, row[expansion.to] != .node(node) { return }
    end = node
  }

  override func advance(_ output: inout [ColumnBuilder]) throws(EvaluationError) -> Bool {
    guard let node = end else { return false }
    end = nil
    if !expansion.isInto { output[0].append(.node(node)) }
    return true
  }
}
