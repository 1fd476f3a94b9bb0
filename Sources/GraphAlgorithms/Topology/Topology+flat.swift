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
  /// All neighboring targets of a block of nodes are compared, many at once, and those of different nodes are taken off again.
  func isAscending(strictly: Bool) -> Bool {
    let (offsets, targets) = (offsets.span, targets.span)
    let least: Int32 = strictly ? 1 : 0
    let nodeCount = offsets.count - 1
    for start in stride(from: 0, to: nodeCount, by: 256) {
      let end = min(start + 256, nodeCount)
      let (first, last) = (Int(offsets[start]), Int(offsets[end]) - 1)
      guard first < last else { continue }
      var falls: Int32 = 0
      for place in first..<last {
        falls &+= targets[unchecked: place + 1] < targets[unchecked: place] &+ least ? 1 : 0
      }
      for node in (start + 1)..<max(start + 1, end) {
        let place = Int(offsets[node])
        guard place > first, place < Int(offsets[node + 1]) else { continue }
        falls &-= targets[place] < targets[place - 1] &+ least ? 1 : 0
      }
      if falls != 0 { return false }
    }
    return true
  }
}
