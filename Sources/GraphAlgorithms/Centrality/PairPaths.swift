/// Over which nodes the shortest paths between two nodes of an undirected network lead, where each edge counts one.
///
/// From both ends nodes are searched level by level, each time from the end whose last level has fewer edges, until a level
/// meets what was found from the other end. Only then paths are counted, over the nodes that are on one, and the shares of
/// all shortest paths go back to both ends. The same arrays serve one pair after the other, and what a pair costs depends on
/// what is seen alone. Source: M. Borassi and E. Natale, "KADABRA is an ADaptive Algorithm for Betweenness via Random
/// Approximation", 2019, doi:10.1145/3284359, which draws one of the paths.
///
/// Places are not checked where nodes are searched, and cannot be wrong: a topology has only edges between its nodes, and
/// each node is put into an order once.
struct PairPaths {
  private let rows: EdgeRows
  private var near: Side
  private var far: Side
  /// The nodes of a level at which both sides met.
  private var meeting: [Int32] = []
  /// The edges that were walked over so far.
  private(set) var steps = 0

  /// - Parameter topology: an undirected one.
  init(in topology: Topology) {
    rows = topology.outgoing
    let side = Side(
      steps: topology.marks(present: Side.unseen, absent: Side.absent),
      order: Array(repeating: 0, count: topology.nodeCount + 1), counts: Array(repeating: 0, count: topology.nodeCount))
    (near, far) = (side, side)
  }

  /// Adds to each node between two others its share of the shortest paths between these; nothing where there is none.
  /// O(edges that are seen).
  ///
  /// - Parameters:
  ///   - source: a present node.
  ///   - target: another one.
  ///   - scores: the sums, by node.
  mutating func addShares(from source: Int, to target: Int, to scores: inout [Double]) {
    near.begin(at: source, rows)
    far.begin(at: target, rows)
    meeting.removeAll(keepingCapacity: true)
    while meeting.isEmpty, near.canDeepen, far.canDeepen {
      if near.edges <= far.edges {
        steps += near.deepen(rows, other: far.steps, &meeting)
      } else {
        steps += far.deepen(rows, other: near.steps, &meeting)
      }
    }
    if !meeting.isEmpty {
      near.countPaths(to: meeting, rows)
      far.countPaths(to: meeting, rows)
      let products = meeting.map { near.counts[Int($0)] * far.counts[Int($0)] }
      let total = products.reduce(0, +)
      let shares = products.map { $0 / total }
      for (node, share) in zip(meeting, shares) where node != source && node != target { scores[Int(node)] += share }
      near.handBack(shares, rows, to: &scores)
      far.handBack(shares, rows, to: &scores)
    }
    near.end()
    far.end()
  }
}

/// What was found from one end of a pair.
private struct Side {
  static let unseen: UInt8 = 3
  /// The mark of a node that does not take part.
  static let absent: UInt8 = 4
  /// Beyond this many paths the numbers of a level are divided by it: only how they compare counts.
  private static let most = 0x1p400

  /// By node: the distance from the end modulo 3, which is enough to tell the levels next to each other apart; or `unseen`,
  /// or `absent`.
  private(set) var steps: [UInt8]
  /// The nodes that were seen, by distance.
  private var order: [Int32]
  /// By node on a path, once paths are counted: their number from the end, by a factor that the nodes of a level share; else 0.
  private(set) var counts: [Double]
  /// By node on a path: the share of all paths that lead over it; else 0.
  private var shares: [Double]
  private var seen = 0
  /// Where the last level begins in the order.
  private var levelStart = 0
  private var depth = 0
  /// The edges at the nodes of the last level.
  private(set) var edges = 0
  /// The nodes on paths, those at which the sides met first, the end last; and where each level of them ends.
  private var chain: [Int32] = []
  private var chainEnds: [Int] = []

  /// Takes marks of all nodes, room for one node more than there are, and zeros.
  init(steps: [UInt8], order: [Int32], counts: [Double]) {
    self.steps = steps
    self.order = order
    self.counts = counts
    shares = counts
  }

  /// Whether the last level has nodes.
  var canDeepen: Bool { levelStart < seen }

  mutating func begin(at node: Int, _ rows: EdgeRows) {
    steps[node] = 0
    order[0] = Int32(node)
    (seen, levelStart, depth) = (1, 0, 0)
    edges = Int(rows.offsets[node + 1] - rows.offsets[node])
  }

  /// Forgets what was found.
  mutating func end() {
    for place in 0..<seen { steps[Int(order[place])] = Self.unseen }
    for node in chain { (counts[Int(node)], shares[Int(node)]) = (0, 0) }
    chain.removeAll(keepingCapacity: true)
  }

  /// Finds the nodes one step farther than the last level, and those among them that the other side knows.
  ///
  /// - Returns: the edges that were walked over.
  mutating func deepen(_ rows: EdgeRows, other: [UInt8], _ meeting: inout [Int32]) -> Int {
    let last = levelStart..<seen
    let walked = edges
    depth += 1
    (seen, edges) = Self.spread(from: last, to: UInt8(depth % 3), rows, &order, &steps)
    levelStart = last.upperBound
    for place in levelStart..<seen where other[Int(order[place])] < Self.unseen { meeting.append(order[place]) }
    return walked
  }

  /// Puts the nodes next to those of a level at the end of the order, each once.
  ///
  /// - Returns: where the order ends then, and how many edges the new nodes have.
  private static func spread(
    from last: Range<Int>, to step: UInt8, _ rows: EdgeRows, _ orders: inout [Int32], _ allSteps: inout [UInt8]
  ) -> (end: Int, edges: Int) {
    let (offsets, targets) = (rows.offsets.span, rows.targets.span)
    var order = orders.mutableSpan
    var steps = allSteps.mutableSpan
    var (end, edges) = (last.upperBound, 0)
    for position in last {
      let node = Int(order[unchecked: position])
      for place in Int(offsets[unchecked: node])..<Int(offsets[unchecked: node &+ 1]) {
        let target = targets[unchecked: place]
        let neighbor = Int(target)
        guard steps[unchecked: neighbor] == unseen else { continue }
        steps[unchecked: neighbor] = step
        order[unchecked: end] = target
        end &+= 1
        edges &+= Int(offsets[unchecked: neighbor &+ 1] &- offsets[unchecked: neighbor])
      }
    }
    return (end, edges)
  }

  /// Counts the shortest paths from the end to nodes of the last level, and to all nodes on these paths.
  mutating func countPaths(to nodes: [Int32], _ rows: EdgeRows) {
    chain += nodes
    chainEnds = [chain.count]
    for node in nodes { counts[Int(node)] = -1 }
    var start = 0
    for depth in (0..<depth).reversed() {
      let step = UInt8(depth % 3)
      for place in start..<chain.count {
        for neighbor in rows.targets[rows.range(Int(chain[place]))] {
          guard steps[Int(neighbor)] == step, counts[Int(neighbor)] == 0 else { continue }
          counts[Int(neighbor)] = -1
          chain.append(neighbor)
        }
      }
      start = chainEnds[chainEnds.count - 1]
      chainEnds.append(chain.count)
    }
    counts[Int(chain[chain.count - 1])] = 1
    for level in chainEnds.indices.dropLast().reversed() { countPaths(ofLevel: level, rows) }
  }

  private mutating func countPaths(ofLevel level: Int, _ rows: EdgeRows) {
    let places = places(ofLevel: level)
    let step = UInt8((depth - level - 1) % 3)
    var isLarge = false
    for place in places {
      var paths = 0.0
      let node = Int(chain[place])
      for neighbor in rows.targets[rows.range(node)] where steps[Int(neighbor)] == step {
        paths += counts[Int(neighbor)]
      }
      counts[node] = paths
      isLarge = isLarge || paths > Self.most
    }
    if isLarge { for place in places { counts[Int(chain[place])] /= Self.most } }
  }

  /// Hands the shares of paths over the nodes at which the sides met on to those before them, level by level, by the numbers
  /// of paths to these, and adds them to scores; what comes to the end itself is not added.
  mutating func handBack(_ ofMeeting: [Double], _ rows: EdgeRows, to scores: inout [Double]) {
    for (node, share) in zip(chain, ofMeeting) { shares[Int(node)] = share }
    for level in chainEnds.indices.dropLast(2) {
      let step = UInt8((depth - level - 1) % 3)
      for place in places(ofLevel: level) {
        let node = Int(chain[place])
        let before = rows.targets[rows.range(node)].filter { steps[Int($0)] == step }
        let paths = before.reduce(0) { $0 + counts[Int($1)] }
        guard paths > 0 else { continue }
        let unit = shares[node] / paths
        for neighbor in before { shares[Int(neighbor)] += unit * counts[Int(neighbor)] }
      }
      for place in places(ofLevel: level + 1) { scores[Int(chain[place])] += shares[Int(chain[place])] }
    }
  }

  private func places(ofLevel level: Int) -> Range<Int> { (level > 0 ? chainEnds[level - 1] : 0)..<chainEnds[level] }
}
