/// Numbered edges sorted by their source: compressed sparse rows.
public struct EdgeRows: Sendable {
  /// Where the edges of each node begin; one number more than there are nodes.
  public let offsets: [Int32]
  /// The target of each edge.
  public let targets: [Int32]
  /// The position of each edge in the list that was given.
  public let edges: [Int32]

  /// Sorts edges; those of one node keep their order. O(nodes + edges).
  public init(nodeCount: Int, sources: [Int32], targets: [Int32]) {
    self.init(nodeCount: nodeCount, sources: sources, targets: targets, isBothWays: false)
  }

  /// Sorts edges under both of their ends, loops once. O(nodes + edges).
  init(bothWays nodeCount: Int, sources: [Int32], targets: [Int32]) {
    self.init(nodeCount: nodeCount, sources: sources, targets: targets, isBothWays: true)
  }

  private init(nodeCount: Int, sources: [Int32], targets: [Int32], isBothWays: Bool) {
    var offsets = [Int32](repeating: 0, count: nodeCount + 1)
    for edge in sources.indices {
      offsets[Int(sources[edge]) + 1] += 1
      if isBothWays, sources[edge] != targets[edge] { offsets[Int(targets[edge]) + 1] += 1 }
    }
    for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
    var next = offsets
    let count = Int(offsets[nodeCount])
    var sorted = [Int32](repeating: 0, count: count)
    var edges = sorted
    func put(_ edge: Int, under source: Int32, _ target: Int32) {
      let place = Int(next[Int(source)])
      next[Int(source)] += 1
      sorted[place] = target
      edges[place] = Int32(edge)
    }
    for edge in sources.indices {
      put(edge, under: sources[edge], targets[edge])
      if isBothWays, sources[edge] != targets[edge] { put(edge, under: targets[edge], sources[edge]) }
    }
    self.offsets = offsets
    self.targets = sorted
    self.edges = edges
  }

  private init(offsets: [Int32], targets: [Int32], edges: [Int32]) {
    self.offsets = offsets
    self.targets = targets
    self.edges = edges
  }

  /// The same rows where each edge has the number that stands at its own.
  func renumbered(_ numbers: [Int32]) -> EdgeRows {
    EdgeRows(offsets: offsets, targets: targets, edges: edges.map { numbers[Int($0)] })
  }

  /// The places of a node's edges.
  public func range(_ node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }
}
