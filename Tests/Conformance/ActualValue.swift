internal import GuanxiEngine
internal import PropertyGraph
internal import QueryExecution

/// Makes of a value of the product the value that a feature file would write, read off the graph after the statement.
struct ActualValue {
  let graph: Graph
  let deletedTypes: [RelationshipID: String]

  /// A date, a time or a duration is written as text.
  func expected(_ value: Value) -> ExpectedValue {
    switch value {
    case .null: .null
    case .boolean(let value): .boolean(value)
    case .integer(let value): .integer(value)
    case .float(let value): .float(value)
    case .string(let value): .string(value)
    case .list(let values): .list(values.map(expected))
    case .map(let entries): .map(entries.mapValues(expected))
    case .node(let node): self.node(node)
    case .relationship(let relationship): self.relationship(relationship)
    case .path(let path): self.path(path)
    case .date(let value): .string(value.description)
    case .localTime(let value): .string(value.description)
    case .time(let value): .string(value.description)
    case .localDateTime(let value): .string(value.description)
    case .dateTime(let value): .string(value.description)
    case .duration(let value): .string(value.description)
    }
  }

  private func node(_ node: NodeID) -> ExpectedValue {
    .node(labels: Set(graph.labelNames(of: node)), properties: graph.properties(of: node).mapValues(expected))
  }

  private func relationship(_ relationship: RelationshipID) -> ExpectedValue {
    .relationship(
      type: graph.type(of: relationship).map(graph.name(of:)) ?? deletedTypes[relationship] ?? "",
      properties: graph.properties(of: relationship).mapValues(expected))
  }

  private func path(_ path: GraphPath) -> ExpectedValue {
    var steps: [ExpectedValue.PathStep] = []
    for (index, relationship) in path.relationships.enumerated() {
      let ends = graph.endpoints(of: relationship)
      steps.append(
        .init(relationship: self.relationship(relationship), isForward: ends?.source == path.nodes[index]))
    }
    return .path(nodes: path.nodes.map(node), steps: steps)
  }
}
