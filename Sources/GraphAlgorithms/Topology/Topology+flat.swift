extension Topology {
  /// By node: one mark for each present node, another for each absent one. O(nodes).
  func marks<Mark>(present: Mark, absent: Mark) -> [Mark] {
    presence?.map { $0 ? present : absent } ?? Array(repeating: present, count: nodeCount)
  }

  /// All edges under both of their ends. O(1) where the topology is undirected, else O(nodes + edges).
  var rowsBothWays: EdgeRows {
    isDirected ? EdgeRows(bothWays: nodeCount, sources: sources, targets: targets) : outgoing
  }
}

extension EdgeRows {
  /// Whether the targets of each node ascend; equal ones may follow each other unless `strictly`, loops included. O(edges).
  func isAscending(strictly: Bool) -> Bool {
    let (offsets, targets) = (offsets.span, targets.span)
    let least: Int32 = strictly ? 1 : 0
    for node in 0..<(offsets.count - 1) {
      var last = Int32.min
      for place in Int(offsets[node])..<Int(offsets[node + 1]) {
        if targets[place] < last { return false }
        last = targets[place] + least
      }
    }
    return true
  }
}
