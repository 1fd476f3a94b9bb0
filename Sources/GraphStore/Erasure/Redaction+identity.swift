import PropertyGraph

extension Redaction {
  /// The same where ids of nodes mean something else.
  func forgetting(_ nodes: Set<NodeID>) -> Redaction {
    var other = self
    other.nodes = nodes
    return other
  }

  /// The nodes of a graph that are known by their identity.
  func known(in graph: Graph) -> Set<NodeID> {
    guard !identities.isEmpty, let key = graph.propertyKey(identityKey) else { return [] }
    return Set(graph.nodes.filter { identities.contains(graph.property(key, of: $0)) })
  }

  /// The nodes to which steps give an identity that is known.
  func known(in changes: [Change]) -> Set<NodeID> {
    guard !identities.isEmpty else { return [] }
    var found = Set<NodeID>()
    for change in changes {
      switch change {
      case .createNode(let node, _, let properties):
        if let value = properties[identityKey], identities.contains(value) { found.insert(node) }
      case .setNodeProperty(let node, identityKey, let value):
        if identities.contains(value) { found.insert(node) }
      case .createNodes(let batch):
        for column in batch.columns where column.key == identityKey {
          let rows = column.rows ?? batch.ids.indices.map(UInt32.init)
          for (position, row) in rows.enumerated()
          where Int(row) < batch.ids.count && identities.contains(column.value(at: position)) {
            found.insert(batch.ids[Int(row)])
          }
        }
      default: break
      }
    }
    return found
  }
}
