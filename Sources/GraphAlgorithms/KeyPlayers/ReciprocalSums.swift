/// Sums of reciprocal distances from each node of an undirected network, found for 64 nodes at a time.
///
/// A walk from 64 sources at once keeps one bit for each source at each node (M. Then and others, "The more the merrier:
/// efficient multi-source graph traversal", 2014, doi:10.14778/2735496.2735507). Only nodes that were reached in the last
/// step are looked at, so that a long network takes no more steps than from its sources one by one. The reciprocals of one
/// source are added up in the order of the nodes.
struct ReciprocalSums {
  private static let lanes = 64

  private let network: Topology
  /// By node: the sources that have reached it, those that did in this step, and those that do in the next.
  private var seen: [UInt64]
  private var front: [UInt64]
  private var next: [UInt64]
  /// By node and source: the distance, 0 for none.
  private var distances: [Int32]
  /// By distance: its reciprocal, 0 for none.
  private var reciprocals: [Double] = [0]

  init(_ network: Topology) {
    self.network = network
    seen = Array(repeating: 0, count: network.nodeCount)
    front = seen
    next = seen
    distances = Array(repeating: 0, count: network.nodeCount * Self.lanes)
  }

  /// The sum Σ 1/d over all nodes that a source reaches, itself left out, for each source in their order.
  static func of(_ sources: [Int], in network: Topology) -> [Double] {
    var walk = ReciprocalSums(network)
    return stride(from: 0, to: sources.count, by: lanes).flatMap { first in
      walk.sums(from: sources[first..<min(first + lanes, sources.count)])
    }
  }

  private mutating func sums(from sources: ArraySlice<Int>) -> [Double] {
    let all = network.marks(present: UInt64(0), absent: ~0)
    for node in seen.indices { seen[node] = all[node] }
    for place in distances.indices { distances[place] = 0 }
    var active: [Int32] = []
    for (lane, source) in sources.enumerated() where network.contains(source) {
      front[source] |= 1 << UInt64(lane)
      seen[source] |= 1 << UInt64(lane)
      active.append(Int32(source))
    }
    var step: Int32 = 0
    while !active.isEmpty {
      step += 1
      if Int(step) == reciprocals.count { reciprocals.append(1 / Double(step)) }
      active = Self.advance(active, step, network.outgoing, &seen, &front, &next, &distances)
    }
    return added(sources.count)
  }

  /// Goes one step on from the nodes that were reached last; returns those that are reached now.
  private static func advance(
    _ active: [Int32], _ step: Int32, _ rows: EdgeRows, _ allSeen: inout [UInt64], _ allFront: inout [UInt64],
    _ allNext: inout [UInt64], _ allDistances: inout [Int32]
  ) -> [Int32] {
    let (offsets, targets) = (rows.offsets.span, rows.targets.span)
    var reached: [Int32] = []
    var seen = allSeen.mutableSpan
    var front = allFront.mutableSpan
    var next = allNext.mutableSpan
    for node in active {
      let bits = front[Int(node)]
      front[Int(node)] = 0
      for place in Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1]) {
        let neighbor = Int(targets[place])
        let new = bits & ~seen[neighbor]
        guard new != 0 else { continue }
        if next[neighbor] == 0 { reached.append(Int32(neighbor)) }
        next[neighbor] |= new
      }
    }
    var distances = allDistances.mutableSpan
    for node in reached {
      var bits = next[Int(node)]
      next[Int(node)] = 0
      front[Int(node)] = bits
      seen[Int(node)] |= bits
      while bits != 0 {
        distances[Int(node) * lanes + bits.trailingZeroBitCount] = step
        bits &= bits - 1
      }
    }
    return reached
  }

  private func added(_ count: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: Self.lanes)
    let (distances, reciprocals) = (distances.span, reciprocals.span)
    var sum = sums.mutableSpan
    for node in 0..<network.nodeCount {
      for lane in 0..<count { sum[lane] += reciprocals[Int(distances[node * Self.lanes + lane])] }
    }
    return Array(sums.prefix(count))
  }
}
