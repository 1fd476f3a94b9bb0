/// The shape of a network: nodes numbered from 0, and edges with weights, as algorithms walk over it.
///
/// Loops, parallel edges and weights of 0 are kept; each algorithm says how it treats them. A topology without some nodes,
/// or with other weights, shares its rows with the one that it was made from: nothing is copied but one flag a node or
/// one number an edge. An absent node keeps its number, has no edges, and is left out of every count.
public struct Topology: Sendable {
  /// The number of node numbers, absent ones counted.
  public let nodeCount: Int
  /// Whether an edge leads one way only.
  public let isDirected: Bool
  /// By edge: where it begins.
  public let sources: [Int32]
  /// By edge: where it ends.
  public let targets: [Int32]
  /// By edge: its weight; nil where every edge weighs 1.
  public private(set) var weights: [Double]?

  @usableFromInline
  let outgoing: EdgeRows
  @usableFromInline
  let incoming: EdgeRows
  @usableFromInline
  private(set) var presence: [Bool]?

  /// Makes a topology. O(nodes + edges).
  ///
  /// Edges with an end outside of `0..<nodeCount` are a mistake of the caller and are left out.
  ///
  /// - Parameters:
  ///   - nodeCount: the number of nodes, at most `Int32.max`.
  ///   - edges: the ends of each edge.
  ///   - weights: a finite weight of at least 0 for each edge, or nil where each weighs 1. Surplus ones are ignored,
  ///     missing ones count as 1.
  ///   - isDirected: whether edges lead one way only.
  public init(
    nodeCount: Int, edges: [(source: Int, target: Int)], weights: [Double]? = nil, isDirected: Bool
  ) {
    let allowed = 0..<max(0, min(nodeCount, Int(Int32.max)))
    var sources: [Int32] = []
    var targets: [Int32] = []
    var kept: [Double] = []
    sources.reserveCapacity(edges.count)
    targets.reserveCapacity(edges.count)
    for (position, edge) in edges.enumerated() where allowed.contains(edge.source) && allowed.contains(edge.target) {
      sources.append(Int32(edge.source))
      targets.append(Int32(edge.target))
      if let weights { kept.append(position < weights.count ? weights[position] : 1) }
    }
    self.nodeCount = allowed.count
    self.isDirected = isDirected
    self.sources = sources
    self.targets = targets
    self.weights = weights.map { _ in kept }
    if isDirected {
      outgoing = EdgeRows(nodeCount: allowed.count, sources: sources, targets: targets)
      incoming = EdgeRows(nodeCount: allowed.count, sources: targets, targets: sources)
    } else {
      outgoing = EdgeRows(bothWays: allowed.count, sources: sources, targets: targets)
      incoming = outgoing
    }
  }

  /// The number of edges, those of absent nodes counted.
  public var edgeCount: Int { sources.count }

  /// Whether a node takes part; false for a number that no node has. O(1).
  @inlinable
  public func contains(_ node: Int) -> Bool { node >= 0 && node < nodeCount && (presence?[node] ?? true) }

  /// The nodes that take part, ascending.
  public var nodes: [Int] { (0..<nodeCount).filter(contains) }

  /// The number of nodes that take part. O(nodes).
  public var presentCount: Int { presence?.count { $0 } ?? nodeCount }

  /// The weight of an edge. O(1).
  @inlinable
  public func weight(_ edge: Int) -> Double { weights?[edge] ?? 1 }

  /// The same topology without some nodes. O(nodes).
  public func without(_ absent: some Sequence<Int>) -> Topology {
    var copy = self
    var presence = presence ?? Array(repeating: true, count: nodeCount)
    for node in absent where presence.indices.contains(node) { presence[node] = false }
    copy.presence = presence
    return copy
  }

  /// The same topology with a weight computed for each edge. O(edges).
  public func weighted(_ weight: (_ edge: Int) -> Double) -> Topology {
    var copy = self
    copy.weights = (0..<edgeCount).map(weight)
    return copy
  }

  /// The same edges, leading both ways. O(nodes + edges).
  public var undirected: Topology {
    guard isDirected else { return self }
    var copy = Topology(
      nodeCount: nodeCount, edges: zip(sources, targets).map { (Int($0), Int($1)) }, weights: weights,
      isDirected: false)
    copy.presence = presence
    return copy
  }

  /// The same edges, each turned round; an undirected topology stays as it is. O(nodes + edges).
  public var reversed: Topology {
    guard isDirected else { return self }
    var copy = Topology(
      nodeCount: nodeCount, edges: zip(sources, targets).map { (Int($1), Int($0)) }, weights: weights,
      isDirected: true)
    copy.presence = presence
    return copy
  }

  /// Calls `body` for each edge that leads from a node to a present one, in the order of the edges.
  ///
  /// Of an undirected topology that is each edge at the node; a loop comes once.
  @inlinable
  public func forEachSuccessor(of node: Int, _ body: (_ neighbor: Int, _ edge: Int) -> Void) {
    forEach(outgoing, node, body)
  }

  /// Calls `body` for each edge that leads to a node from a present one, in the order of the edges.
  @inlinable
  public func forEachPredecessor(of node: Int, _ body: (_ neighbor: Int, _ edge: Int) -> Void) {
    forEach(incoming, node, body)
  }

  /// The nodes at the ends of the edges that lead from a node, with the edges.
  public func successors(of node: Int) -> [(neighbor: Int, edge: Int)] {
    var found: [(neighbor: Int, edge: Int)] = []
    forEachSuccessor(of: node) { found.append(($0, $1)) }
    return found
  }

  /// The nodes at the beginnings of the edges that lead to a node, with the edges.
  public func predecessors(of node: Int) -> [(neighbor: Int, edge: Int)] {
    var found: [(neighbor: Int, edge: Int)] = []
    forEachPredecessor(of: node) { found.append(($0, $1)) }
    return found
  }

  @inlinable
  func forEach(_ rows: EdgeRows, _ node: Int, _ body: (_ neighbor: Int, _ edge: Int) -> Void) {
    guard contains(node) else { return }
    for place in Int(rows.offsets[node])..<Int(rows.offsets[node + 1]) {
      let neighbor = Int(rows.targets[place])
      if presence?[neighbor] ?? true { body(neighbor, Int(rows.edges[place])) }
    }
  }
}
