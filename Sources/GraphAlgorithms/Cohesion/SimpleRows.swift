/// The neighbors of each node in either direction without itself, each once, in one flat list.
///
/// Unlike ``SimpleNeighbors`` the neighbors of a node are in no certain order, and the directions are not known.
struct SimpleRows {
  /// Where the neighbors of each node begin; one number more than there are nodes.
  let offsets: [Int32]
  /// The neighbors of all nodes, one node after the other.
  let neighbors: [Int32]

  /// Shares the rows of a topology that has neither loops nor parallel edges nor absent nodes, and is known not to since
  /// its rows ascend; copies others. O(nodes + edges).
  init(_ topology: Topology) {
    let rows = topology.outgoing
    if !topology.isDirected, topology.presence == nil, rows.isAscending(strictly: true), !topology.hasLoop {
      (offsets, neighbors) = (rows.offsets, rows.targets)
      return
    }
    var offsets: [Int32] = [0]
    var neighbors: [Int32] = []
    offsets.reserveCapacity(topology.nodeCount + 1)
    // By node: the last one under which it was put down.
    var holder = [Int32](repeating: -1, count: topology.nodeCount)
    for node in 0..<Int32(topology.nodeCount) {
      holder[Int(node)] = node
      func add(_ neighbor: Int, _ edge: Int) {
        guard holder[neighbor] != node else { return }
        holder[neighbor] = node
        neighbors.append(Int32(neighbor))
      }
      topology.forEachSuccessor(of: Int(node), add)
      if topology.isDirected { topology.forEachPredecessor(of: Int(node), add) }
      offsets.append(Int32(neighbors.count))
    }
    (self.offsets, self.neighbors) = (offsets, neighbors)
  }
}

extension Topology {
  /// Whether an edge leads from a node to itself. O(edges), many at once.
  fileprivate var hasLoop: Bool {
    let (sources, targets) = (sources.span, targets.span)
    var loops: Int32 = 0
    for edge in sources.indices { loops &+= sources[unchecked: edge] == targets[unchecked: edge] ? 1 : 0 }
    return loops > 0
  }
}
