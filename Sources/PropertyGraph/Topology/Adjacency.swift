/// All relationships of one type, filed by one of their ends.
struct Adjacency: Sendable {
  private(set) var chunks: [AdjacencyChunk?] = []
  /// Where the arrays of each chunk stand, for ``ExpansionReader``.
  private(set) var blocks: [AdjacencyBlock] = []

  func chunk(of node: NodeID) -> AdjacencyChunk? {
    let chunk = Int(node.rawValue >> AdjacencyChunk.shift)
    return chunk < chunks.count ? chunks[chunk] : nil
  }

  static func slot(_ node: NodeID) -> Int { Int(node.rawValue) & (AdjacencyChunk.size - 1) }

  func degree(of node: NodeID) -> Int { chunk(of: node)?.range(Self.slot(node)).count ?? 0 }

  mutating func insert(_ edit: AdjacencyEdit) {
    for (chunk, rows) in edit.rowsByChunk() {
      while chunks.count <= chunk {
        chunks.append(nil)
        blocks.append(AdjacencyBlock(nil))
      }
      set(chunk, Self.inserting(edit, rows: rows, into: chunks[chunk]))
    }
  }

  mutating func remove(_ edit: AdjacencyEdit) {
    for (chunk, rows) in edit.rowsByChunk() where chunk < chunks.count {
      let gone = Set(rows.map { edit.relationships[Int($0)] })
      set(chunk, chunks[chunk].flatMap { Self.removing(gone, from: $0) })
    }
  }

  private mutating func set(_ number: Int, _ chunk: AdjacencyChunk?) {
    chunks[number] = chunk
    blocks[number] = AdjacencyBlock(chunk)
  }

  private static func inserting(_ edit: AdjacencyEdit, rows: ArraySlice<Int32>, into old: AdjacencyChunk?)
    -> AdjacencyChunk
  {
    if let old, rows.count == 1, let row = rows.first.map(Int.init),
      let longer = old.appending(slot(edit.nodes[row]), edit.neighbors[row], edit.relationships[row])
    {
      return longer
    }
    var counts = [UInt32](repeating: 0, count: AdjacencyChunk.size + 1)
    for row in rows { counts[slot(edit.nodes[Int(row)]) + 1] += 1 }
    if let old {
      for slot in 0..<AdjacencyChunk.size { counts[slot + 1] += old.offsets[slot + 1] - old.offsets[slot] }
    }
    for slot in 0..<AdjacencyChunk.size { counts[slot + 1] += counts[slot] }
    let offsets = counts
    var next = offsets
    let total = Int(offsets[AdjacencyChunk.size])
    var neighbors = [NodeID](repeating: NodeID(rawValue: 0), count: total)
    var relationships = [RelationshipID](repeating: RelationshipID(rawValue: 0), count: total)
    var isSorted = true
    func place(_ slot: Int, _ neighbor: NodeID, _ relationship: RelationshipID) {
      let position = Int(next[slot])
      if position > Int(offsets[slot]), relationships[position - 1] > relationship { isSorted = false }
      neighbors[position] = neighbor
      relationships[position] = relationship
      next[slot] += 1
    }
    if let old {
      for slot in 0..<AdjacencyChunk.size {
        for entry in old.range(slot) { place(slot, old.neighbors[entry], old.relationships[entry]) }
      }
    }
    for row in rows.lazy.map({ Int($0) }) {
      place(slot(edit.nodes[row]), edit.neighbors[row], edit.relationships[row])
    }
    if !isSorted { sortEntries(offsets, &neighbors, &relationships) }
    return AdjacencyChunk(offsets: offsets, neighbors: neighbors, relationships: relationships)
  }

  private static func sortEntries(
    _ offsets: [UInt32], _ neighbors: inout [NodeID], _ relationships: inout [RelationshipID]
  ) {
    for slot in 0..<AdjacencyChunk.size {
      let range = Int(offsets[slot])..<Int(offsets[slot + 1])
      let entries = range.map { (relationships[$0], neighbors[$0]) }.sorted { $0.0 < $1.0 }
      for (position, entry) in zip(range, entries) { (relationships[position], neighbors[position]) = entry }
    }
  }

  private static func removing(_ gone: Set<RelationshipID>, from old: AdjacencyChunk) -> AdjacencyChunk? {
    var offsets: [UInt32] = [0]
    var neighbors: [NodeID] = []
    var relationships: [RelationshipID] = []
    for slot in 0..<AdjacencyChunk.size {
      for entry in old.range(slot) where !gone.contains(old.relationships[entry]) {
        neighbors.append(old.neighbors[entry])
        relationships.append(old.relationships[entry])
      }
      offsets.append(UInt32(neighbors.count))
    }
    return neighbors.isEmpty
      ? nil : AdjacencyChunk(offsets: offsets, neighbors: neighbors, relationships: relationships)
  }

  var allocatedBytes: Int {
    chunks.reduce(chunks.capacity * 8 + blocks.capacity * MemoryLayout<AdjacencyBlock>.stride) {
      $0 + ($1?.allocatedBytes ?? 0)
    }
  }
}
