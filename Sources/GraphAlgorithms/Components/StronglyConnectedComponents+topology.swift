extension StronglyConnectedComponents {
  /// Finds the strongly connected components of a topology; an absent node is a component of its own.
  ///
  /// Weights, loops and parallel edges change nothing. O(nodes + edges).
  public init(in topology: Topology) {
    var offsets: [Int32] = [0]
    var targets: [Int32] = []
    for node in 0..<topology.nodeCount {
      topology.forEachSuccessor(of: node) { neighbor, _ in targets.append(Int32(neighbor)) }
      offsets.append(Int32(targets.count))
    }
    self.init(offsets: offsets, targets: targets)
  }
}
