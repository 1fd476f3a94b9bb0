/// All shortest paths from one source at a time, where weights are lengths: how many lead to each node, over which nodes.
///
/// Its arrays serve one source after the other, so that many sources cost no memory of their own.
struct ShortestPathTree {
  private let topology: Topology
  private var order: [Int] = []
  private var count: [Double]
  private var before: [[Int]]
  private var distances: [Double]
  private var isSettled: [Bool]
  private var dependency: [Double]

  init(in topology: Topology) {
    self.topology = topology
    count = Array(repeating: 0, count: topology.nodeCount)
    before = Array(repeating: [], count: topology.nodeCount)
    distances = Array(repeating: .infinity, count: topology.nodeCount)
    isSettled = Array(repeating: false, count: topology.nodeCount)
    dependency = count
  }

  /// Adds to each node the parts of the paths from a source that lead over it.
  mutating func addDependencies(from source: Int, to scores: inout [Double]) {
    guard topology.contains(source) else { return }
    count[source] = 1
    distances[source] = 0
    search(from: source)
    for node in order.reversed() {
      let portion = (1 + dependency[node]) / count[node]
      for earlier in before[node] { dependency[earlier] += count[earlier] * portion }
      if node != source { scores[node] += dependency[node] }
    }
    for node in order {
      count[node] = 0
      dependency[node] = 0
      distances[node] = .infinity
      isSettled[node] = false
      before[node].removeAll(keepingCapacity: true)
    }
    order.removeAll(keepingCapacity: true)
  }

  private mutating func search(from source: Int) {
    let topology = topology
    var queue = MinimumQueue()
    queue.insert(source, at: 0)
    while let (distance, node) = queue.removeFirst() {
      guard !isSettled[node] else { continue }
      isSettled[node] = true
      order.append(node)
      topology.forEachSuccessor(of: node) { neighbor, edge in
        let weight = topology.weight(edge)
        guard weight > 0, weight < .infinity, !isSettled[neighbor] else { return }
        let candidate = distance + weight
        let old = distances[neighbor]
        // Sums of the same lengths in another order differ in the last bits; they are the same length.
        if abs(candidate - old) <= 1e-12 * candidate {
          count[neighbor] += count[node]
          before[neighbor].append(node)
        } else if candidate < old {
          distances[neighbor] = candidate
          count[neighbor] = count[node]
          before[neighbor].removeAll(keepingCapacity: true)
          before[neighbor].append(node)
          queue.insert(neighbor, at: candidate)
        }
      }
    }
  }
}
