internal import PropertyGraph
internal import QueryBinding
internal import QueryPlanning

/// For each row the relationships of some types in the order of their ids, and the nodes at both ends.
final class ScanRelationshipsOperator: RowOperator {
  private let input: any RowOperator
  private let state: ExecutionState
  private let expansion: Expansion
  private var current: (row: Batch, scan: RelationshipScan)?
  private var waiting: (batch: Batch, next: Int)?

  init(_ input: any RowOperator, _ state: ExecutionState, _ expansion: Expansion) {
    self.input = input
    self.state = state
    self.expansion = expansion
  }

  func next() throws(EvaluationError) -> Batch? {
    while true {
      if let batch = try rows() { return batch }
      if waiting.map({ $0.next >= $0.batch.count }) ?? true {
        guard let batch = try input.next() else { return nil }
        waiting = (batch, 0)
      }
      guard let (batch, next) = waiting else { return nil }
      waiting?.next += 1
      let graph = try state.view().graph
      let types = (expansion.types?.alternatives ?? []).compactMap(graph.relationshipType)
      current = (Row(batch, next).asBatch.keeping(expansion.isRead), RelationshipScan(graph, types))
    }
  }

  /// The next relationships for the row at hand; nil where there are no more.
  private func rows() throws(EvaluationError) -> Batch? {
    while let row = current?.row, let found = current?.scan.next() {
      try state.budget.expand(found.relationships.count)
      var result = Batch(count: found.relationships.count, slotCount: state.plan.slotCount)
      for index in row.filledSlots { result[Slot(index)] = .constant(row.value(Slot(index), 0)) }
      result[expansion.relationship] = .relationships(found.relationships)
      result[expansion.from] = .nodes(expansion.direction == .outgoing ? found.sources : found.targets)
      result[expansion.to] = .nodes(expansion.direction == .outgoing ? found.targets : found.sources)
      let view = try state.view()
      guard !view.showsAllRelationships else { return result }
      let seen = found.relationships.indices.filter { view.contains(found.relationships[$0]) }
      if !seen.isEmpty { return result.gathering(seen) }
    }
    current = nil
    return nil
  }
}
