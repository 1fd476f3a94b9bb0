import PropertyGraph

/// Which parts of a snapshot differ from those of the one before: the others need not be written again.
struct ChangedParts: Hashable, Sendable {
  private(set) var nodes = Set<UInt32>()
  private(set) var relationships = Set<UInt32>()
  /// The stored bytes of the records that made these changes.
  private(set) var logBytes = 0

  /// Whether the part may have changed. Names always may.
  func contains(_ address: PartAddress) -> Bool {
    switch address.kind {
    case .names: true
    case .nodes: nodes.contains(address.position)
    case .relationships: relationships.contains(address.position)
    }
  }

  mutating func formUnion(_ other: ChangedParts) {
    nodes.formUnion(other.nodes)
    relationships.formUnion(other.relationships)
    logBytes += other.logBytes
  }

  mutating func insert(_ changes: [Change], logBytes bytes: Int) {
    logBytes += bytes
    for change in changes {
      switch change {
      case .createNodes(let batch): for id in batch.ids { insert(id) }
      case .createRelationships(let batch): for id in batch.ids { insert(id) }
      case .deleteNodes(let ids): for id in ids { insert(id) }
      case .deleteRelationships(let ids): for id in ids { insert(id) }
      case .createNode(let node, _, _), .setNodeProperty(let node, _, _), .addLabel(let node, _),
        .removeLabel(let node, _):
        insert(node)
      case .createRelationship(let relationship, _, _, _, _), .setRelationshipProperty(let relationship, _, _):
        insert(relationship)
      case .createIndex, .dropIndex, .createConstraint, .dropConstraint: break
      case .reserve(let reservation): insert(upTo: reservation)
      }
    }
  }

  private mutating func insert(_ node: NodeID) { nodes.insert(node.rawValue / PartAddress.idsInPart) }

  private mutating func insert(_ relationship: RelationshipID) {
    relationships.insert(relationship.rawValue / PartAddress.idsInPart)
  }

  /// Ranges of ids that come into being have parts too, though empty ones.
  private mutating func insert(upTo reservation: Reservation) {
    nodes.formUnion(0..<UInt32(PartAddress.count(upTo: reservation.nextNodeID.rawValue)))
    relationships.formUnion(0..<UInt32(PartAddress.count(upTo: reservation.nextRelationshipID.rawValue)))
  }
}
