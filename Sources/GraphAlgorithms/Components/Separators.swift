/// For each node that can be reached from some roots, the nearest other node that every way from all of them must pass.
///
/// The roots count as joined to one source behind them, so that a root can be such a node too: for whoever is reached over
/// it alone. Source: the dominators of an undirected graph are its cut points, found by the walk of J. Hopcroft and
/// R. Tarjan, 1973, doi:10.1145/362248.362272. Direction and weight of edges do not count; loops and parallel edges change
/// nothing; absent nodes are as if they did not exist. The walk keeps its own stack.
public struct Separators: Sendable {
  /// By node: the last node before it that every way from the roots passes; nil where there is none, and where the node is
  /// not reached.
  public let nearest: [Int?]
  /// The nodes that are reached; each one after the node that is nearest to it.
  public let reached: [Int]

  /// Walks once over what can be reached. O(nodes + edges).
  public init(from roots: [Int], in topology: Topology) {
    let source = topology.nodeCount
    let network = topology.undirected
    let starts = Set(roots).sorted().filter { (0..<source).contains($0) && network.contains($0) }
    let isRoot = starts.reduce(into: [Bool](repeating: false, count: source + 1)) { $0[$1] = true }
    var number = [Int](repeating: -1, count: source + 1)
    var low = number
    var parent = number
    var order: [Int] = []
    func neighbors(_ node: Int) -> [Int] {
      if node == source { return starts }
      var found = network.successors(of: node).map(\.neighbor)
      if isRoot[node] { found.append(source) }
      return found
    }
    func enter(_ node: Int, below above: Int) -> (node: Int, neighbors: [Int], next: Int) {
      number[node] = order.count
      low[node] = order.count
      parent[node] = above
      order.append(node)
      return (node, neighbors(node), 0)
    }
    var path = [enter(source, below: -1)]
    while var step = path.popLast() {
      guard step.next < step.neighbors.count else {
        if parent[step.node] >= 0 { low[parent[step.node]] = min(low[parent[step.node]], low[step.node]) }
        continue
      }
      let neighbor = step.neighbors[step.next]
      step.next += 1
      path.append(step)
      if number[neighbor] < 0 {
        path.append(enter(neighbor, below: step.node))
      } else {
        low[step.node] = min(low[step.node], number[neighbor])
      }
    }
    var nearest = [Int?](repeating: nil, count: source)
    for node in order.dropFirst() where parent[node] != source {
      nearest[node] = low[node] >= number[parent[node]] ? parent[node] : nearest[parent[node]]
    }
    self.nearest = nearest
    reached = Array(order.dropFirst())
  }

  /// By node: how much cannot be reached without it, itself not counted.
  ///
  /// - Parameter amount: what a node counts for.
  public func cutOff(_ amount: (_ node: Int) -> Int) -> [Int] {
    var total = [Int](repeating: 0, count: nearest.count)
    for node in reached.reversed() {
      if let above = nearest[node] { total[above] += total[node] + amount(node) }
    }
    return total
  }

  /// The nodes that cannot be reached without some node, ascending. O(nodes).
  public func separated(by node: Int) -> [Int] {
    var isCutOff = [Bool](repeating: false, count: nearest.count)
    for other in reached {
      guard let above = nearest[other] else { continue }
      isCutOff[other] = above == node || isCutOff[above]
    }
    return isCutOff.indices.filter { isCutOff[$0] }
  }
}
