/// Which nodes are joined by edges, in whatever direction: sets whose head is their smallest node.
struct DisjointSets {
  /// The edges of each node that are looked at before the largest set is told from the others.
  private static let sampled = 2

  /// By node: the smallest node of its set.
  private(set) var heads: [Int32]

  /// Joins the ends of all edges between present nodes.
  ///
  /// At first only two edges of each node are looked at. Most nodes of a large part are then in one set, and their other
  /// edges can be passed over: an edge that leads out of the set is seen from its other end.
  init(joining topology: Topology) {
    heads = (0..<Int32(topology.nodeCount)).map(\.self)
    let (outgoing, incoming) = (topology.outgoing, topology.incoming)
    for node in heads.indices {
      let range = outgoing.range(node)
      join(node, outgoing, range.lowerBound..<min(range.lowerBound + Self.sampled, range.upperBound), topology.presence)
    }
    flatten()
    let largest = largestSet
    for node in heads.indices where heads[node] != largest {
      join(node, outgoing, outgoing.range(node).dropFirst(Self.sampled), topology.presence)
      if topology.isDirected { join(node, incoming, incoming.range(node), topology.presence) }
    }
    flatten()
  }

  private mutating func join(_ node: Int, _ rows: EdgeRows, _ places: Range<Int>, _ presence: [Bool]?) {
    if let presence, !presence[node] { return }
    for place in places {
      let neighbor = rows.targets[place]
      if let presence, !presence[Int(neighbor)] { continue }
      join(Int32(node), neighbor)
    }
  }

  /// Puts the head of one set under that of the other, the larger under the smaller.
  private mutating func join(_ node: Int32, _ other: Int32) {
    var (a, b) = (heads[Int(node)], heads[Int(other)])
    while a != b {
      let (low, high) = (min(a, b), max(a, b))
      let above = heads[Int(high)]
      if above == high {
        heads[Int(high)] = low
        return
      }
      // Half of the way up is cut off for whoever comes next.
      let next = heads[Int(above)]
      heads[Int(high)] = next
      (a, b) = (next, low)
    }
  }

  /// Lets each node know its head at first hand. What stands above a node is smaller, so one walk is enough.
  private mutating func flatten() {
    for node in heads.indices { heads[node] = heads[Int(heads[node])] }
  }

  /// The head of the set with the most nodes, the smallest of several; heads must be known at first hand.
  private var largestSet: Int32 {
    var sizes = [Int32](repeating: 0, count: heads.count)
    for head in heads { sizes[Int(head)] += 1 }
    return Int32(sizes.indices.max { sizes[$0] < sizes[$1] || (sizes[$0] == sizes[$1] && $0 > $1) } ?? 0)
  }
}
