/// A property graph as a value.
///
/// A copy is O(1) and shares storage; a later change copies only the chunks that it touches, so that whoever holds a copy
/// keeps exactly what was there when it was taken. The only way to change a graph is ``apply(_:)``.
///
/// Nodes and relationships have dense ids in the order of their creation. Names of labels, types and keys are interned;
/// look them up once (``label(_:)``, ``relationshipType(_:)``, ``propertyKey(_:)``) and use the result in loops.
public struct Graph: Sendable {
  private var storage = GraphStorage(GraphParts())

  static let deletedNode = UInt16.max
  static let deletedRelationship = UInt16.max

  /// Makes an empty graph.
  public init() {}

  /// What the graph is made of; a graph that shares them gets parts of its own before they change.
  var parts: GraphParts {
    _read { yield storage.parts }
    _modify {
      if !isKnownUniquelyReferenced(&storage) { storage = GraphStorage(storage.parts) }
      yield &storage.parts
    }
  }

  /// The number of nodes.
  public var nodeCount: Int { storage.parts.nodeCount }
  /// The number of relationships.
  public var relationshipCount: Int { storage.parts.relationshipCount }
  /// What every node with a label must have, in the order of creation.
  public var existenceConstraints: [ExistenceConstraint] { storage.parts.existenceConstraints }

  /// Whether the graph has these names and no others, in the order of their first use.
  func knows(labels: [String], relationshipTypes: [String], propertyKeys: [String]) -> Bool {
    storage.parts.labelNames.names == labels && storage.parts.typeNames.names == relationshipTypes
      && storage.parts.keyNames.names == propertyKeys
  }

  /// The id that the next new node gets.
  public var nextNodeID: NodeID { NodeID(rawValue: UInt32(storage.parts.labelSetOfNode.count)) }

  /// The id that the next new relationship gets.
  public var nextRelationshipID: RelationshipID {
    RelationshipID(rawValue: UInt32(storage.parts.typeOfRelationship.count))
  }
}
