import PropertyGraph

/// Sorts the steps of a change set by the node or relationship that they touch.
struct DifferenceCollector {
  struct Details {
    var effect: GraphDifference.Effect
    var addedLabels: [String] = []
    var removedLabels: [String] = []
    var keys: [String] = []
  }

  let old: Graph
  let new: Graph
  private(set) var nodes: [NodeID: Details] = [:]
  private(set) var relationships: [RelationshipID: Details] = [:]

  init(from old: Graph, to new: Graph) {
    self.old = old
    self.new = new
    for change in ChangeSet(from: old, to: new).changes { collect(change) }
  }

  private mutating func collect(_ change: Change) {
    switch change {
    case .createNode(let id, _, _): nodes[id] = Details(effect: .added)
    case .createNodes(let batch): for id in batch.ids { nodes[id] = Details(effect: .added) }
    case .deleteNodes(let ids): for id in ids { nodes[id] = Details(effect: .removed) }
    case .addLabel(let id, let label): nodes[id, default: Details(effect: .changed)].addedLabels.append(label)
    case .removeLabel(let id, let label): nodes[id, default: Details(effect: .changed)].removedLabels.append(label)
    case .setNodeProperty(let id, let key, _): nodes[id, default: Details(effect: .changed)].keys.append(key)
    case .createRelationship(let id, _, _, _, _): relationships[id] = created(id)
    case .createRelationships(let batch): for id in batch.ids { relationships[id] = created(id) }
    case .deleteRelationships(let ids): for id in ids { relationships[id] = Details(effect: .removed) }
    case .setRelationshipProperty(let id, let key, _):
      relationships[id, default: Details(effect: .changed)].keys.append(key)
    case .createIndex, .dropIndex, .createConstraint, .dropConstraint, .reserve: break
    }
  }

  /// A relationship that was removed before in the same change set has another type or other ends now.
  private func created(_ id: RelationshipID) -> Details {
    Details(effect: old.contains(id) ? .changed : .added)
  }

  func tally<ID>(of found: [ID: Details]) -> GraphDifference.Tally {
    found.values.reduce(into: GraphDifference.Tally()) { $0.count($1.effect) }
  }

  /// The tallies of each name that the items found bear.
  func tallies<ID>(of found: [ID: Details], names: (ID) -> [String]) -> [GraphDifference.NamedTally] {
    var tallies: [String: GraphDifference.Tally] = [:]
    for (id, details) in found {
      for name in names(id) { tallies[name, default: GraphDifference.Tally()].count(details.effect) }
    }
    return tallies.sorted { $0.key < $1.key }.map { GraphDifference.NamedTally(name: $0.key, tally: $0.value) }
  }

  func labelNames(ofNode id: NodeID) -> [String] { Set(old.labelNames(of: id) + new.labelNames(of: id)).sorted() }

  func typeName(ofRelationship id: RelationshipID) -> [String] {
    let graph = new.contains(id) ? new : old
    return graph.type(of: id).map { [graph.name(of: $0)] } ?? []
  }

  func entries(limit: Int) -> [GraphDifference.Entry] {
    let first = nodes.keys.sorted().prefix(limit).compactMap(entry)
    return first + relationships.keys.sorted().prefix(limit - first.count).compactMap(entry)
  }

  private func entry(_ id: NodeID) -> GraphDifference.Entry? {
    guard let details = nodes[id] else { return nil }
    let graph = new.contains(id) ? new : old
    let labels = graph.labelNames(of: id).joined(separator: ":")
    return GraphDifference.Entry(
      subject: .node(id), effect: details.effect,
      title: [labels, graph.title(of: id)].filter { !$0.isEmpty }.joined(separator: " "),
      addedLabels: details.addedLabels, removedLabels: details.removedLabels,
      properties: details.keys.map { key in
        GraphDifference.PropertyChange(key: key, old: old.property(key, of: id), new: new.property(key, of: id))
      })
  }

  private func entry(_ id: RelationshipID) -> GraphDifference.Entry? {
    let graph = new.contains(id) ? new : old
    guard let details = relationships[id], let ends = graph.endpoints(of: id) else { return nil }
    let type = typeName(ofRelationship: id).joined()
    return GraphDifference.Entry(
      subject: .relationship(id), effect: details.effect,
      title: "\(graph.title(of: ends.source)) \(type) \(graph.title(of: ends.target))", addedLabels: [],
      removedLabels: [],
      properties: details.keys.map { key in
        GraphDifference.PropertyChange(key: key, old: old.property(key, of: id), new: new.property(key, of: id))
      })
  }
}

extension GraphDifference.Tally {
  fileprivate mutating func count(_ effect: GraphDifference.Effect) {
    switch effect {
    case .added: added += 1
    case .removed: removed += 1
    case .changed: changed += 1
    }
  }
}

extension Graph {
  /// What people call a node: its name, title or id between quotes, or else its number.
  fileprivate func title(of node: NodeID) -> String {
    for key in ["name", "title", "id"] {
      if case .string(let text) = property(key, of: node), !text.isEmpty { return "\"\(text)\"" }
    }
    return node.description
  }
}
