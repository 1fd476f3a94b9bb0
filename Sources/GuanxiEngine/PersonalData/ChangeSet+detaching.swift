internal import PropertyGraph

extension ChangeSet {
  /// Deletes those of some nodes that are in `graph`, with all their relationships, also those among them.
  mutating func detachAndDelete(existing nodes: Set<NodeID>, in graph: Graph) {
    let nodes = nodes.filter { graph.contains($0) }.sorted()
    let attached = Set(nodes.flatMap { graph.incidences(of: $0, nil, .either).map(\.relationship) })
    if !attached.isEmpty { append(.deleteRelationships(attached.sorted())) }
    if !nodes.isEmpty { append(.deleteNodes(nodes)) }
  }
}
