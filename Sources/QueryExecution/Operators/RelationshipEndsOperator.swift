internal import PropertyGraph
internal import QueryBinding
internal import QueryPlanning

/// The ends of a relationship that the row has already, in each way in which it fits the pattern.
final class RelationshipEndsOperator: ExpandingOperator {
  private let step: RelationshipEnds
  private let filter: TypeFilter
  private var fits: [(left: NodeID, right: NodeID)] = []

  init(_ input: any RowOperator, _ state: ExecutionState, _ step: RelationshipEnds) {
    self.step = step
    filter = TypeFilter(step.types)
    super.init(
      input, state, filling: (step.isLeftBound ? [] : [step.left]) + (step.isRightBound ? [] : [step.right]))
  }

  override func begin(_ row: Row) throws(EvaluationError) {
    fits = []
    guard case .relationship(let relationship) = row[step.relationship],
      let ends = try state.view().graph.endpoints(of: relationship), try state.has(relationship, filter, row),
      !state.relationships(in: step.different, of: row).contains(relationship)
    else { return }
    try state.budget.expand()
    // The last is given first.
    if step.direction != .outgoing, ends.source != ends.target || step.direction == .incoming {
      fits.append((ends.target, ends.source))
    }
    if step.direction != .incoming { fits.append((ends.source, ends.target)) }
    fits.removeAll { left, right in
      (step.isLeftBound && row[step.left] != .node(left)) || (step.isRightBound && row[step.right] != .node(right))
        || (step.left == step.right && left != right)
    }
  }

  override func advance(_ output: inout [ColumnBuilder]) throws(EvaluationError) -> Bool {
    guard let (left, right) = fits.popLast() else { return false }
    var position = 0
    if !step.isLeftBound {
      output[position].append(.node(left))
      position += 1
    }
    if !step.isRightBound { output[position].append(.node(right)) }
    return true
  }
}
