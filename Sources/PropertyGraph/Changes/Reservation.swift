/// Names and ids that a graph keeps although nothing may bear them any more.
///
/// A graph never gives an id twice and numbers its names in the order of their first use. Whoever builds a graph anew
/// from a file reserves both first, so that the next id and every order are those of the graph that was written.
public struct Reservation: Hashable, Sendable {
  /// The labels, in the order of their first use.
  public let labels: [String]
  /// The relationship types, in the order of their first use.
  public let relationshipTypes: [String]
  /// The property keys, in the order of their first use.
  public let propertyKeys: [String]
  /// No node that is created later gets an id below this one, unless it names the id itself.
  public let nextNodeID: NodeID
  /// No relationship that is created later gets an id below this one, unless it names the id itself.
  public let nextRelationshipID: RelationshipID

  /// Makes a reservation. Space for the ids is taken at once: 2 bytes a node, 10 bytes a relationship.
  public init(
    labels: [String] = [], relationshipTypes: [String] = [], propertyKeys: [String] = [],
    nextNodeID: NodeID, nextRelationshipID: RelationshipID
  ) {
    self.labels = labels
    self.relationshipTypes = relationshipTypes
    self.propertyKeys = propertyKeys
    self.nextNodeID = nextNodeID
    self.nextRelationshipID = nextRelationshipID
  }
}
