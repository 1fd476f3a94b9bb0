/// Why a change set was refused. The graph is as it was before.
public enum ChangeError: Error, Hashable, Sendable {
  /// A node that does not exist is named.
  case unknownNode(NodeID)
  /// A relationship that does not exist is named.
  case unknownRelationship(RelationshipID)
  /// A node is created under an id that another bears; the change set was written for another state of the graph.
  case nodeExists(NodeID)
  /// A relationship is created under an id that another bears.
  case relationshipExists(RelationshipID)
  /// A node is deleted that still has relationships.
  case nodeHasRelationships(NodeID, count: Int)
  /// A value of a type that properties cannot hold.
  case notStorable(key: String, type: String)
  /// A batch whose ids do not ascend, or whose columns do not fit its rows.
  case malformedBatch(String)
  /// Two nodes with one label would have the same value of a unique property.
  case duplicateValue(IndexDefinition, Value, NodeID, NodeID)
  /// The index exists already.
  case indexExists(IndexDefinition)
  /// There is no such index.
  case unknownIndex(IndexDefinition)
  /// A node lacks a property that it must have.
  case missingValue(ExistenceConstraint, NodeID)
  /// There is the constraint already.
  case constraintExists(ExistenceConstraint)
  /// There is no such constraint.
  case unknownConstraint(ExistenceConstraint)
  /// An id lies so far beyond those in use that the space for it would be out of proportion.
  case idOutOfRange(UInt32)
  /// The graph has no room for one more label, relationship type or property key.
  case tooManyNames(String)
}

extension ChangeError: CustomStringConvertible {
  /// What is wrong, and what to do about it.
  public var description: String {
    switch self {
    case .unknownNode(let node): "There is no node \(node). It may have been deleted; read the graph again."
    case .unknownRelationship(let relationship):
      "There is no relationship \(relationship). It may have been deleted; read the graph again."
    case .nodeExists(let node):
      "Node \(node) exists already. The change was prepared for an older state of the graph; prepare it again."
    case .relationshipExists(let relationship):
      "Relationship \(relationship) exists already. The change was prepared for an older state of the graph; prepare it again."
    case .nodeHasRelationships(let node, let count):
      "Node \(node) still has \(count) relationship(s). Delete them first, or detach the node."
    case .notStorable(let key, let type):
      "The property \"\(key)\" cannot hold a value of type \(type). Store a scalar, a temporal value or a list of such."
    case .malformedBatch(let reason): "The batch of changes does not fit together: \(reason)."
    case .duplicateValue(let index, let value, let first, let second):
      "\(index.label).\(index.key) must be unique, but \(first) and \(second) both have \(value). Change one of them."
    case .indexExists(let index): "There is an index on \(index.label).\(index.key) already."
    case .unknownIndex(let index): "There is no index on \(index.label).\(index.key)."
    case .missingValue(let constraint, let node):
      "Every \(constraint.label) must have \(constraint.key), but \(node) has none. Give it one."
    case .constraintExists(let constraint):
      "Every \(constraint.label) must have \(constraint.key) already."
    case .unknownConstraint(let constraint):
      "There is no constraint that every \(constraint.label) must have \(constraint.key)."
    case .idOutOfRange(let id): "The id \(id) is far beyond the ids in use. The change was prepared for another graph."
    case .tooManyNames(let name):
      "There is no room for the name \"\(name)\": a graph holds \(SymbolTable.limit) labels, types and keys each."
    }
  }
}
