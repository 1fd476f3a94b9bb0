extension ChangeSet {
  /// The changes that turn one graph into another: nodes and relationships are the same where their ids are.
  ///
  /// - Complexity: linear in both graphs.
  public init(from old: Graph, to new: Graph) {
    self.init(
      from: old, to: new,
      nodes: (0..<max(old.nextNodeID.rawValue, new.nextNodeID.rawValue)).lazy.map(NodeID.init),
      relationships: (0..<max(old.nextRelationshipID.rawValue, new.nextRelationshipID.rawValue))
        .lazy.map(RelationshipID.init))
  }

  /// The changes that undo these ones.
  ///
  /// - Parameters:
  ///   - before: the graph to which they were applied.
  ///   - after: the graph that came of it.
  /// - Complexity: linear in what these changes touch.
  public func inverse(before: Graph, after: Graph) -> ChangeSet {
    var nodes = Set<NodeID>()
    var relationships = Set<RelationshipID>()
    for change in changes {
      switch change {
      case .createNodes(let batch): nodes.formUnion(batch.ids)
      case .createRelationships(let batch): relationships.formUnion(batch.ids)
      case .deleteNodes(let ids): nodes.formUnion(ids)
      case .deleteRelationships(let ids): relationships.formUnion(ids)
      case .createNode(let node, _, _), .setNodeProperty(let node, _, _), .addLabel(let node, _),
        .removeLabel(let node, _):
        nodes.insert(node)
      case .createRelationship(let relationship, _, _, _, _), .setRelationshipProperty(let relationship, _, _):
        relationships.insert(relationship)
      case .createIndex, .dropIndex, .createConstraint, .dropConstraint, .reserve: break
      }
    }
    return ChangeSet(from: after, to: before, nodes: nodes.sorted(), relationships: relationships.sorted())
  }

  private init(
    from old: Graph, to new: Graph, nodes: some Sequence<NodeID>, relationships: some Sequence<RelationshipID>
  ) {
    self.init(for: old)
    let gone = relationships.filter { old.contains($0) && !new.hasSame($0, in: old) }
    for index in old.indexDefinitions where !new.indexDefinitions.contains(index) { append(.dropIndex(index)) }
    for constraint in old.existenceConstraints where !new.existenceConstraints.contains(constraint) {
      append(.dropConstraint(constraint))
    }
    if !gone.isEmpty { append(.deleteRelationships(gone)) }
    let deleted = nodes.filter { old.contains($0) && !new.contains($0) }
    if !deleted.isEmpty { append(.deleteNodes(deleted)) }
    for node in nodes where new.contains(node) { appendDifference(of: node, old, new) }
    for relationship in relationships where new.contains(relationship) {
      appendDifference(of: relationship, old, new)
    }
    for index in new.indexDefinitions where !old.indexDefinitions.contains(index) { append(.createIndex(index)) }
    for constraint in new.existenceConstraints where !old.existenceConstraints.contains(constraint) {
      append(.createConstraint(constraint))
    }
  }

  private mutating func appendDifference(of node: NodeID, _ old: Graph, _ new: Graph) {
    let properties = new.properties(of: node)
    guard old.contains(node) else {
      append(.createNode(node, labels: new.labelNames(of: node), properties: properties))
      return
    }
    let (oldLabels, newLabels) = (old.labelNames(of: node), new.labelNames(of: node))
    for label in oldLabels where !newLabels.contains(label) { append(.removeLabel(node, label)) }
    for label in newLabels where !oldLabels.contains(label) { append(.addLabel(node, label)) }
    for (key, value) in Self.difference(old.properties(of: node), properties) {
      append(.setNodeProperty(node, key: key, value))
    }
  }

  private mutating func appendDifference(of relationship: RelationshipID, _ old: Graph, _ new: Graph) {
    guard let type = new.type(of: relationship), let ends = new.endpoints(of: relationship) else { return }
    let properties = new.properties(of: relationship)
    guard old.hasSame(relationship, in: new) else {
      append(
        .createRelationship(
          relationship, type: new.name(of: type), source: ends.source, target: ends.target, properties: properties))
      return
    }
    for (key, value) in Self.difference(old.properties(of: relationship), properties) {
      append(.setRelationshipProperty(relationship, key: key, value))
    }
  }

  /// What to set, null where a key goes, sorted by key.
  private static func difference(_ old: [String: Value], _ new: [String: Value]) -> [(String, Value)] {
    Set(old.keys).union(new.keys).sorted().compactMap { key in
      old[key] == new[key] ? nil : (key, new[key] ?? .null)
    }
  }
}

extension Graph {
  /// Whether this graph has the relationship of the other graph with that id, with the same type and ends.
  fileprivate func hasSame(_ relationship: RelationshipID, in other: Graph) -> Bool {
    guard let mine = endpoints(of: relationship), let theirs = other.endpoints(of: relationship) else { return false }
    return mine == theirs && type(of: relationship).map(name(of:)) == other.type(of: relationship).map(other.name(of:))
  }
}
