extension Graph {
  /// This graph with the ids that its nodes and relationships have in an older one, so that the two can be compared even
  /// where one was read anew from files in another order.
  ///
  /// A node with a value under a unique index of both graphs is the same as the one with that value; a node without is the
  /// same as the one with its id, where they share a label or have none. A relationship is the same where its type and ends are; of several, those with equal properties are paired first, the
  /// others in the order of their ids. Whatever is new gets an id of its own. A graph that needs no change is given back
  /// as it is.
  ///
  /// - Complexity: O(n log n) in the nodes, linear in the relationships.
  package func aligned(with old: Graph) -> Graph {
    var alignment = GraphAlignment(old: old, new: self)
    alignment.matchNodes()
    alignment.matchRelationships()
    return alignment.isIdentity ? self : alignment.renumbered() ?? self
  }
}

/// Pairs the nodes and relationships of two graphs.
private struct GraphAlignment {
  private struct Course: Hashable {
    let type: String
    let source: NodeID
    let target: NodeID
  }

  let old: Graph
  let new: Graph
  /// By node of the new graph.
  private var nodes: [NodeID: NodeID] = [:]
  private var relationships: [RelationshipID: RelationshipID] = [:]
  private var nextNode: UInt32
  private var nextRelationship: UInt32

  init(old: Graph, new: Graph) {
    self.old = old
    self.new = new
    nextNode = max(old.nextNodeID.rawValue, new.nextNodeID.rawValue)
    nextRelationship = max(old.nextRelationshipID.rawValue, new.nextRelationshipID.rawValue)
  }

  var isIdentity: Bool {
    nodes.allSatisfy { $0.key == $0.value } && relationships.allSatisfy { $0.key == $0.value }
  }

  mutating func matchNodes() {
    var taken = Set<NodeID>()
    var keyed = Set<NodeID>()
    for index in new.indexDefinitions where index.isUnique && old.indexDefinitions.contains(index) {
      for node in new.nodes(labeled: index.label) where nodes[node] == nil {
        let value = new.property(index.key, of: node)
        guard !value.isNull else { continue }
        keyed.insert(node)
        guard let same = old.nodes(labeled: index.label, where: index.key, equals: value).first,
          taken.insert(same).inserted
        else { continue }
        nodes[node] = same
      }
    }
    for node in new.nodes where nodes[node] == nil {
      if !keyed.contains(node), sharesLabel(node), taken.insert(node).inserted {
        nodes[node] = node
      } else {
        nodes[node] = NodeID(rawValue: nextNode)
        nextNode += 1
      }
    }
  }

  private func sharesLabel(_ node: NodeID) -> Bool {
    guard old.contains(node) else { return false }
    let labels = (old.labelNames(of: node), new.labelNames(of: node))
    return labels.0.isEmpty && labels.1.isEmpty || !Set(labels.0).isDisjoint(with: labels.1)
  }

  mutating func matchRelationships() {
    var candidates: [Course: [RelationshipID]] = [:]
    for relationship in old.relationships {
      if let course = course(of: relationship, in: old, { $0 }) { candidates[course, default: []].append(relationship) }
    }
    var rest: [(RelationshipID, Course)] = []
    for relationship in new.relationships {
      guard let course = course(of: relationship, in: new, { nodes[$0] ?? $0 }) else { continue }
      let properties = new.properties(of: relationship)
      if let position = candidates[course]?.firstIndex(where: { old.properties(of: $0) == properties }) {
        relationships[relationship] = candidates[course]?.remove(at: position)
      } else {
        rest.append((relationship, course))
      }
    }
    for (relationship, course) in rest {
      if candidates[course]?.isEmpty == false {
        relationships[relationship] = candidates[course]?.removeFirst()
      } else {
        relationships[relationship] = RelationshipID(rawValue: nextRelationship)
        nextRelationship += 1
      }
    }
  }

  private func course(
    of relationship: RelationshipID, in graph: Graph, _ name: (NodeID) -> NodeID
  ) -> Course? {
    guard let type = graph.type(of: relationship), let ends = graph.endpoints(of: relationship) else { return nil }
    return Course(type: graph.name(of: type), source: name(ends.source), target: name(ends.target))
  }

  /// The new graph under the ids found; nil where it cannot be built, which valid graphs do not bring about.
  func renumbered() -> Graph? {
    var changes: [Change] = [
      .reserve(
        Reservation(
          nextNodeID: NodeID(rawValue: nextNode), nextRelationshipID: RelationshipID(rawValue: nextRelationship)))
    ]
    for (node, id) in nodes.sorted(by: { $0.value < $1.value }) {
      changes.append(.createNode(id, labels: new.labelNames(of: node), properties: new.properties(of: node)))
    }
    for (relationship, id) in relationships.sorted(by: { $0.value < $1.value }) {
      guard let course = course(of: relationship, in: new, { nodes[$0] ?? $0 }) else { return nil }
      changes.append(
        .createRelationship(
          id, type: course.type, source: course.source, target: course.target,
          properties: new.properties(of: relationship)))
    }
    changes += new.indexDefinitions.map(Change.createIndex) + new.existenceConstraints.map(Change.createConstraint)
    var graph = Graph()
    do { try graph.replay(ChangeSet(changes: changes)) } catch { return nil }
    return graph
  }
}
