/// The parts of a topology between which no edge leads, in whatever direction.
///
/// Source: J. Hopcroft and R. Tarjan, "Algorithm 447: efficient algorithms for graph manipulation", 1973,
/// doi:10.1145/362248.362272. Weights, loops and parallel edges change nothing; an isolated node is a part of its own;
/// absent nodes are in none.
public struct WeakComponents: Sendable {
  /// By node: the number of its part; nil for an absent node.
  public let component: [Int?]
  /// The nodes of each part, ascending; the parts by their smallest node.
  public let members: [[Int]]

  /// Finds the parts. O(nodes + edges).
  public init(in topology: Topology) {
    var component = [Int?](repeating: nil, count: topology.nodeCount)
    var members: [[Int]] = []
    for start in 0..<topology.nodeCount where topology.contains(start) && component[start] == nil {
      var part = [start]
      var next = 0
      component[start] = members.count
      func visit(_ neighbor: Int, _ edge: Int) {
        guard component[neighbor] == nil else { return }
        component[neighbor] = members.count
        part.append(neighbor)
      }
      while next < part.count {
        topology.forEachSuccessor(of: part[next], visit)
        if topology.isDirected { topology.forEachPredecessor(of: part[next], visit) }
        next += 1
      }
      members.append(part.sorted())
    }
    self.component = component
    self.members = members
  }
}
