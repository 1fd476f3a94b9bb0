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
    /// The positions of the nodes that were left, or what stands for them; nil where each of the nodes gave one row, in their
    /// order.
    package var origins: [Int]?
    /// The relationships; empty where they are not wanted.
    package var relationships: [RelationshipID] = []
    /// The nodes reached.
    package var neighbors: [NodeID] = []

    /// Makes rows.
    package init(origins: [Int]? = nil, relationships: [RelationshipID] = [], neighbors: [NodeID] = []) {
      self.origins = origins
      self.relationships = relationships
      self.neighbors = neighbors
    }
  }

  private let owners: [Adjacency]
  private let lanes: UnsafeMutableBufferPointer<Lane>

  /// Opens the relationships of types, in their order, of a node in one direction, in the order of
  /// ``Graph/incidences(of:_:_:)``.
  package init(_ graph: Graph, _ types: [RelationshipTypeID], _ direction: Direction) {
    var owners: [(adjacency: Adjacency, skipsLoops: Bool)] = []
    for type in types where Int(type.rawValue) < graph.parts.outgoing.count {
      if direction != .incoming { owners.append((graph.parts.outgoing[Int(type.rawValue)], false)) }
      if direction != .outgoing { owners.append((graph.parts.incoming[Int(type.rawValue)], direction == .either)) }
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

  /// How many relationships a node has; loops count twice where both directions are open. O(types).
  package func degree(of node: NodeID) -> Int {
    var degree = 0
    for lane in lanes where Int(node.rawValue >> AdjacencyChunk.shift) < lane.blockCount {
      let offsets = lane.blocks[Int(node.rawValue >> AdjacencyChunk.shift)].offsets + Adjacency.slot(node)
      degree += Int(offsets[1] - offsets[0])
    }
    return degree
  }

  /// Adds the nodes that the next relationships of a node lead to, up to the first from which a relationship leads on, `limit` at
  /// most, and moves the cursor behind them. None where several types or both directions are open. O(nodes added).
  ///
  /// - Returns: how many were added.
  package func appendEnds(
    of node: NodeID, _ cursor: inout Cursor, upTo limit: Int, to ends: inout [NodeID]
  ) -> Int {
    guard lanes.count == 1, Int(node.rawValue >> AdjacencyChunk.shift) < lanes[0].blockCount else { return 0 }
    let (blocks, blockCount) = (lanes[0].blocks, UInt32(lanes[0].blockCount))
    let block = blocks + Int(node.rawValue >> AdjacencyChunk.shift)
    let slot = Adjacency.slot(node)
    let first = Int(block.pointee.offsets[slot]) &+ cursor.entry
    let neighbors = block.pointee.neighbors + first
    let most = min(limit, Int(block.pointee.offsets[slot + 1]) &- first)
    var count = 0
    while count < most {
      let neighbor = neighbors[count]
      if neighbor.rawValue >> AdjacencyChunk.shift < blockCount {
        let onward =
          (blocks + Int(neighbor.rawValue >> AdjacencyChunk.shift)).pointee.offsets + Adjacency.slot(neighbor)
        if onward[1] != onward[0] { break }
      }
      count &+= 1
    }
    guard count > 0 else { return 0 }
    ends.append(contentsOf: UnsafeBufferPointer(start: neighbors, count: count))
    cursor.entry &+= count
    return count
  }

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
  /// - Parameters:
  ///   - wantsRelationships: whether the relationships are read afterwards.
  ///   - marks: what stands for each of the nodes among the origins; nil for its position.
  /// - Returns: nil where there are no more.
  package func expand(
    _ nodes: [NodeID], _ cursor: inout Cursor, upTo limit: Int, wantsRelationships: Bool = true, marks: [Int]? = nil
  ) -> Rows? {
    precondition(marks == nil || marks?.count == nodes.count)
    var rows = Rows()
    var count = 0
    var isOneEach = false
    let room = limit + Self.stride
    let origins = [Int](unsafeUninitializedCapacity: room) { origins, originCount in
      rows.relationships = [RelationshipID](
        unsafeUninitializedCapacity: wantsRelationships ? room : 0
      ) { relationships, relationshipCount in
        rows.neighbors = [NodeID](unsafeUninitializedCapacity: room) { neighbors, neighborCount in
          let output = Output(
            origins: origins.baseAddress.unsafelyUnwrapped, marks: marks?.lastingAddress,
            relationships: wantsRelationships ? relationships.baseAddress : nil,
            neighbors: neighbors.baseAddress.unsafelyUnwrapped, limit: limit)
          (count, isOneEach) = withExtendedLifetime(marks) {
            nodes.withUnsafeBufferPointer { fill(output, $0, &cursor) }
          }
          neighborCount = count
        }
        relationshipCount = wantsRelationships ? count : 0
      }
      originCount = isOneEach ? 0 : count
    }
    if !isOneEach { rows.origins = origins }
    return count > 0 ? rows : nil
  }

  /// So many entries are written at once; there is room for as many after the last.
  private static let stride = 8

  private struct Output {
    let origins: UnsafeMutablePointer<Int>
    let marks: UnsafePointer<Int>?
    /// Nil where they are not wanted.
    let relationships: UnsafeMutablePointer<RelationshipID>?
    let neighbors: UnsafeMutablePointer<NodeID>
    let limit: Int

    /// What stands for a node among the origins.
    @inline(__always)
    func mark(_ row: Int) -> Int { marks.map { $0[row] } ?? row }
  }

  private func fill(
    _ output: Output, _ nodes: UnsafeBufferPointer<NodeID>, _ cursor: inout Cursor
  ) -> (count: Int, isOneEach: Bool) {
    guard lanes.count == 1, !lanes[0].skipsLoops else { return (fillLanes(output, nodes, &cursor), false) }
    var count = 0
    if cursor.row == 0, cursor.entry == 0, nodes.count <= output.limit {
      count = fillOneEach(output, nodes)
      cursor.row = count
      if count == nodes.count { return (count, true) }
      for row in 0..<count { output.origins[row] = output.mark(row) }
    }
    return (fillPlain(output, nodes, &cursor, from: count), false)
  }

  /// The loop for nodes that have one relationship each, up to the first that has none or several.
  private func fillOneEach(_ output: Output, _ nodes: UnsafeBufferPointer<NodeID>) -> Int {
    let (blocks, blockCount) = (lanes[0].blocks, UInt32(lanes[0].blockCount))
    var row = 0
    while row < nodes.count {
      let node = nodes[row].rawValue
      guard node >> AdjacencyChunk.shift < blockCount else { break }
      let block = blocks + Int(node >> AdjacencyChunk.shift)
      let offsets = block.pointee.offsets + (Int(node) & (AdjacencyChunk.size - 1))
      let first = offsets[0]
      guard offsets[1] &- first == 1 else { break }
      output.neighbors[row] = block.pointee.neighbors[Int(first)]
      if let relationships = output.relationships {
        relationships[row] = block.pointee.relationships[Int(first)]
      }
      row &+= 1
    }
    return row
  }

  /// The loop for one type in one direction, which is what most expansions ask for.
  private func fillPlain(
    _ output: Output, _ nodes: UnsafeBufferPointer<NodeID>, _ cursor: inout Cursor, from start: Int
  ) -> Int {
    let (blocks, blockCount) = (lanes[0].blocks, UInt32(lanes[0].blockCount))
    var (row, skipped, count) = (cursor.row, cursor.entry, start)
    while row < nodes.count, count < output.limit {
      let node = nodes[row].rawValue
      if node >> AdjacencyChunk.shift < blockCount {
        let block = blocks + Int(node >> AdjacencyChunk.shift)
        let offsets = block.pointee.offsets + (Int(node) & (AdjacencyChunk.size - 1))
        let first = Int(offsets[0]) &+ skipped
        let all = Int(offsets[1]) &- first
        let wanted = min(all, output.limit &- count)
        Self.copy(block, from: first, wanted, output, at: count, row)
        count &+= wanted
        if wanted < all {
          skipped &+= wanted
          break
        }
      }
      row &+= 1
      skipped = 0
    }
    (cursor.row, cursor.entry) = (row, skipped)
    return count
  }

  /// Writes some entries of a node, several at once as long as the block has so many: most nodes have few, and to end a loop after
  /// each number of them takes longer than to write some that are overwritten by those of the next node.
  @inline(__always)
  private static func copy(
    _ block: UnsafePointer<AdjacencyBlock>, from first: Int, _ count: Int, _ output: Output, at start: Int, _ row: Int
  ) {
    let mark = output.mark(row)
    let strides = Int(block.pointee.offsets[AdjacencyChunk.size]) &- first &- stride
    let neighbors = UnsafeRawPointer(block.pointee.neighbors + first)
    let relationships = UnsafeRawPointer(block.pointee.relationships + first)
    let (to, toRelationships) = (output.neighbors + start, output.relationships.map { $0 + start })
    var entry = 0
    while entry < count, entry <= strides {
      let marks = SIMD8(repeating: mark)
      UnsafeMutableRawPointer(output.origins + start + entry).storeBytes(of: marks, as: SIMD8<Int>.self)
      UnsafeMutableRawPointer(to + entry)
        .storeBytes(
          of: neighbors.loadUnaligned(fromByteOffset: entry &* 4, as: SIMD8<UInt32>.self), as: SIMD8<UInt32>.self)
      if let toRelationships {
        UnsafeMutableRawPointer(toRelationships + entry).storeBytes(
          of: relationships.loadUnaligned(fromByteOffset: entry &* 4, as: SIMD8<UInt32>.self), as: SIMD8<UInt32>.self)
      }
      entry &+= stride
    }
    while entry < count {
      to[entry] = block.pointee.neighbors[first &+ entry]
      toRelationships?[entry] = block.pointee.relationships[first &+ entry]
      output.origins[start &+ entry] = mark
      entry &+= 1
    }
  }

  private func fillLanes(
    _ output: Output, _ nodes: UnsafeBufferPointer<NodeID>, _ cursor: inout Cursor
  ) -> Int {
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
      output.relationships?[written] = block.relationships[entry]
      output.origins[written] = output.mark(position.row)
      written += lane.skipsLoops && neighbor == node ? 0 : 1
      entry += 1
    }
    position.entry += entry - first
    return written - start
  }
}
