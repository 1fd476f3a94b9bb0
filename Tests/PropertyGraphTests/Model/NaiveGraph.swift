import PropertyGraph

/// The simplest graph that could be right: dictionaries and linear searches. The store is checked against it.
struct NaiveGraph {
  struct Node: Equatable {
    var labels: Set<String>
    var properties: [String: Value]
  }

  struct Relationship: Equatable {
    let type: String
    let source: NodeID
    let target: NodeID
    var properties: [String: Value]
  }

  var nodes: [NodeID: Node] = [:]
  var relationships: [RelationshipID: Relationship] = [:]

  /// Applies a step that is known to be legal.
  mutating func perform(_ change: Change) {
    switch change {
    case .createNode(let id, let labels, let properties):
      nodes[id] = Node(labels: Set(labels), properties: properties.filter { !$0.value.isNull })
    case .createNodes(let batch):
      for (row, id) in batch.ids.enumerated() {
        nodes[id] = Node(labels: Set(batch.labels), properties: Self.properties(batch.columns, row))
      }
    case .createRelationship(let id, let type, let source, let target, let properties):
      relationships[id] = Relationship(
        type: type, source: source, target: target, properties: properties.filter { !$0.value.isNull })
    case .createRelationships(let batch):
      for (row, id) in batch.ids.enumerated() {
        relationships[id] = Relationship(
          type: batch.type, source: batch.sources[row], target: batch.targets[row],
          properties: Self.properties(batch.columns, row))
      }
    case .deleteNodes(let ids): for id in ids { nodes[id] = nil }
    case .deleteRelationships(let ids): for id in ids { relationships[id] = nil }
    case .setNodeProperty(let id, let key, let value): nodes[id]?.properties[key] = value.isNull ? nil : value
    case .setRelationshipProperty(let id, let key, let value):
      relationships[id]?.properties[key] = value.isNull ? nil : value
    case .addLabel(let id, let label): nodes[id]?.labels.insert(label)
    case .removeLabel(let id, let label): nodes[id]?.labels.remove(label)
    case .createIndex, .dropIndex, .createConstraint, .dropConstraint, .reserve: break
    }
  }

  private static func properties(_ columns: [PropertyColumn], _ row: Int) -> [String: Value] {
    var result: [String: Value] = [:]
    for column in columns {
      let position = column.rows.map { $0.firstIndex(of: UInt32(row)) } ?? row
      if let position { result[column.key] = column.value(at: position) }
    }
    return result
  }

  /// The relationships of each node by type and direction, ascending.
  func incidences() -> [NodeID: [String: [Direction: [RelationshipID]]]] {
    var result: [NodeID: [String: [Direction: [RelationshipID]]]] = [:]
    for (id, relationship) in relationships.sorted(by: { $0.key < $1.key }) {
      let (type, source, target) = (relationship.type, relationship.source, relationship.target)
      result[source, default: [:]][type, default: [:]][.outgoing, default: []].append(id)
      result[target, default: [:]][type, default: [:]][.incoming, default: []].append(id)
      for end in Set([source, target]) {
        result[end, default: [:]][type, default: [:]][.either, default: []].append(id)
      }
    }
    return result
  }
}
