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
  ///
  /// All neighboring targets are compared, many at once, and those of different nodes are taken off again.
  func isAscending(strictly: Bool) -> Bool {
    let (offsets, targets) = (offsets.span, targets.span)
    let least: Int32 = strictly ? 1 : 0
    var falls: Int32 = 0
    for place in 0..<max(0, targets.count - 1) {
      falls &+= targets[unchecked: place + 1] < targets[unchecked: place] &+ least ? 1 : 0
    }
    for node in 0..<(offsets.count - 1) {
      let first = Int(offsets[node])
      guard first > 0, first < Int(offsets[node + 1]) else { continue }
      falls &-= targets[first] < targets[first - 1] &+ least ? 1 : 0
    }
    return falls == 0
  }
}
