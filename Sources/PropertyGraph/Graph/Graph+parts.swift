extension Graph {
  /// The graph without some properties, as if nobody had them; indexes of them are gone too. O(names).
  ///
  /// Ids and everything else stay as they are. The graph is for reading: it takes no part in what is kept.
  public func without(properties names: Set<String>) -> Graph {
    var graph = self
    for name in names {
      guard let key = propertyKey(name) else { continue }
      graph.parts.nodeProperties.remove(key)
      graph.parts.relationshipProperties.remove(key)
    }
    graph.parts.indexes.removeAll { names.contains($0.definition.key) }
    graph.parts.existenceConstraints.removeAll { names.contains($0.key) }
    return graph
  }

  /// The graph of some nodes and the relationships among them, as if there were no others: with the same ids, properties and
  /// indexes, and only the names that these bear.
  ///
  /// - Parameter nodes: ascending and distinct; those that are not in the graph are left out.
  /// - Throws: never for a graph that holds what its rules ask for.
  /// - Complexity: O(the nodes, their properties and relationships), and 12 bytes for each id below the highest.
  public func part(of nodes: [NodeID]) throws(ChangeError) -> Graph {
    let nodes = nodes.filter(contains)
    let kept = Set(nodes)
    var changes: [Change] = [
      .reserve(Reservation(nextNodeID: nextNodeID, nextRelationshipID: nextRelationshipID))
    ]
    for index in parts.indexes where nodes.contains(where: { has(index.label, $0) }) {
      changes.append(.createIndex(index.definition))
    }
    for node in nodes {
      changes.append(.createNode(node, labels: labelNames(of: node), properties: properties(of: node)))
    }
    var ties = nodes.flatMap { incidences(of: $0, nil, .outgoing) }.filter { kept.contains($0.neighbor) }
    ties.sort { $0.relationship < $1.relationship }
    for tie in ties {
      guard let type = type(of: tie.relationship), let ends = endpoints(of: tie.relationship) else { continue }
      changes.append(
        .createRelationship(
          tie.relationship, type: name(of: type), source: ends.source, target: ends.target,
          properties: properties(of: tie.relationship)))
    }
    var part = Graph()
    try part.replay(ChangeSet(changes: changes))
    return part
  }
}
