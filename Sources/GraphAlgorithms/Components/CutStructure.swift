/// The nodes and edges without which a part of the topology falls apart, found in one walk.
///
/// Source: J. Hopcroft and R. Tarjan, 1973, doi:10.1145/362248.362272. The direction and the weight of edges do not count.
/// A loop changes nothing, and of parallel edges none is a bridge. Absent nodes are as if they did not exist. The walk
/// keeps its own stack, so that a chain of any length is safe. O(nodes + edges).
struct CutStructure {
  /// By node, and by edge: whether it is one.
  private var isPoint: [Bool]
  private var isBridge: [Bool]

  /// A node on the way from the root to where the walk is.
  private struct Step {
    let node: Int32
    /// The edge by which the walk came.
    let arrival: Int32
    /// The place of the next edge to look at.
    var next: Int32
    /// The earliest node that is reached from what lies behind.
    var low: Int32
  }

  private static let unseen: Int32 = -1

  init(_ topology: Topology) {
    isPoint = Array(repeating: false, count: topology.nodeCount)
    isBridge = Array(repeating: false, count: topology.edgeCount)
    // What is absent counts as seen last, so that nothing leads there and nothing comes from there.
    var number = topology.marks(present: Self.unseen, absent: Int32.max)
    let rows = topology.rowsBothWays
    var counter: Int32 = 0
    var path: [Step] = []
    for root in number.indices where number[root] == Self.unseen {
      walk(from: Int32(root), rows, &number, &counter, &path)
    }
  }

  private mutating func walk(
    from root: Int32, _ rows: EdgeRows, _ numbers: inout [Int32], _ counter: inout Int32, _ path: inout [Step]
  ) {
    let (offsets, targets, edges) = (rows.offsets.span, rows.targets.span, rows.edges.span)
    var number = numbers.mutableSpan
    var children = 0
    func enter(_ node: Int32, by arrival: Int32) -> Step {
      Step(node: node, arrival: arrival, next: offsets[Int(node)], low: counter)
    }
    number[Int(root)] = counter
    var step = enter(root, by: -1)
    var end = offsets[Int(root) + 1]
    counter += 1
    while true {
      if step.next < end {
        let place = Int(step.next)
        let neighbor = targets[place]
        let seen = number[Int(neighbor)]
        step.next += 1
        if seen == Self.unseen {
          path.append(step)
          number[Int(neighbor)] = counter
          step = enter(neighbor, by: edges[place])
          end = offsets[Int(neighbor) + 1]
          counter += 1
        } else if seen < step.low, edges[place] != step.arrival {
          step.low = seen
        }
        continue
      }
      guard var above = path.popLast() else { break }
      let parent = number[Int(above.node)]
      if path.isEmpty { children += 1 } else if step.low >= parent { isPoint[Int(above.node)] = true }
      if step.low > parent { isBridge[Int(step.arrival)] = true }
      above.low = min(above.low, step.low)
      step = above
      end = offsets[Int(step.node) + 1]
    }
    if children > 1 { isPoint[Int(root)] = true }
  }

  /// Ascending.
  var articulationPoints: [Int] { isPoint.indices.filter { isPoint[$0] } }
  /// Ascending.
  var bridges: [Int] { isBridge.indices.filter { isBridge[$0] } }
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
