/// The parts of a topology between which no edge leads, in whatever direction.
///
/// Source: R. Tarjan, "Efficiency of a Good But Not Linear Set Union Algorithm", 1975, doi:10.1145/321879.321884; most edges
/// of a large part are passed over as M. Sutton, T. Ben-Nun and A. Barak do (Afforest, 2018,
/// doi:10.1109/IPDPS.2018.00065). Weights, loops and parallel edges change nothing; an isolated node is a part of its own;
/// absent nodes are in none.
public struct WeakComponents: Sendable {
  /// By node: the number of its part; nil for an absent node.
  public let component: [Int?]
  /// The nodes of each part, ascending; the parts by their smallest node.
  public let members: [[Int]]

  /// Finds the parts. O(nodes + edges) but for a factor that is below 5 for all that fits into a memory.
  public init(in topology: Topology) {
    let heads = DisjointSets(joining: topology).heads
    var component = [Int?](repeating: nil, count: heads.count)
    var sizes: [Int] = []
    for node in heads.indices where topology.contains(node) {
      // The head is the smallest of its part, so that its number is known.
      if Int(heads[node]) == node {
        component[node] = sizes.count
        sizes.append(1)
      } else if let part = component[Int(heads[node])] {
        component[node] = part
        sizes[part] += 1
      }
    }
    var starts = [0]
    for size in sizes { starts.append(starts[starts.count - 1] + size) }
    var next = starts
    var sorted = [Int](repeating: 0, count: starts[sizes.count])
    for node in component.indices {
      guard let part = component[node] else { continue }
      sorted[next[part]] = node
      next[part] += 1
    }
    self.component = component
    members = sizes.indices.map { Array(sorted[starts[$0]..<starts[$0 + 1]]) }
  }
}
