/// Goes over the relationships of some types with both their nodes, in the order of their ids, many at once.
package struct RelationshipScan: Sendable {
  /// Some relationships with their nodes, position by position.
  package struct Rows {
    /// The relationships.
    package var relationships: [RelationshipID] = []
    /// The nodes at which they begin.
    package var sources: [NodeID] = []
    /// The nodes at which they end.
    package var targets: [NodeID] = []
  }

  private let types: ChunkedArray<UInt16>
  private let sources: ChunkedArray<NodeID>
  private let targets: ChunkedArray<NodeID>
  /// By number of type.
  private var isWanted: [Bool]
  private var chunk = 0

  /// Begins before the first relationship.
  package init(_ graph: Graph, _ wanted: [RelationshipTypeID]) {
    (types, sources, targets) = (graph.typeOfRelationship, graph.sources, graph.targets)
    isWanted = Array(repeating: false, count: graph.outgoing.count)
    for type in wanted where Int(type.rawValue) < isWanted.count { isWanted[Int(type.rawValue)] = true }
  }

  /// The next relationships, at most 4,096; nil where there are no more.
  package mutating func next() -> Rows? {
    while chunk < types.chunks.count {
      let (types, sources, targets) = (types.chunks[chunk], sources.chunks[chunk], targets.chunks[chunk])
      let first = UInt32(chunk) << UInt32(ChunkedArray<UInt16>.shift)
      chunk += 1
      var rows = Rows()
      // Most blocks hold relationships of one type: their nodes are there already.
      if let type = types.first, Int(type) < isWanted.count, isWanted[Int(type)], types.allSatisfy({ $0 == type }) {
        rows.relationships = (first..<(first + UInt32(types.count))).map { RelationshipID(rawValue: $0) }
        (rows.sources, rows.targets) = (sources, targets)
        return rows
      }
      for (position, type) in types.enumerated() where Int(type) < isWanted.count && isWanted[Int(type)] {
        rows.relationships.append(RelationshipID(rawValue: first + UInt32(position)))
        rows.sources.append(sources[position])
        rows.targets.append(targets[position])
      }
      if !rows.relationships.isEmpty { return rows }
    }
    return nil
  }
}
