internal import PropertyGraph
internal import QueryBinding
internal import QuerySyntax

/// What a `DELETE` gathers over all rows and deletes at its end, so that nodes and their relationships may be named in
/// any order.
final class Deletion {
  private let state: ExecutionState
  private let isDetaching: Bool
  private var nodes: Set<NodeID> = []
  private var relationships: Set<RelationshipID> = []
  private var place: SourceSpan?

  init(_ state: ExecutionState, isDetaching: Bool) {
    self.state = state
    self.isDetaching = isDetaching
  }

  /// Gathers what expressions give for the rows.
  func add(_ targets: [BoundExpression], _ batch: Batch) throws(EvaluationError) -> Batch {
    place = targets.first?.place
    for index in 0..<batch.count {
      try state.budget.work()
      for target in targets {
        let value = try state.value(target, Row(batch, index))
        do throws(EvaluationError) { try add(value) } catch { throw error.located(at: target.place) }
      }
    }
    return batch
  }

  /// Deletes it.
  func perform() throws(EvaluationError) {
    let graph = try state.view().graph
    nodes = nodes.filter(graph.contains)
    relationships = relationships.filter(graph.contains)
    for node in nodes {
      let attached = graph.incidences(of: node, nil, .either).map(\.relationship)
      try state.budget.expand(attached.count)
      if isDetaching { relationships.formUnion(attached) }
    }
    for node in nodes.sorted() {
      let left = graph.incidences(of: node, nil, .either).filter { !relationships.contains($0.relationship) }
      if !left.isEmpty {
        throw EvaluationError(.nodeHasRelationships(node, count: left.count), seenBy: try state.view())
          .located(at: place)
      }
    }
    for relationship in relationships { state.remember(relationship, in: graph) }
    let gone = (nodes: nodes.sorted(), relationships: relationships.sorted())
    state.place = place
    state.write(touching: gone.nodes, gone.relationships) { changes in
      if !gone.relationships.isEmpty { changes.append(.deleteRelationships(gone.relationships)) }
      if !gone.nodes.isEmpty { changes.append(.deleteNodes(gone.nodes)) }
    }
    try state.flush()
  }

  private func add(_ value: Value) throws(EvaluationError) {
    switch value {
    case .null: break
    case .node(let node): nodes.insert(node)
    case .relationship(let relationship): relationships.insert(relationship)
    case .path(let path):
      nodes.formUnion(path.nodes)
      relationships.formUnion(path.relationships)
    default: throw .operands("DELETE", value, expected: "NODE | RELATIONSHIP | PATH")
    }
  }
}
