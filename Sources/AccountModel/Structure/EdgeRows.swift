/// Numbered edges sorted by their source: compressed sparse rows.
package struct EdgeRows {
  /// Where the edges of each node begin; one number more than there are nodes.
  package let offsets: [Int32]
  /// The target of each edge.
  package let targets: [Int32]
  /// The position of each edge in the list that was given.
  package let edges: [Int32]

  /// Sorts edges; those of one node keep their order. O(nodes + edges).
  package init(nodeCount: Int, sources: [Int32], targets: [Int32]) {
    var offsets = [Int32](repeating: 0, count: nodeCount + 1)
    for source in sources { offsets[Int(source) + 1] += 1 }
    for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
    var next = offsets
    var sorted = [Int32](repeating: 0, count: sources.count)
    var edges = sorted
    for (edge, source) in sources.enumerated() {
      let place = Int(next[Int(source)])
      next[Int(source)] += 1
      sorted[place] = targets[edge]
      edges[place] = Int32(edge)
    }
    self.offsets = offsets
    self.targets = sorted
    self.edges = edges
  }

  /// The places of a node's edges.
  package func range(_ node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }
}
