extension GraphView {
  /// Whether the relationship exists, is seen, and had begun by the view's date, whether it has ended since or not. O(1).
  public func hasBegun(_ relationship: RelationshipID) -> Bool {
    guard graph.contains(relationship), isSeen(relationship) else { return false }
    return graph.property(fromKey, of: relationship).calendarDate.map { $0 <= asOf } ?? true
  }

  /// The relationships of a node that are seen and had begun by the view's date, ended ones too, in the graph's order.
  ///
  /// - Parameters:
  ///   - type: the name of the one type that is wanted.
  ///   - direction: which end the node is.
  public func history(of node: NodeID, _ type: String, _ direction: Direction) -> [Incidence] {
    guard contains(node), let typeID = graph.relationshipType(type) else { return [] }
    return graph.incidences(of: node, typeID, direction).filter { hasBegun($0.relationship) }
  }
}
