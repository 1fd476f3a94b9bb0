/// All shortest paths from one source: how many lead to each node, and over which nodes.
struct ShortestPathTree {
  private let source: Int
  private var order: [Int] = []
  private var count: [Double]
  private var before: [[Int]]
  private(set) var distances: [Double?]

  init(from source: Int, in topology: Topology, usesWeights: Bool) {
    self.source = source
    count = Array(repeating: 0, count: topology.nodeCount)
    before = Array(repeating: [], count: topology.nodeCount)
    distances = Array(repeating: nil, count: topology.nodeCount)
    guard topology.contains(source) else { return }
    count[source] = 1
    distances[source] = 0
    if usesWeights { searchByLength(topology) } else { searchByEdges(topology) }
  }

  /// Adds to each node the parts of the paths from the source that lead over it.
  func addDependencies(to scores: inout [Double]) {
    var dependency = [Double](repeating: 0, count: count.count)
    for node in order.reversed() {
      let portion = (1 + dependency[node]) / count[node]
      for earlier in before[node] { dependency[earlier] += count[earlier] * portion }
      if node != source { scores[node] += dependency[node] }
    }
  }

  private mutating func searchByEdges(_ topology: Topology) {
    var (order, count, before, distances) = ([source], count, before, distances)
    var next = 0
    while next < order.count {
      let node = order[next]
      next += 1
      let distance = (distances[node] ?? 0) + 1
      topology.forEachSuccessor(of: node) { neighbor, _ in
        if distances[neighbor] == nil {
          distances[neighbor] = distance
          order.append(neighbor)
        }
        if distances[neighbor] == distance {
          count[neighbor] += count[node]
          before[neighbor].append(node)
        }
      }
    }
    (self.order, self.count, self.before, self.distances) = (order, count, before, distances)
  }

  private mutating func searchByLength(_ topology: Topology) {
    var (order, count, before, distances) = ([Int](), count, before, distances)
    var isSettled = [Bool](repeating: false, count: topology.nodeCount)
    var queue = MinimumQueue()
    queue.insert(source, at: 0)
    while let (distance, node) = queue.removeFirst() {
      guard !isSettled[node] else { continue }
      isSettled[node] = true
      order.append(node)
      topology.forEachSuccessor(of: node) { neighbor, edge in
        let weight = topology.weight(edge)
        guard weight > 0, !isSettled[neighbor] else { return }
        let candidate = distance + weight
        let old = distances[neighbor] ?? .infinity
        // Sums of the same lengths in another order differ in the last bits; they are the same length.
        if abs(candidate - old) <= 1e-12 * max(1, candidate) {
          count[neighbor] += count[node]
          before[neighbor].append(node)
        } else if candidate < old {
          distances[neighbor] = candidate
          count[neighbor] = count[node]
          before[neighbor] = [node]
          queue.insert(neighbor, at: candidate)
        }
      }
    }
    (self.order, self.count, self.before, self.distances) = (order, count, before, distances)
  }
}
