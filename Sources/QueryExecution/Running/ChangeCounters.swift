internal import PropertyGraph

/// How a graph after a statement differs from the graph before, counted as the openCypher TCK counts side effects.
public struct ChangeCounters: Sendable, Hashable {
  /// Nodes that are new.
  public var nodesCreated = 0
  /// Nodes that are gone.
  public var nodesDeleted = 0
  /// Relationships that are new.
  public var relationshipsCreated = 0
  /// Relationships that are gone.
  public var relationshipsDeleted = 0
  /// Labels that some node bears now and none did.
  public var labelsAdded = 0
  /// Labels that some node bore and none does now.
  public var labelsRemoved = 0
  /// Properties of a node or relationship with a value that it did not have; a changed value counts here and below.
  public var propertiesSet = 0
  /// Properties of a node or relationship that had a value which it has no more.
  public var propertiesRemoved = 0

  /// Nothing changed.
  public init() {}

  /// Whether nothing changed.
  public var isEmpty: Bool { self == ChangeCounters() }

  /// Compares two graphs in what changes have touched.
  init(from before: Graph, to after: Graph, by changes: [Change]) {
    guard !changes.isEmpty else { return }
    let touched = TouchedEntities(changes)
    for node in touched.nodes {
      switch (before.contains(node), after.contains(node)) {
      case (false, true): nodesCreated += 1
      case (true, false): nodesDeleted += 1
      default: break
      }
      compare(
        before.contains(node) ? before.properties(of: node) : [:],
        after.contains(node) ? after.properties(of: node) : [:])
    }
    for relationship in touched.relationships {
      switch (before.contains(relationship), after.contains(relationship)) {
      case (false, true): relationshipsCreated += 1
      case (true, false): relationshipsDeleted += 1
      default: break
      }
      compare(
        before.contains(relationship) ? before.properties(of: relationship) : [:],
        after.contains(relationship) ? after.properties(of: relationship) : [:])
    }
    for label in after.labels {
      let name = after.name(of: label)
      let had = before.nodeCount(labeled: before.label(name)) > 0
      let has = after.nodeCount(labeled: label) > 0
      if has && !had { labelsAdded += 1 }
      if had && !has { labelsRemoved += 1 }
    }
  }

  private mutating func compare(_ before: [String: Value], _ after: [String: Value]) {
    for (key, value) in after where before[key] != value { propertiesSet += 1 }
    for (key, value) in before where after[key] != value { propertiesRemoved += 1 }
  }
}

/// The nodes and relationships that changes speak of.
struct TouchedEntities {
  private(set) var nodes: Set<NodeID> = []
  private(set) var relationships: Set<RelationshipID> = []

  init(_ changes: [Change]) {
    for change in changes {
      switch change {
      case .createNodes(let batch): nodes.formUnion(batch.ids)
      case .createRelationships(let batch): relationships.formUnion(batch.ids)
      case .createNode(let node, _, _), .setNodeProperty(let node, _, _), .addLabel(let node, _),
        .removeLabel(let node, _):
        nodes.insert(node)
      case .createRelationship(let relationship, _, _, _, _), .setRelationshipProperty(let relationship, _, _):
        relationships.insert(relationship)
      case .deleteNodes(let ids): nodes.formUnion(ids)
      case .deleteRelationships(let ids): relationships.formUnion(ids)
      case .createIndex, .dropIndex, .createConstraint, .dropConstraint, .reserve: break
      }
    }
  }
}
