/// Relationships to enter into, or to take out of, one adjacency, seen from the node at which they are filed.
struct AdjacencyEdit {
  var nodes: [NodeID] = []
  var neighbors: [NodeID] = []
  var relationships: [RelationshipID] = []

  mutating func append(nodes: [NodeID], neighbors: [NodeID], relationships: [RelationshipID]) {
    self.nodes += nodes
    self.neighbors += neighbors
    self.relationships += relationships
  }

  mutating func append(node: NodeID, neighbor: NodeID, relationship: RelationshipID) {
    nodes.append(node)
    neighbors.append(neighbor)
    relationships.append(relationship)
  }

  /// The rows of each chunk of nodes, chunks ascending, rows in their order (a counting sort).
  func rowsByChunk() -> [(chunk: Int, rows: ArraySlice<Int32>)] {
    var starts: [Int] = []
    for node in nodes {
      let chunk = Self.chunk(of: node)
      while starts.count <= chunk { starts.append(0) }
      starts[chunk] += 1
    }
    var total = 0
    for chunk in starts.indices { (starts[chunk], total) = (total, total + starts[chunk]) }
    var ends = starts
    var rows = [Int32](repeating: 0, count: nodes.count)
    for (row, node) in nodes.enumerated() {
      let chunk = Self.chunk(of: node)
      rows[ends[chunk]] = Int32(row)
      ends[chunk] += 1
    }
    return starts.indices.filter { starts[$0] < ends[$0] }.map { ($0, rows[starts[$0]..<ends[$0]]) }
  }

  private static func chunk(of node: NodeID) -> Int { Int(node.rawValue >> AdjacencyChunk.shift) }
}
