/// Works changes into a copy of a graph. Properties and relationships are gathered and written chunk by chunk, before
/// anything is deleted and at the end.
struct GraphEditor {
  let before: Graph
  var graph: Graph
  /// Nodes whose labels or properties changed: indexes are brought up to date for these.
  var touched = IDBitmap()
  var pendingNodeValues: [PropertyKeyID: PendingValues] = [:]
  var pendingRelationshipValues: [PropertyKeyID: PendingValues] = [:]
  var pendingOutgoing: [UInt16: AdjacencyEdit] = [:]
  var pendingIncoming: [UInt16: AdjacencyEdit] = [:]
  var createdIndexes: [IndexDefinition] = []

  init(_ graph: Graph) {
    before = graph
    self.graph = graph
  }

  mutating func perform(_ change: Change) throws(ChangeError) {
    switch change {
    case .createNodes(let batch): try create(batch)
    case .createRelationships(let batch): try create(batch)
    case .createNode(let id, let labels, let properties): try createNode(id, labels, properties)
    case .createRelationship(let id, let type, let source, let target, let properties):
      try createRelationship(id, type, source, target, properties)
    case .deleteNodes(let ids): try deleteNodes(ids)
    case .deleteRelationships(let ids): try deleteRelationships(ids)
    case .setNodeProperty(let node, let key, let value):
      guard graph.contains(node) else { throw .unknownNode(node) }
      pendingNodeValues[try self.key(key), default: PendingValues()].set(node.rawValue, to: try storable(value, key))
      touched.insert(node.rawValue)
    case .setRelationshipProperty(let relationship, let key, let value):
      guard graph.contains(relationship) else { throw .unknownRelationship(relationship) }
      pendingRelationshipValues[try self.key(key), default: PendingValues()].set(
        relationship.rawValue, to: try storable(value, key))
    case .addLabel(let node, let name):
      guard graph.contains(node) else { throw .unknownNode(node) }
      try relabel(node, try labelSet(graph.labels(of: node) + [label(name)]))
    case .removeLabel(let node, let name):
      guard graph.contains(node) else { throw .unknownNode(node) }
      guard let label = graph.label(name), graph.has(label, node) else { return }
      try relabel(node, try labelSet(graph.labels(of: node).filter { $0 != label }))
    case .createIndex(let definition): try createIndex(definition)
    case .dropIndex(let definition): try dropIndex(definition)
    case .createConstraint(let constraint): try createConstraint(constraint)
    case .dropConstraint(let constraint): try dropConstraint(constraint)
    case .reserve(let reservation): try reserve(reservation)
    }
  }

  mutating func finished() throws(ChangeError) -> Graph {
    flush()
    try maintainIndexes()
    return graph
  }

  /// Writes what was gathered.
  mutating func flush() {
    for (key, values) in pendingNodeValues {
      values.write(key, into: &graph.parts.nodeProperties, pool: graph.parts.pool)
    }
    for (key, values) in pendingRelationshipValues {
      values.write(key, into: &graph.parts.relationshipProperties, pool: graph.parts.pool)
    }
    for (type, edit) in pendingOutgoing { graph.parts.outgoing[Int(type)].insert(edit) }
    for (type, edit) in pendingIncoming { graph.parts.incoming[Int(type)].insert(edit) }
    pendingNodeValues = [:]
    pendingRelationshipValues = [:]
    pendingOutgoing = [:]
    pendingIncoming = [:]
    graph.parts.strings = graph.parts.pool.strings
  }
}
