internal import PropertyGraph

/// Over which nodes the shortest paths from some sources lead, where each edge counts one.
///
/// Source: U. Brandes 2001, doi:10.1080/0022250X.2001.9990249. The edges on shortest paths are put down in the order in
/// which they are found; backwards it is that in which dependencies add up. The same arrays serve one source after the
/// other. The inner loops write first and decide by addition what counts, since nobody can foretell which edges are on a
/// path. In a large network the nodes of one distance are gone through in ascending order, so that memory is read forwards;
/// no sum depends on their order.
///
/// Places are not checked, and cannot be wrong: a topology has only edges between nodes, each node is put into the order
/// once, and each edge at most once among those on paths.
enum HopDependencies {
  private static let unseen = UInt32.max
  /// The nodes from which on the arrays are too large for the nearest memory, so that the order counts.
  private static let fewestToSort = 1 << 14

  /// The arrays that serve one source after the other.
  private struct Workspace {
    /// The nodes by distance, with room for one that does not count.
    var order: [Int32]
    /// By position in the order: where the edges of the node on shortest paths end; they begin where those before it end.
    var ends: [Int32]
    /// The heads of these edges, with room for one that does not count.
    var heads: [Int32]
    /// By node: the distance; of an absent one 0, so that it is on no path.
    var levels: [UInt32]
    /// By node: the number of shortest paths.
    var counts: [Double]
    /// By node: (1 + what depends on it) / the number of shortest paths to it.
    var portions: [Double]
    /// One bit for each node, to sort by; none where nodes are not sorted.
    var bits: [UInt64]
  }

  /// Adds to each node the parts of the paths from each present source that lead over it. O(sources · (nodes + edges)).
  static func add(from sources: [Int], in topology: Topology, to scores: inout [Double]) {
    let nodes = topology.nodeCount
    let rows = topology.outgoing
    var space = Workspace(
      order: Array(repeating: 0, count: nodes + 1), ends: Array(repeating: 0, count: nodes),
      heads: Array(repeating: 0, count: rows.targets.count + 1), levels: topology.marks(present: unseen, absent: 0),
      counts: Array(repeating: 0, count: nodes), portions: Array(repeating: 0, count: nodes),
      bits: Array(repeating: 0, count: nodes < fewestToSort ? 0 : nodes / 64 + 1))
    for source in sources where topology.contains(source) {
      if Interruption.isRequested { break }
      space.levels[source] = 0
      space.counts[source] = 1
      space.order[0] = Int32(source)
      let reached = search(
        rows, &space.order, &space.ends, &space.heads, &space.levels, &space.counts, &space.bits)
      collect(reached, &space, &scores)
      for node in space.order[..<reached] {
        space.levels[Int(node)] = unseen
        space.counts[Int(node)] = 0
      }
    }
  }

  /// Finds the edges on shortest paths from the first node in the order.
  ///
  /// - Returns: the number of nodes that are reached.
  private static func search(
    _ rows: EdgeRows, _ orders: inout [Int32], _ allEnds: inout [Int32], _ allHeads: inout [Int32],
    _ levels: inout [UInt32], _ counts: inout [Double], _ allBits: inout [UInt64]
  ) -> Int {
    let (offsets, targets) = (rows.offsets.span, rows.targets.span)
    var order = orders.mutableSpan
    var ends = allEnds.mutableSpan
    var heads = allHeads.mutableSpan
    var level = levels.mutableSpan
    var count = counts.mutableSpan
    var bits = allBits.mutableSpan
    var (position, reached, found, levelEnd) = (0, 1, 0, 1)
    while position < reached {
      if position == levelEnd {
        levelEnd = reached
        // To sort few nodes takes longer than it saves.
        if bits.count > 0, (reached &- position) &* 8 >= bits.count { sort(position..<reached, of: &order, by: &bits) }
      }
      let node = Int(order[unchecked: position])
      let further = level[unchecked: node] &+ 1
      let paths = count[unchecked: node]
      var place = Int(offsets[unchecked: node])
      let end = Int(offsets[unchecked: node &+ 1])
      while place < end {
        let target = targets[unchecked: place]
        let neighbor = Int(target)
        let seen = level[unchecked: neighbor]
        let known = min(seen, further)
        level[unchecked: neighbor] = known
        order[unchecked: reached] = target
        reached &+= seen == unseen ? 1 : 0
        let isOnPath: Int32 = known == further ? 1 : 0
        heads[unchecked: found] = target
        found &+= Int(isOnPath)
        count[unchecked: neighbor] += paths * Double(isOnPath)
        place &+= 1
      }
      ends[unchecked: position] = Int32(truncatingIfNeeded: found)
      position &+= 1
    }
    return reached
  }

  /// Puts some of the order in ascending order, by bits that are zeros again afterwards. O(nodes / 64 + places).
  private static func sort(_ places: Range<Int>, of order: inout MutableSpan<Int32>, by bits: inout MutableSpan<UInt64>)
  {
    for place in places {
      let node = Int(order[unchecked: place])
      bits[unchecked: node &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: node)
    }
    var (place, word) = (places.lowerBound, 0)
    while place < places.upperBound {
      var left = bits[unchecked: word]
      bits[unchecked: word] = 0
      while left != 0 {
        order[unchecked: place] = Int32(truncatingIfNeeded: word &<< 6 &+ left.trailingZeroBitCount)
        place &+= 1
        left &= left &- 1
      }
      word &+= 1
    }
  }

  /// Adds up what depends on each node, the farthest first.
  private static func collect(_ reached: Int, _ space: inout Workspace, _ scores: inout [Double]) {
    let (orders, allEnds, allHeads, counts) = (space.order, space.ends, space.heads, space.counts)
    let (order, ends, heads, count) = (orders.span, allEnds.span, allHeads.span, counts.span)
    var portion = space.portions.mutableSpan
    var score = scores.mutableSpan
    var position = reached - 1
    while position >= 0 {
      let node = Int(order[unchecked: position])
      var sum = 0.0
      var place = position > 0 ? Int(ends[unchecked: position &- 1]) : 0
      let end = Int(ends[unchecked: position])
      while place < end {
        sum += portion[unchecked: Int(heads[unchecked: place])]
        place &+= 1
      }
      let dependency = sum * count[unchecked: node]
      portion[unchecked: node] = (1 + dependency) / count[unchecked: node]
      if position > 0 { score[unchecked: node] += dependency }
      position &-= 1
    }
  }
}
