internal import PropertyGraph
internal import QueryBinding
internal import QueryPlanning

/// Makes one batch of each batch: projection, paths, forgetting columns, renaming.
final class MappingOperator: RowOperator {
  private let input: any RowOperator
  private let transform: (Batch) throws(EvaluationError) -> Batch

  init(_ input: any RowOperator, _ transform: @escaping (Batch) throws(EvaluationError) -> Batch) {
    self.input = input
    self.transform = transform
  }

  func next() throws(EvaluationError) -> Batch? {
    guard let batch = try input.next() else { return nil }
    return try transform(batch)
  }
}

extension ExecutionState {
  /// Computes items beside what the rows have.
  func project(_ items: [BoundItem], _ batch: Batch) throws(EvaluationError) -> Batch {
    var result = batch
    for item in items {
      result[item.slot] = try column(item.expression, batch)
    }
    return result
  }

  /// Puts paths together out of nodes and relationships.
  func path(_ step: PathStep, _ batch: Batch) throws(EvaluationError) -> Batch {
    var builder = ColumnBuilder()
    for index in 0..<batch.count { builder.append(try path(step, Row(batch, index))) }
    var result = batch
    result[step.slot] = builder.take()
    return result
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
