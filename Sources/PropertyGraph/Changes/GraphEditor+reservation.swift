extension GraphEditor {
  mutating func reserve(_ reservation: Reservation) throws(ChangeError) {
    for name in reservation.labels { _ = try label(name) }
    for name in reservation.relationshipTypes { _ = try type(name) }
    for name in reservation.propertyKeys { _ = try key(name) }
    graph.parts.labelSetOfNode.extend(to: reservation.nextNodeID.index, with: Graph.deletedNode)
    let relationships = reservation.nextRelationshipID.index
    graph.parts.typeOfRelationship.extend(to: relationships, with: Graph.deletedRelationship)
    graph.parts.sources.extend(to: relationships, with: NodeID(rawValue: 0))
    graph.parts.targets.extend(to: relationships, with: NodeID(rawValue: 0))
  }
}
