/// Where the arrays of one ``AdjacencyChunk`` stand, so that a walk over many nodes reads them without counting references.
///
/// Unsafe: the addresses are of arrays that never change, and are valid as long as their chunk lives. ``Adjacency`` keeps
/// both together, and ``ExpansionReader`` keeps the adjacency.
struct AdjacencyBlock: @unchecked Sendable {
  let offsets: UnsafePointer<UInt32>
  let neighbors: UnsafePointer<NodeID>
  let relationships: UnsafePointer<RelationshipID>

  private static let emptyOffsets = [UInt32](repeating: 0, count: AdjacencyChunk.size + 1)

  init(_ chunk: AdjacencyChunk?) {
    offsets = (chunk?.offsets ?? Self.emptyOffsets).lastingAddress
    neighbors = (chunk?.neighbors ?? []).lastingAddress
    relationships = (chunk?.relationships ?? []).lastingAddress
  }
}

extension Array {
  /// Where the elements stand; valid as long as an owner of the array lives and does not change it. Of an empty array it is an
  /// address that nothing may be read from.
  var lastingAddress: UnsafePointer<Element> {
    withUnsafeBufferPointer { $0.baseAddress }
      ?? UnsafePointer(bitPattern: MemoryLayout<Element>.alignment).unsafelyUnwrapped
  }
}
