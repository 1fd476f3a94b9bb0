import PropertyGraph

/// The order in which the relationships of one type and file are created: those of one node side by side, so that whoever reads
/// all of a node, or of nodes that follow one another, finds their properties together and not all over memory.
enum RelationshipOrder {
  /// So few rows lie close together in any order.
  private static let fewestRows = 4_096
  /// How many ids, for each row, may lie between the lowest and the highest node.
  private static let widestSpread = 16

  /// The positions of the rows in that order; nil where they stay as they are: there are few, or they ascend by one of
  /// their ends, or their nodes are few among very many.
  ///
  /// They go by the end that has more nodes, by the start where both have as many; those of one node keep their order.
  /// O(rows).
  static func positions(_ sources: [NodeID], _ targets: [NodeID]) -> [UInt32]? {
    guard sources.count >= fewestRows, !ascends(sources), !ascends(targets),
      let starts = Occurrences(sources, within: sources.count * widestSpread),
      let ends = Occurrences(targets, within: targets.count * widestSpread)
    else { return nil }
    return ends.nodeCount > starts.nodeCount ? ends.positions(targets) : starts.positions(sources)
  }

  private static func ascends(_ nodes: [NodeID]) -> Bool { zip(nodes, nodes.dropFirst()).allSatisfy(<=) }
}

/// How often each node occurs at one end.
private struct Occurrences {
  private let lowest: UInt32
  private var counts: [UInt32]

  /// Counts; nil where the ids of the nodes lie further apart than `spread`.
  init?(_ nodes: [NodeID], within spread: Int) {
    guard let lowest = nodes.min()?.rawValue, let highest = nodes.max()?.rawValue, highest - lowest < spread else {
      return nil
    }
    self.lowest = lowest
    counts = [UInt32](repeating: 0, count: Int(highest - lowest) + 1)
    for node in nodes { counts[Int(node.rawValue - lowest)] += 1 }
  }

  var nodeCount: Int { counts.reduce(0) { $1 > 0 ? $0 + 1 : $0 } }

  /// The positions of nodes, ascending by node (a stable counting sort).
  func positions(_ nodes: [NodeID]) -> [UInt32] {
    var next = counts
    var total: UInt32 = 0
    for node in next.indices { (next[node], total) = (total, total + next[node]) }
    var positions = [UInt32](repeating: 0, count: nodes.count)
    for (position, node) in nodes.enumerated() {
      let place = Int(node.rawValue - lowest)
      positions[Int(next[place])] = UInt32(truncatingIfNeeded: position)
      next[place] += 1
    }
    return positions
  }
}
