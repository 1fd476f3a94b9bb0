/// The relationships of some types in one direction, laid open for loops over many nodes: a node costs a few reads and no
/// counting of references. O(types) to make.
///
/// Unsafe inside: it reads through addresses into arrays that never change and whose owners it keeps.
package final class ExpansionReader: @unchecked Sendable {
  /// One type in one of the two directions.
  private struct Lane {
    let blocks: UnsafePointer<AdjacencyBlock>
    let blockCount: Int
    /// Whether relationships from a node to itself are left out, since another lane has them.
    let skipsLoops: Bool
  }

  /// Where in the relationships of a row of nodes, or of one node, an expansion goes on.
  package struct Cursor {
    fileprivate var row = 0
    fileprivate var lane = 0
    fileprivate var entry = 0

    /// Before the first.
    package init() {}
  }

  /// What an expansion gives, row by row: which row it came from, the relationship, the node at its other end.
  package struct Rows {
    /// The positions of the nodes that were left.
    package var origins: [Int] = []
    /// The relationships.
    package var relationships: [RelationshipID] = []
    /// The nodes reached.
    package var neighbors: [NodeID] = []
  }

  private let owners: [Adjacency]
  private let lanes: UnsafeMutableBufferPointer<Lane>

  /// Opens the relationships of types, in their order, of a node in one direction, in the order of
  /// ``Graph/incidences(of:_:_:)``.
  package init(_ graph: Graph, _ types: [RelationshipTypeID], _ direction: Direction) {
    var owners: [(adjacency: Adjacency, skipsLoops: Bool)] = []
    for type in types where Int(type.rawValue) < graph.outgoing.count {
      if direction != .incoming { owners.append((graph.outgoing[Int(type.rawValue)], false)) }
      if direction != .outgoing { owners.append((graph.incoming[Int(type.rawValue)], direction == .either)) }
    }
    self.owners = owners.map(\.adjacency)
    lanes = .allocate(capacity: owners.count)
    _ = lanes.initialize(
      from: owners.lazy.map { owner in
        Lane(
          blocks: owner.adjacency.blocks.lastingAddress, blockCount: owner.adjacency.blocks.count,
          skipsLoops: owner.skipsLoops)
      })
  }

  deinit { lanes.deallocate() }

  /// The next relationship of a node; nil where there is none. O(types) for all of them together, besides O(1) for each.
  package func next(of node: NodeID, _ cursor: inout Cursor) -> Incidence? {
    while cursor.lane < lanes.count {
      let lane = lanes[cursor.lane]
      let number = Int(node.rawValue >> AdjacencyChunk.shift)
      if number < lane.blockCount {
        let block = lane.blocks + number
        let slot = Adjacency.slot(node)
        let position = Int(block.pointee.offsets[slot]) + cursor.entry
        if position < Int(block.pointee.offsets[slot + 1]) {
          cursor.entry += 1
          let neighbor = block.pointee.neighbors[position]
          if lane.skipsLoops, neighbor == node { continue }
          return Incidence(relationship: block.pointee.relationships[position], neighbor: neighbor)
        }
      }
      cursor.lane += 1
      cursor.entry = 0
    }
    return nil
  }

  /// Goes over the relationships of nodes from where the cursor stands, until there are `limit` rows or no more nodes.
  ///
  /// - Returns: nil where there are no more.
  package func expand(_ nodes: [NodeID], _ cursor: inout Cursor, upTo limit: Int) -> Rows? {
    var rows = Rows()
    var count = 0
    rows.origins = [Int](unsafeUninitializedCapacity: limit) { origins, originCount in
      rows.relationships = [RelationshipID](unsafeUninitializedCapacity: limit) { relationships, relationshipCount in
        rows.neighbors = [NodeID](unsafeUninitializedCapacity: limit) { neighbors, neighborCount in
          let output = Output(
            origins: origins.baseAddress.unsafelyUnwrapped, relationships: relationships.baseAddress.unsafelyUnwrapped,
            neighbors: neighbors.baseAddress.unsafelyUnwrapped, limit: limit)
          let isPlain = lanes.count == 1 && !lanes[0].skipsLoops
          count = nodes.withUnsafeBufferPointer { nodes in
            isPlain ? fillPlain(output, nodes, &cursor) : fill(output, nodes, &cursor)
          }
          neighborCount = count
        }
        relationshipCount = count
      }
      originCount = count
    }
    return count > 0 ? rows : nil
  }

  private struct Output {
    let origins: UnsafeMutablePointer<Int>
    let relationships: UnsafeMutablePointer<RelationshipID>
    let neighbors: UnsafeMutablePointer<NodeID>
    let limit: Int
  }

  /// The loop for one type in one direction, which is what most expansions ask for.
  private func fillPlain(_ output: Output, _ nodes: UnsafeBufferPointer<NodeID>, _ cursor: inout Cursor) -> Int {
    let (blocks, blockCount) = (lanes[0].blocks, UInt32(lanes[0].blockCount))
    var (row, skipped, count) = (cursor.row, cursor.entry, 0)
    while row < nodes.count, count < output.limit {
      let node = nodes[row].rawValue
      if node >> AdjacencyChunk.shift < blockCount {
        let block = blocks + Int(node >> AdjacencyChunk.shift)
        let slot = Int(node) & (AdjacencyChunk.size - 1)
        let first = Int(block.pointee.offsets[slot]) + skipped
        let all = Int(block.pointee.offsets[slot + 1]) - first
        let wanted = min(all, output.limit - count)
        for entry in 0..<wanted {
          output.neighbors[count + entry] = block.pointee.neighbors[first + entry]
          output.relationships[count + entry] = block.pointee.relationships[first + entry]
          output.origins[count + entry] = row
        }
        count += wanted
        if wanted < all {
          skipped += wanted
          break
        }
      }
      row += 1
      skipped = 0
    }
    (cursor.row, cursor.entry) = (row, skipped)
    return count
  }

  private func fill(_ output: Output, _ nodes: UnsafeBufferPointer<NodeID>, _ cursor: inout Cursor) -> Int {
    var count = 0
    var position = cursor
    while position.row < nodes.count {
      let node = nodes[position.row]
      while position.lane < lanes.count {
        count += Self.copy(node, lanes[position.lane], &position, output, at: count)
        if count == output.limit {
          cursor = position
          return count
        }
        position.lane += 1
        position.entry = 0
      }
      position.row += 1
      position.lane = 0
    }
    cursor = position
    return count
  }

  /// Writes the entries of one node in one lane, as many as there is room for, and says how many.
  @inline(__always)
  private static func copy(
    _ node: NodeID, _ lane: Lane, _ position: inout Cursor, _ output: Output, at start: Int
  ) -> Int {
    let number = Int(node.rawValue >> AdjacencyChunk.shift)
    guard number < lane.blockCount else { return 0 }
    let block = lane.blocks[number]
    let slot = Adjacency.slot(node)
    let first = Int(block.offsets[slot]) + position.entry
    let end = Int(block.offsets[slot + 1])
    var entry = first
    var written = start
    while entry < end, written < output.limit {
      let neighbor = block.neighbors[entry]
      output.neighbors[written] = neighbor
      output.relationships[written] = block.relationships[entry]
      output.origins[written] = position.row
      written += lane.skipsLoops && neighbor == node ? 0 : 1
      entry += 1
    }
    position.entry += entry - first
    return written - start
  }
}
