/// One step of a ``ChangeSet``.
public enum Change: Sendable {
  /// Creates many nodes with the same labels.
  case createNodes(NodeBatch)
  /// Creates many relationships of one type.
  case createRelationships(RelationshipBatch)
  /// Creates one node.
  case createNode(NodeID, labels: [String], properties: [String: Value])
  /// Creates one relationship.
  case createRelationship(
    RelationshipID, type: String, source: NodeID, target: NodeID, properties: [String: Value])
  /// Deletes nodes, which must not have relationships any more.
  case deleteNodes([NodeID])
  /// Deletes relationships.
  case deleteRelationships([RelationshipID])
  /// Sets a property of a node; null removes it.
  case setNodeProperty(NodeID, key: String, Value)
  /// Sets a property of a relationship; null removes it.
  case setRelationshipProperty(RelationshipID, key: String, Value)
  /// Adds a label to a node; nothing happens where it bears it already.
  case addLabel(NodeID, String)
  /// Takes a label from a node; nothing happens where it does not bear it.
  case removeLabel(NodeID, String)
  /// Creates an index and, where it is unique, a constraint.
  case createIndex(IndexDefinition)
  /// Drops an index.
  case dropIndex(IndexDefinition)
  /// From now on every node with a label must have a property.
  case createConstraint(ExistenceConstraint)
  /// Nodes need not have it any more.
  case dropConstraint(ExistenceConstraint)
  /// Keeps names and ids for a graph that is built anew from a file.
  case reserve(Reservation)
}
