public import PropertyGraph

/// One thing that the change log says of a node or of a relationship at it.
public struct NodeEvent: Sendable {
  /// The record that says it; 0 for what was there when the log began.
  public let sequence: Int64
  /// When it was recorded, in UTC; nil for what was there when the log began.
  public let time: ZonedDateTime?
  /// Who recorded it.
  public let actor: String
  /// What: a step of its own, also where it was recorded together with others.
  public let change: Change
}

extension GraphFile {
  /// Everything that the file says of nodes, in the order of recording: the first state that it has, then every step. It begins
  /// with the last time the graph was replaced as a whole, since ids meant other nodes before.
  ///
  /// - Complexity: linear in the file.
  public func history(of nodes: Set<NodeID>) throws(StoreError) -> [NodeEvent] {
    let first = try graph(at: .sequence(try versions()?.lowerBound ?? 0))
    var filter = NodeFilter(nodes: nodes)
    var events = filter.changes(building: first.graph).map { change in
      NodeEvent(sequence: first.sequence, time: first.time, actor: "", change: change)
    }
    var next = first.sequence + 1
    while true {
      let entries = try log(from: next, limit: 1_000)
      for entry in entries {
        switch entry.content {
        case .changes(let changes):
          events += filter.changes(in: changes.changes).map {
            NodeEvent(sequence: entry.sequence, time: entry.time, actor: entry.actor, change: $0)
          }
        case .replacement:
          let graph = try graph(at: .sequence(entry.sequence)).graph
          filter = NodeFilter(nodes: nodes)
          events = filter.changes(building: graph).map {
            NodeEvent(sequence: entry.sequence, time: entry.time, actor: entry.actor, change: $0)
          }
        }
      }
      guard let last = entries.last else { return events }
      next = last.sequence + 1
    }
  }
}

/// Picks the steps that are about nodes or about relationships at them.
private struct NodeFilter {
  let nodes: Set<NodeID>
  private var relationships = Set<RelationshipID>()

  init(nodes: Set<NodeID>) { self.nodes = nodes }

  /// The steps that would make what a graph has of the nodes.
  mutating func changes(building graph: Graph) -> [Change] {
    var result: [Change] = []
    for node in nodes.sorted() where graph.contains(node) {
      result.append(.createNode(node, labels: graph.labelNames(of: node), properties: graph.properties(of: node)))
    }
    let attached = nodes.filter(graph.contains).flatMap { graph.incidences(of: $0, nil, .either).map(\.relationship) }
    for relationship in Set(attached).sorted() {
      guard let type = graph.type(of: relationship), let ends = graph.endpoints(of: relationship) else { continue }
      relationships.insert(relationship)
      result.append(
        .createRelationship(
          relationship, type: graph.name(of: type), source: ends.source, target: ends.target,
          properties: graph.properties(of: relationship)))
    }
    return result
  }

  mutating func changes(in changes: [Change]) -> [Change] {
    var result: [Change] = []
    for change in changes { result += picked(change) }
    return result
  }

  private mutating func picked(_ change: Change) -> [Change] {
    switch change {
    case .createNode(let node, _, _), .setNodeProperty(let node, _, _), .addLabel(let node, _),
      .removeLabel(let node, _):
      return nodes.contains(node) ? [change] : []
    case .createNodes(let batch):
      return batch.ids.indices.filter { nodes.contains(batch.ids[$0]) }.map { row in
        .createNode(batch.ids[row], labels: batch.labels, properties: batch.columns.properties(ofRow: row))
      }
    case .createRelationship(let relationship, _, let source, let target, _):
      guard nodes.contains(source) || nodes.contains(target) else { return [] }
      relationships.insert(relationship)
      return [change]
    case .createRelationships(let batch):
      let rows = batch.ids.indices.filter { nodes.contains(batch.sources[$0]) || nodes.contains(batch.targets[$0]) }
      relationships.formUnion(rows.map { batch.ids[$0] })
      return rows.map { row in
        .createRelationship(
          batch.ids[row], type: batch.type, source: batch.sources[row], target: batch.targets[row],
          properties: batch.columns.properties(ofRow: row))
      }
    case .setRelationshipProperty(let relationship, _, _): return relationships.contains(relationship) ? [change] : []
    case .deleteNodes(let ids):
      let deleted = ids.filter(nodes.contains)
      return deleted.isEmpty ? [] : [.deleteNodes(deleted)]
    case .deleteRelationships(let ids):
      let deleted = ids.filter(relationships.contains)
      return deleted.isEmpty ? [] : [.deleteRelationships(deleted)]
    case .createIndex, .dropIndex, .createConstraint, .dropConstraint, .reserve: return []
    }
  }
}

extension [PropertyColumn] {
  /// The properties of one row of a batch.
  fileprivate func properties(ofRow row: Int) -> [String: Value] {
    var result: [String: Value] = [:]
    for column in self {
      let position = column.rows.map { $0.firstIndex(of: UInt32(row)) } ?? row
      if let position, position < column.values.count { result[column.key] = column.value(at: position) }
    }
    return result
  }
}
