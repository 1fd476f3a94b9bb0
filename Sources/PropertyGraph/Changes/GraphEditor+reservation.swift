extension GraphEditor {
  mutating func reserve(_ reservation: Reservation) throws(ChangeError) {
    for name in reservation.labels { _ = try label(name) }
    for name in reservation.relationshipTypes { _ = try type(name) }
    for name in reservation.propertyKeys { _ = try key(name) }
    graph.labelSetOfNode.extend(to: reservation.nextNodeID.index, with: Graph.deletedNode)
    let relationships = reservation.nextRelationshipID.index
    graph.typeOfRelationship.extend(to: relationships, with: Graph.deletedRelationship)
    graph.sources.extend(to: relationships, with: NodeID(rawValue: 0))
    graph.targets.extend(to: relationships, with: NodeID(rawValue: 0))
  }
}
