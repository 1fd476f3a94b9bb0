/// Relationships to enter into, or to take out of, one adjacency, seen from the node at which they are filed.
struct AdjacencyEdit {
  var nodes: [NodeID] = []
  var neighbors: [NodeID] = []
  var relationships: [RelationshipID] = []

  mutating func append(node: NodeID, neighbor: NodeID, relationship: RelationshipID) {
    nodes.append(node)
    neighbors.append(neighbor)
    relationships.append(relationship)
  }

  /// The rows of each chunk of nodes, chunks ascending, rows in their order.
  func rowsByChunk() -> [(chunk: Int, rows: [Int32])] {
    var counts: [Int32] = []
    for node in nodes {
      let chunk = Int(node.rawValue >> AdjacencyChunk.shift)
      while counts.count <= chunk { counts.append(0) }
      counts[chunk] += 1
    }
    var rows = counts.map { count in
      var rows: [Int32] = []
      rows.reserveCapacity(Int(count))
      return rows
    }
    for (row, node) in nodes.enumerated() { rows[Int(node.rawValue >> AdjacencyChunk.shift)].append(Int32(row)) }
    return rows.enumerated().compactMap { $1.isEmpty ? nil : ($0, $1) }
  }
}
