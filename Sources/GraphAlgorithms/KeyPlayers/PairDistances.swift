/// How many pairs of nodes of an undirected network lie how far apart, found for 256 nodes at a time.
///
/// A walk from 256 sources at once keeps one bit for each source at each node (M. Then and others, "The more the merrier:
/// efficient multi-source graph traversal", 2014, doi:10.14778/2735496.2735507), and the bits that are new at a step are
/// counted. Only nodes that were reached in the last step are looked at, so that a long network takes no more steps than
/// from its sources one by one.
struct PairDistances {
  /// One bit for each source of a walk.
  private typealias Lanes = SIMD4<UInt64>

  private let network: Topology
  /// By node: the sources that have reached it, those that did in this step, and those that do in the next.
  private var seen: [Lanes]
  private var front: [Lanes]
  private var next: [Lanes]
  /// By distance: the number of ordered pairs of two nodes that far apart; none at 0.
  private var counts = [0]

  private init(_ network: Topology) {
    self.network = network
    seen = Array(repeating: .zero, count: network.nodeCount)
    front = seen
    next = seen
  }

  /// By distance: the number of ordered pairs of two present nodes that far apart; none at 0, and the last one is not 0
  /// unless it is the only one. O(nodes · (nodes + edges)).
  static func counts(in network: Topology) -> [Int] {
    var walk = PairDistances(network)
    let nodes = network.nodes
    for first in stride(from: 0, to: nodes.count, by: Lanes.scalarCount * UInt64.bitWidth) {
      walk.count(from: nodes[first..<min(first + Lanes.scalarCount * UInt64.bitWidth, nodes.count)])
    }
    return walk.counts
  }

  private mutating func count(from sources: ArraySlice<Int>) {
    let all = network.marks(present: Lanes.zero, absent: ~Lanes.zero)
    for node in seen.indices { seen[node] = all[node] }
    for (lane, source) in sources.enumerated() {
      front[source][lane / UInt64.bitWidth] |= 1 << UInt64(lane % UInt64.bitWidth)
      seen[source] |= front[source]
    }
    var active = sources.map(Int32.init)
    var step = 0
    while !active.isEmpty {
      step += 1
      var reached = 0
      active = Self.advance(active, network.outgoing, &seen, &front, &next, &reached)
      if reached == 0 { break }
      if step == counts.count { counts.append(0) }
      counts[step] += reached
    }
  }

  /// Goes one step on from the nodes that were reached last; returns those that are reached now.
  ///
  /// - Parameter count: grows by the number of pairs that are reached now.
  private static func advance(
    _ active: [Int32], _ rows: EdgeRows, _ allSeen: inout [Lanes], _ allFront: inout [Lanes], _ allNext: inout [Lanes],
    _ count: inout Int
  ) -> [Int32] {
    let (offsets, targets) = (rows.offsets.span, rows.targets.span)
    var reached: [Int32] = []
    var seen = allSeen.mutableSpan
    var front = allFront.mutableSpan
    var next = allNext.mutableSpan
    for node in active {
      let bits = front[Int(node)]
      front[Int(node)] = .zero
      for place in Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1]) {
        let neighbor = Int(targets[place])
        let new = bits & ~seen[neighbor]
        guard Self.isAny(new) else { continue }
        if !Self.isAny(next[neighbor]) { reached.append(Int32(neighbor)) }
        next[neighbor] |= new
      }
    }
    var found = 0
    for node in reached {
      let bits = next[Int(node)]
      next[Int(node)] = .zero
      front[Int(node)] = bits
      seen[Int(node)] |= bits
      for word in bits.indices { found += bits[word].nonzeroBitCount }
    }
    count += found
    return reached
  }

  private static func isAny(_ lanes: Lanes) -> Bool { (lanes[0] | lanes[1]) | (lanes[2] | lanes[3]) != 0 }
}
