internal import PropertyGraph

/// The most ways without a common node from some sources to a target, as a flow in which each node carries one unit.
///
/// Source: L. R. Ford and D. R. Fulkerson, "Maximal flow through a network", 1956, doi:10.4153/CJM-1956-045-5, with
/// shortest augmenting paths (J. Edmonds and R. Karp, 1972, doi:10.1145/321694.321699) and each node split in two
/// (K. Menger, 1927). The sources stand behind a super source and carry one unit each themselves; the target carries any
/// number. O(ways · (nodes + edges)).
struct VertexFlow {
  /// More than any flow.
  private static let unlimited = Int.max / 4

  /// The number of ways.
  private(set) var value = 0
  private let nodeCount: Int
  private let superSource: Int
  private let target: Int
  private var rows: [[Int]]
  private var heads: [Int] = []
  private var room: [Int] = []
  private var isOpen: [Bool] = []

  init(from sources: [Int], to target: Int, in topology: Topology) {
    nodeCount = topology.nodeCount
    superSource = 2 * topology.nodeCount
    self.target = target
    rows = Array(repeating: [], count: 2 * topology.nodeCount + 1)
    let isPresent = (0..<topology.nodeCount).map(topology.contains)
    var lastSeenFrom = [Int](repeating: -1, count: topology.nodeCount)
    for node in 0..<topology.nodeCount where isPresent[node] {
      connect(2 * node, 2 * node + 1, node == target ? Self.unlimited : 1)
      lastSeenFrom[node] = node
      topology.forEachSuccessor(of: node) { neighbor, _ in
        guard lastSeenFrom[neighbor] != node else { return }
        lastSeenFrom[neighbor] = node
        connect(2 * node + 1, 2 * neighbor, Self.unlimited)
      }
    }
    for source in Set(sources).sorted() where isPresent.indices.contains(source) && isPresent[source] {
      connect(superSource, 2 * source, source == target ? 1 : Self.unlimited)
    }
    guard isPresent.indices.contains(target), isPresent[target] else { return }
    while !Interruption.isRequested, augment() { value += 1 }
  }

  private mutating func connect(_ tail: Int, _ head: Int, _ capacity: Int) {
    rows[tail].append(heads.count)
    heads.append(head)
    room.append(capacity)
    rows[head].append(heads.count)
    heads.append(tail)
    room.append(0)
  }

  /// Finds a shortest way with room and fills it; remembers what was reached where there is none.
  private mutating func augment() -> Bool {
    var arrival = [Int](repeating: -1, count: rows.count)
    var isReached = [Bool](repeating: false, count: rows.count)
    var queue = [superSource]
    isReached[superSource] = true
    var next = 0
    while next < queue.count, !isReached[2 * target] {
      for edge in rows[queue[next]] where room[edge] > 0 && !isReached[heads[edge]] {
        isReached[heads[edge]] = true
        arrival[heads[edge]] = edge
        queue.append(heads[edge])
      }
      next += 1
    }
    guard isReached[2 * target] else {
      isOpen = isReached
      return false
    }
    var place = 2 * target
    while place != superSource {
      let edge = arrival[place]
      room[edge] -= 1
      room[edge ^ 1] += 1
      place = heads[edge ^ 1]
    }
    return true
  }

  /// The nodes that the flow fills between what can still be reached and what cannot, ascending.
  var cut: [Int] {
    guard !isOpen.isEmpty else { return [] }
    return (0..<nodeCount).filter { isOpen[2 * $0] && !isOpen[2 * $0 + 1] && $0 != target }
  }

  /// The ways, each from its source to the target, by their first nodes.
  var paths: [[Int]] {
    var used = room.indices.map { $0 % 2 == 0 ? room[$0 ^ 1] : 0 }
    return rows[superSource].filter { used[$0] > 0 }.map { first in
      var place = heads[first]
      var nodes = [place / 2]
      while place != 2 * target {
        guard let edge = rows[place].first(where: { $0 % 2 == 0 && used[$0] > 0 }) else { break }
        used[edge] -= 1
        place = heads[edge]
        if place % 2 == 0 { nodes.append(place / 2) }
      }
      return nodes
    }.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
