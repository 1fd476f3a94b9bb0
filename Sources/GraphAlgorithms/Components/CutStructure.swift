/// The nodes and edges without which a part of the topology falls apart, found in one walk.
///
/// Source: J. Hopcroft and R. Tarjan, 1973, doi:10.1145/362248.362272. The direction and the weight of edges do not count.
/// A loop changes nothing, and of parallel edges none is a bridge. Absent nodes are as if they did not exist. The walk
/// keeps its own stack, so that a chain of any length is safe. O(nodes + edges).
struct CutStructure {
  private(set) var articulationPoints: [Int] = []
  private(set) var bridges: [Int] = []

  private struct Step {
    let node: Int
    let arrival: Int?
    let neighbors: [(neighbor: Int, edge: Int)]
    var next = 0
    var children = 0
    var isCut = false
  }

  init(_ topology: Topology) {
    let topology = topology.undirected
    var number = [Int](repeating: -1, count: topology.nodeCount)
    var low = number
    var counter = 0
    func enter(_ node: Int, by arrival: Int?) -> Step {
      number[node] = counter
      low[node] = counter
      counter += 1
      return Step(node: node, arrival: arrival, neighbors: topology.successors(of: node))
    }
    for root in 0..<topology.nodeCount where topology.contains(root) && number[root] < 0 {
      var path = [enter(root, by: nil)]
      while var step = path.popLast() {
        if step.next < step.neighbors.count {
          let (neighbor, edge) = step.neighbors[step.next]
          step.next += 1
          if number[neighbor] < 0 {
            step.children += 1
            path.append(step)
            path.append(enter(neighbor, by: edge))
          } else {
            if edge != step.arrival { low[step.node] = min(low[step.node], number[neighbor]) }
            path.append(step)
          }
          continue
        }
        if path.isEmpty ? step.children > 1 : step.isCut { articulationPoints.append(step.node) }
        guard let last = path.indices.last, let arrival = step.arrival else { continue }
        let parent = path[last].node
        low[parent] = min(low[parent], low[step.node])
        if low[step.node] >= number[parent] { path[last].isCut = true }
        if low[step.node] > number[parent] { bridges.append(arrival) }
      }
    }
    articulationPoints.sort()
    bridges.sort()
  }
}

/// The nodes whose removal makes more parts.
///
/// Source and conventions: J. Hopcroft and R. Tarjan, 1973, doi:10.1145/362248.362272; edges count in both directions,
/// loops, parallel edges and weights change nothing, absent nodes are as if they did not exist.
public enum ArticulationPoints {
  /// The nodes, ascending. O(nodes + edges).
  public static func find(in topology: Topology) -> [Int] { CutStructure(topology).articulationPoints }
}

/// The edges whose removal makes more parts.
///
/// Source and conventions as of ``ArticulationPoints``; parallel edges are no bridges.
public enum Bridges {
  /// The edges, ascending. O(nodes + edges).
  public static func find(in topology: Topology) -> [Int] { CutStructure(topology).bridges }
}
