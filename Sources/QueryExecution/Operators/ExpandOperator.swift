internal import PropertyGraph
internal import QueryBinding
internal import QueryPlanning

/// For each row the relationships of a node and the nodes at their other ends.
final class ExpandOperator: ExpandingOperator {
  private let expansion: Expansion
  private let filter: TypeFilter
  private var incidences: [Incidence] = []
  private var position = 0
  private var target: NodeID?
  private var different: Set<RelationshipID> = []

  init(_ input: any RowOperator, _ state: ExecutionState, _ expansion: Expansion) {
    self.expansion = expansion
    filter = TypeFilter(expansion.types)
    super.init(
      input, state, filling: expansion.isInto ? [expansion.relationship] : [expansion.relationship, expansion.to])
  }

  override func begin(_ row: Row) throws(EvaluationError) {
    position = 0
    incidences = []
    guard case .node(let node) = row[expansion.from] else { return }
    target = nil
    if expansion.isInto {
      guard case .node(let wanted) = row[expansion.to] else { return }
      target = wanted
    }
    different = state.relationships(in: expansion.different, of: row)
    incidences = try state.incidences(of: node, filter, expansion.direction, row)
  }

  override func advance(_ output: inout [ColumnBuilder]) throws(EvaluationError) -> Bool {
    while position < incidences.count {
      let incidence = incidences[position]
      position += 1
      if let target, incidence.neighbor != target { continue }
      if different.contains(incidence.relationship) { continue }
      output[0].append(.relationship(incidence.relationship))
      if target == nil { output[1].append(.node(incidence.neighbor)) }
      return true
    }
    return false
  }
}
