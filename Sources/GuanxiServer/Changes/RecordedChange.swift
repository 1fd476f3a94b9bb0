internal import GuanxiEngine

/// One version of a graph as those who follow it are told: when, by whom, how much, and which records.
struct RecordedChange: Sendable {
  /// The version.
  let version: Int64
  private let entry: LogEntry
  private var counts: [String: Int] = [:]
  private var nodes: Set<NodeID> = []
  private var relationships: Set<RelationshipID> = []

  /// The most nodes, and the most relationships, that are named; of more it is said that they are cut.
  static let most = 100

  /// Sums up a record of the change log. O(steps).
  init(_ entry: LogEntry) {
    (version, self.entry) = (entry.sequence, entry)
    if case .changes(let changes) = entry.content { for change in changes.changes { add(change) } }
  }

  /// What is told.
  ///
  /// - Parameters:
  ///   - graph: the newest state of the graph, in which the ids of nodes are looked up.
  ///   - showsActor: whether it is told who made the change.
  func told(_ graph: Graph, showsActor: Bool) -> JSON {
    var entries: [String: JSON] = [
      "version": .integer(Int(version)), "time": .text(entry.time.description),
      "isErased": .boolean(entry.erasures > 0),
      "isReplaced": .boolean(isReplaced), "counts": .object(counts.mapValues(JSON.integer)),
      "nodes": .list(nodes.sorted().prefix(Self.most).map { told($0, graph) }),
      "relationships": .list(relationships.sorted().prefix(Self.most).map { .text($0.description) }),
      "isCut": .boolean(nodes.count > Self.most || relationships.count > Self.most),
    ]
    if showsActor { entries["actor"] = .text(entry.actor) }
    return .object(entries)
  }

  /// Whether the graph became another as a whole.
  private var isReplaced: Bool { if case .replacement = entry.content { true } else { false } }

  private func told(_ node: NodeID, _ graph: Graph) -> JSON {
    let id = graph.property("id", of: node)
    return ["element": .text(node.description), "id": id.isNull ? .null : .text(id.plainText)]
  }

  private mutating func count(_ kind: String, _ number: Int = 1) { counts[kind, default: 0] += number }

  private mutating func add(_ change: Change) {
    switch change {
    case .createNodes(let batch):
      count("nodesCreated", batch.ids.count)
      nodes.formUnion(batch.ids)
    case .createNode(let node, _, _):
      count("nodesCreated")
      nodes.insert(node)
    case .createRelationships(let batch):
      count("relationshipsCreated", batch.ids.count)
      relationships.formUnion(batch.ids)
    case .createRelationship(let relationship, _, _, _, _):
      count("relationshipsCreated")
      relationships.insert(relationship)
    case .deleteNodes(let deleted):
      count("nodesDeleted", deleted.count)
      nodes.formUnion(deleted)
    case .deleteRelationships(let deleted):
      count("relationshipsDeleted", deleted.count)
      relationships.formUnion(deleted)
    case .setNodeProperty(let node, _, _):
      count("propertiesSet")
      nodes.insert(node)
    case .setRelationshipProperty(let relationship, _, _):
      count("propertiesSet")
      relationships.insert(relationship)
    case .addLabel(let node, _), .removeLabel(let node, _):
      count("labelsChanged")
      nodes.insert(node)
    case .createIndex, .dropIndex, .createConstraint, .dropConstraint: count("schemaChanged")
    case .reserve: break
    }
  }

  /// The schema of what is told.
  static let schema = Schema.object(
    [
      "version": Schema.integer, "time": Schema.text, "actor": Schema.text, "isErased": Schema.boolean,
      "isReplaced": Schema.boolean, "counts": ["type": "object", "additionalProperties": Schema.integer],
      "nodes": Schema.list(Schema.object(["element": Schema.text, "id": ["type": ["string", "null"]]])),
      "relationships": Schema.list(Schema.text), "isCut": Schema.boolean,
    ], optional: ["actor"])
}
