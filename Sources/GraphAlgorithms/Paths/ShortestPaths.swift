/// Shortest paths where the weight of an edge is its length.
///
/// Source: E. W. Dijkstra, "A note on two problems in connexion with graphs", 1959, doi:10.1007/BF01386390. Weights must
/// be at least 0, and 0 is allowed; an edge whose weight is negative or not a number is passed over. Of parallel edges the
/// shortest counts, of equal ones the first. Loops are never on a path. Absent nodes are not reached.
public enum ShortestPaths {
  /// By node: the length of a shortest path from the source; nil where there is none. O((nodes + edges) log nodes).
  public static func distances(from source: Int, in topology: Topology) -> [Double?] {
    var search = ShortestPathSearch(topology)
    search.run(from: source)
    return search.distances
  }

  /// A shortest path between two nodes; nil where there is none. O((nodes + edges) log nodes).
  ///
  /// Of several the one whose nodes are reached first; the same topology always gives the same one.
  public static func path(from source: Int, to target: Int, in topology: Topology) -> WeightedPath? {
    var search = ShortestPathSearch(topology)
    search.run(from: source, to: target)
    return search.path(to: target)
  }
}

/// One run of Dijkstra's search, with nodes and edges that may be barred.
struct ShortestPathSearch {
  private let topology: Topology
  private(set) var distances: [Double?]
  private var arrivals: [(node: Int, edge: Int)?]
  var barredNodes: Set<Int> = []
  var barredEdges: Set<Int> = []

  init(_ topology: Topology) {
    self.topology = topology
    distances = Array(repeating: nil, count: topology.nodeCount)
    arrivals = Array(repeating: nil, count: topology.nodeCount)
  }

  mutating func run(from source: Int, to target: Int? = nil) {
    guard distances.indices.contains(source), topology.contains(source), !barredNodes.contains(source) else { return }
    var queue = MinimumQueue()
    var isSettled = [Bool](repeating: false, count: topology.nodeCount)
    // Held in local names, the closure below reads and writes them without a detour over the whole search.
    let (topology, barredNodes, barredEdges) = (topology, barredNodes, barredEdges)
    var (distances, arrivals) = (distances, arrivals)
    distances[source] = 0
    queue.insert(source, at: 0)
    while let (distance, node) = queue.removeFirst() {
      guard !isSettled[node] else { continue }
      isSettled[node] = true
      if node == target { break }
      topology.forEachSuccessor(of: node) { neighbor, edge in
        let weight = topology.weight(edge)
        guard weight >= 0, !isSettled[neighbor], !barredNodes.contains(neighbor), !barredEdges.contains(edge) else {
          return
        }
        let candidate = distance + weight
        if let old = distances[neighbor], old <= candidate { return }
        distances[neighbor] = candidate
        arrivals[neighbor] = (node, edge)
        queue.insert(neighbor, at: candidate)
      }
    }
    self.distances = distances
    self.arrivals = arrivals
  }

  func path(to target: Int) -> WeightedPath? {
    guard distances.indices.contains(target), let length = distances[target] else { return nil }
    var nodes = [target]
    var edges: [Int] = []
    while let arrival = arrivals[nodes[nodes.count - 1]] {
      edges.append(arrival.edge)
      nodes.append(arrival.node)
    }
    return WeightedPath(nodes: nodes.reversed(), edges: edges.reversed(), length: length)
  }
}
