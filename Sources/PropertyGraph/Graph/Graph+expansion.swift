extension Graph {
  /// Calls `body` with the neighbours of a node over one type and the relationships that lead to them, position by
  /// position, ordered by relationship id. Both are empty where there are none.
  ///
  /// - Parameter direction: ``Direction/outgoing`` or ``Direction/incoming``; ``Direction/either`` gives both lists one
  ///   after the other, a loop twice.
  /// - Complexity: O(1) before `body`.
  public func withNeighbors(
    of node: NodeID, _ type: RelationshipTypeID, _ direction: Direction,
    _ body: (_ neighbors: Span<NodeID>, _ relationships: Span<RelationshipID>) -> Void
  ) {
    let number = Int(type.rawValue)
    guard number < parts.outgoing.count else { return }
    if direction != .incoming { Self.visit(node, parts.outgoing[number].chunk(of: node), body) }
    if direction != .outgoing { Self.visit(node, parts.incoming[number].chunk(of: node), body) }
  }

  private static func visit(
    _ node: NodeID, _ chunk: AdjacencyChunk?, _ body: (Span<NodeID>, Span<RelationshipID>) -> Void
  ) {
    guard let chunk else { return }
    let range = chunk.range(Adjacency.slot(node))
    let neighbors = chunk.neighbors
    let relationships = chunk.relationships
    body(neighbors.span.extracting(range), relationships.span.extracting(range))
  }

  /// Calls `body` once for each block of 1,024 nodes that has relationships of the type in the direction.
  ///
  /// The neighbours of node `first + i` are those at positions `offsets[i]..<offsets[i + 1]`. A loop that needs only the
  /// neighbours, whatever their other end, runs over the whole block at the speed of a flat array.
  public func forEachBlock(
    _ type: RelationshipTypeID, _ direction: Direction,
    _ body: (
      _ first: NodeID, _ offsets: Span<UInt32>, _ neighbors: Span<NodeID>, _ relationships: Span<RelationshipID>
    ) -> Void
  ) {
    for adjacency in adjacencies(type, direction) {
      for (number, chunk) in adjacency.chunks.enumerated() {
        guard let chunk else { continue }
        let offsets = chunk.offsets
        let neighbors = chunk.neighbors
        let relationships = chunk.relationships
        let first = NodeID(rawValue: UInt32(number) << AdjacencyChunk.shift)
        body(first, offsets.span, neighbors.span, relationships.span)
      }
    }
  }

  /// Calls `body` once for each node that has relationships of the type in the direction, ascending by node.
  ///
  /// This and ``forEachBlock(_:_:_:)`` are the quickest ways to walk all relationships of a type.
  @inlinable
  public func forEachNeighborhood(
    _ type: RelationshipTypeID, _ direction: Direction,
    _ body: (_ node: NodeID, _ neighbors: Span<NodeID>, _ relationships: Span<RelationshipID>) -> Void
  ) {
    forEachBlock(type, direction) { first, offsets, neighbors, relationships in
      for slot in 0..<(offsets.count - 1) {
        let range = Int(offsets[slot])..<Int(offsets[slot + 1])
        guard !range.isEmpty else { continue }
        body(
          NodeID(rawValue: first.rawValue + UInt32(slot)), neighbors.extracting(range),
          relationships.extracting(range))
      }
    }
  }

  /// The relationships of a node, by type in the order of the types' first use, then by relationship id.
  ///
  /// - Parameters:
  ///   - type: the one type that is wanted, or nil for all.
  ///   - direction: which end the node is; with ``Direction/either`` a loop appears once.
  public func incidences(of node: NodeID, _ type: RelationshipTypeID?, _ direction: Direction) -> [Incidence] {
    guard let type else { return relationshipTypes.flatMap { incidences(of: node, $0, direction) } }
    var result: [Incidence] = []
    if direction != .incoming { append(&result, parts.outgoing, type, node, skippingLoops: false) }
    if direction != .outgoing { append(&result, parts.incoming, type, node, skippingLoops: direction == .either) }
    return result
  }

  /// The number of relationships of a node; with ``Direction/either`` a loop counts twice. O(types).
  public func degree(of node: NodeID, _ type: RelationshipTypeID?, _ direction: Direction) -> Int {
    guard let type else { return relationshipTypes.reduce(0) { $0 + degree(of: node, $1, direction) } }
    return adjacencies(type, direction).reduce(0) { $0 + $1.degree(of: node) }
  }

  private func adjacencies(_ type: RelationshipTypeID, _ direction: Direction) -> [Adjacency] {
    let number = Int(type.rawValue)
    guard number < parts.outgoing.count else { return [] }
    switch direction {
    case .outgoing: return [parts.outgoing[number]]
    case .incoming: return [parts.incoming[number]]
    case .either: return [parts.outgoing[number], parts.incoming[number]]
    }
  }

  private func append(
    _ result: inout [Incidence], _ adjacencies: [Adjacency], _ type: RelationshipTypeID, _ node: NodeID,
    skippingLoops: Bool
  ) {
    guard Int(type.rawValue) < adjacencies.count, let chunk = adjacencies[Int(type.rawValue)].chunk(of: node) else {
      return
    }
    let range = chunk.range(Adjacency.slot(node))
    guard !range.isEmpty else { return }
    result.reserveCapacity(result.count + range.count)
    for entry in range where !(skippingLoops && chunk.neighbors[entry] == node) {
      result.append(Incidence(relationship: chunk.relationships[entry], neighbor: chunk.neighbors[entry]))
    }
  }
}
