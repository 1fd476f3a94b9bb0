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
    (types, sources, targets) = (graph.parts.typeOfRelationship, graph.parts.sources, graph.parts.targets)
    isWanted = Array(repeating: false, count: graph.parts.outgoing.count)
    for type in wanted where Int(type.rawValue) < isWanted.count { isWanted[Int(type.rawValue)] = true }
  }

  /// The next relationships, at most 4,096; nil where there are no more.
  ///
  /// - Parameter isWorthwhile: whether to look at a block of 4,096 ids, ids / 4,096.
  package mutating func next(where isWorthwhile: (_ block: Int) -> Bool = { _ in true }) -> Rows? {
    while chunk < types.chunks.count {
      guard isWorthwhile(chunk) else {
        chunk += 1
        continue
      }
      let (types, sources, targets) = (types.chunks[chunk], sources.chunks[chunk], targets.chunks[chunk])
      let first = UInt32(chunk) << UInt32(ChunkedArray<UInt16>.shift)
      chunk += 1
      var rows = Rows()
      // Most blocks hold relationships of one type: their nodes are there already.
      if let type = types.first, Self.areAll(type, types) {
        guard Int(type) < isWanted.count, isWanted[Int(type)] else { continue }
        rows.relationships = Self.relationships(from: first, types.count)
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

  /// Whether all types are one; without an end before the last, so that many are compared at once.
  private static func areAll(_ type: UInt16, _ types: [UInt16]) -> Bool {
    types.withUnsafeBufferPointer { types in
      var differences: UInt16 = 0
      for position in 0..<types.count { differences |= types[position] ^ type }
      return differences == 0
    }
  }

  private static func relationships(from first: UInt32, _ count: Int) -> [RelationshipID] {
    [RelationshipID](unsafeUninitializedCapacity: count) { output, filled in
      for position in 0..<count {
        output[position] = RelationshipID(rawValue: first &+ UInt32(truncatingIfNeeded: position))
      }
      filled = count
    }
  }
}
