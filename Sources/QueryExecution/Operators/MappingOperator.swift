internal import PropertyGraph
internal import QueryBinding
internal import QueryPlanning

/// Changes each batch: paths, forgetting columns.
final class MappingOperator: RowOperator {
  private let input: any RowOperator
  private let transform: (inout Batch) throws(EvaluationError) -> Void

  init(_ input: any RowOperator, _ transform: @escaping (inout Batch) throws(EvaluationError) -> Void) {
    self.input = input
    self.transform = transform
  }

  func next() throws(EvaluationError) -> Batch? {
    guard var batch = try input.next() else { return nil }
    try transform(&batch)
    return batch
  }
}

extension ExecutionState {
  /// Puts paths together out of nodes and relationships.
  func path(_ step: PathStep, _ batch: inout Batch) throws(EvaluationError) {
    var builder = ColumnBuilder()
    for index in 0..<batch.count { builder.append(try path(step, Row(batch, index))) }
    batch[step.slot] = builder.take()
  }

  private func path(_ step: PathStep, _ row: Row) throws(EvaluationError) -> Value {
    guard case .node(let start) = row[step.start] else { return .null }
    let graph = try view().graph
    var nodes = [start]
    var relationships: [RelationshipID] = []
    for slot in step.relationships {
      let walked: [Value]
      switch row[slot] {
      case .list(let items): walked = items
      case .null: return .null
      case let value: walked = [value]
      }
      for item in walked {
        guard case .relationship(let relationship) = item, let ends = graph.endpoints(of: relationship) else {
          return .null
        }
        relationships.append(relationship)
        nodes.append(ends.source == nodes[nodes.count - 1] ? ends.target : ends.source)
      }
    }
    return GraphPath(nodes: nodes, relationships: relationships).map(Value.path) ?? .null
  }
}
