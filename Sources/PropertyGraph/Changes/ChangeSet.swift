/// Changes that happen together or not at all: the one way into a graph.
///
/// A change set is written against the graph that it will change, so that it can name the nodes it creates:
///
///     var changes = ChangeSet(for: graph)
///     let li = changes.createNode(labels: ["Person"], properties: ["name": "Li Lei"])
///     changes.createRelationship(type: "WORKS_AT", from: li, to: acme)
///     try graph.apply(changes)
public struct ChangeSet: Sendable {
  /// The steps, in the order in which they take effect.
  public private(set) var changes: [Change] = []
  /// The id of the next node that this change set creates.
  public private(set) var nextNodeID: NodeID
  /// The id of the next relationship that this change set creates.
  public private(set) var nextRelationshipID: RelationshipID

  /// Makes an empty change set for a graph.
  public init(for graph: Graph) {
    nextNodeID = graph.nextNodeID
    nextRelationshipID = graph.nextRelationshipID
  }

  /// Makes a change set from steps that name the ids they create themselves, such as those read from a file.
  public init(changes: [Change]) {
    self.changes = changes
    nextNodeID = NodeID(rawValue: 0)
    nextRelationshipID = RelationshipID(rawValue: 0)
  }

  /// Whether there is nothing to do.
  public var isEmpty: Bool { changes.isEmpty }

  /// Adds a step.
  public mutating func append(_ change: Change) { changes.append(change) }

  /// Creates a node and returns its future id.
  @discardableResult
  public mutating func createNode(labels: [String], properties: [String: Value] = [:]) -> NodeID {
    let node = nextNodeID
    nextNodeID = NodeID(rawValue: node.rawValue &+ 1)
    changes.append(.createNode(node, labels: labels, properties: properties))
    return node
  }

  /// Creates a relationship and returns its future id.
  @discardableResult
  public mutating func createRelationship(
    type: String, from source: NodeID, to target: NodeID, properties: [String: Value] = [:]
  ) -> RelationshipID {
    let relationship = nextRelationshipID
    nextRelationshipID = RelationshipID(rawValue: relationship.rawValue &+ 1)
    changes.append(
      .createRelationship(relationship, type: type, source: source, target: target, properties: properties))
    return relationship
  }

  /// Creates `count` nodes with the same labels and returns their future ids.
  @discardableResult
  public mutating func createNodes(count: Int, labels: [String], columns: [PropertyColumn]) -> [NodeID] {
    let first = nextNodeID.rawValue
    let ids = (0..<UInt32(clamping: count)).map { NodeID(rawValue: first &+ $0) }
    nextNodeID = NodeID(rawValue: first &+ UInt32(clamping: count))
    changes.append(.createNodes(NodeBatch(ids: ids, labels: labels, columns: columns)))
    return ids
  }

  /// Creates relationships of one type, one for each pair of `sources` and `targets`, and returns their future ids.
  @discardableResult
  public mutating func createRelationships(
    type: String, sources: [NodeID], targets: [NodeID], columns: [PropertyColumn]
  ) -> [RelationshipID] {
    let first = nextRelationshipID.rawValue
    let ids = (0..<UInt32(clamping: sources.count)).map { RelationshipID(rawValue: first &+ $0) }
    nextRelationshipID = RelationshipID(rawValue: first &+ UInt32(clamping: sources.count))
    changes.append(
      .createRelationships(
        RelationshipBatch(ids: ids, type: type, sources: sources, targets: targets, columns: columns)))
    return ids
  }

  /// Sets a property of a node; null removes it.
  public mutating func setProperty(_ key: String, of node: NodeID, to value: Value) {
    changes.append(.setNodeProperty(node, key: key, value))
  }

  /// Sets a property of a relationship; null removes it.
  public mutating func setProperty(_ key: String, of relationship: RelationshipID, to value: Value) {
    changes.append(.setRelationshipProperty(relationship, key: key, value))
  }

  /// Deletes a node together with all its relationships in `graph`.
  public mutating func detachAndDelete(_ node: NodeID, in graph: Graph) {
    let attached = graph.incidences(of: node, nil, .either).map(\.relationship)
    if !attached.isEmpty { changes.append(.deleteRelationships(attached.sorted())) }
    changes.append(.deleteNodes([node]))
  }
}
