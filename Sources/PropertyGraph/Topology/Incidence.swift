/// One relationship as it is seen from one of its nodes.
public struct Incidence: Hashable, Sendable {
  /// The relationship.
  public let relationship: RelationshipID
  /// The node at its other end; the same node where it is a loop.
  public let neighbor: NodeID

  /// Makes an incidence.
  public init(relationship: RelationshipID, neighbor: NodeID) {
    self.relationship = relationship
    self.neighbor = neighbor
  }
}
