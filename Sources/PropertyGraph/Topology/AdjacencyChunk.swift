/// The relationships of one type and direction for 1,024 neighbouring nodes, in compressed sparse rows; immutable.
///
/// The entries of a node are ordered by relationship id.
final class AdjacencyChunk: Sendable {
  static let shift: UInt32 = 10
  static let size = 1 << Int(shift)

  /// Where each node's entries begin: 1,025 numbers, the last one the count of all.
  let offsets: [UInt32]
  let neighbors: [NodeID]
  let relationships: [RelationshipID]

  init(offsets: [UInt32], neighbors: [NodeID], relationships: [RelationshipID]) {
    self.offsets = offsets
    self.neighbors = neighbors
    self.relationships = relationships
  }

  func range(_ slot: Int) -> Range<Int> { Int(offsets[slot])..<Int(offsets[slot + 1]) }

  /// The chunk with one more entry, behind those of its node; nil where its relationship does not come after theirs.
  func appending(_ slot: Int, _ neighbor: NodeID, _ relationship: RelationshipID) -> AdjacencyChunk? {
    let range = range(slot)
    guard range.isEmpty || relationships[range.upperBound - 1] < relationship else { return nil }
    var (offsets, neighbors, relationships) = (offsets, neighbors, relationships)
    neighbors.insert(neighbor, at: range.upperBound)
    relationships.insert(relationship, at: range.upperBound)
    for next in (slot + 1)..<offsets.count { offsets[next] += 1 }
    return AdjacencyChunk(offsets: offsets, neighbors: neighbors, relationships: relationships)
  }

  var allocatedBytes: Int {
    48 + 96 + offsets.capacity * 4 + neighbors.capacity * 4 + relationships.capacity * 4
  }
}
