/// What flows into each node over its edges: the product of a matrix of weights with scores.
///
/// The nodes are gone through by the number of their edges, so that the length of an inner loop is easy to foretell; that
/// more than halves the time where most nodes have few edges. The order within a sum does not depend on it.
struct FlowRows {
  /// The nodes by the number of their edges.
  let order: [Int32]
  /// By position in the order: where the edges end; they begin where those before it end.
  let ends: [Int32]
  /// The node at the other end of each edge.
  let origins: [Int32]
  /// The weight of each edge; nil where each counts 1.
  let weights: [Double]?

  /// Makes rows in which scores flow along the edges. O(nodes + edges).
  ///
  /// Each sum goes through the origins in ascending order. Weights below 0 count as 0.
  ///
  /// - Parameter isWeighted: whether edges count by their weights; else each counts 1.
  init(along topology: Topology, isWeighted: Bool) {
    let isSorted = topology.presence == nil && topology.incoming.isAscending(strictly: false)
    let rows = isSorted ? topology.incoming : PresentEdges(topology).byTarget
    self.init(rows, isWeighted ? topology.weights : nil)
  }

  /// Makes rows in which scores flow against the edges, in the order of the edges. O(nodes + edges).
  init(against topology: Topology, isWeighted: Bool) {
    let rows = topology.presence == nil ? topology.outgoing : PresentEdges(topology).bySource
    self.init(rows, isWeighted ? topology.weights : nil)
  }

  private init(_ rows: EdgeRows, _ weights: [Double]?) {
    let count = rows.offsets.count - 1
    let lengths = (0..<count).map { rows.offsets[$0 + 1] - rows.offsets[$0] }
    let order = EdgeRows(
      nodeCount: Int(lengths.max() ?? 0) + 1, sources: lengths, targets: (0..<Int32(count)).map(\.self)
    ).targets
    var ends: [Int32] = []
    var (origins, edges) = ([Int32](), [Int32]())
    ends.reserveCapacity(count)
    origins.reserveCapacity(rows.targets.count)
    for node in order {
      origins += rows.targets[rows.range(Int(node))]
      if weights != nil { edges += rows.edges[rows.range(Int(node))] }
      ends.append(Int32(origins.count))
    }
    (self.order, self.ends, self.origins) = (order, ends, origins)
    self.weights = weights.map { weights in edges.map { max(0, weights[Int($0)]) } }
  }

  /// What flows into each node where each node gives its `scores`. O(nodes + edges).
  func product(with scores: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: scores.count)
    add(scores, to: &sums)
    return sums
  }

  /// Adds to each sum what flows into its node where each node gives its `scores`. O(nodes + edges).
  func add(_ scores: [Double], to sums: inout [Double]) {
    let (order, ends, origins, given) = (order.span, ends.span, origins.span, scores.span)
    let ownWeights = weights ?? []
    let (weight, isWeighted) = (ownWeights.span, weights != nil)
    var result = sums.mutableSpan
    precondition(
      given.count == result.count && order.count == result.count && (!isWeighted || weight.count == origins.count))
    var place = 0
    for position in 0..<order.count {
      let node = Int(order[unchecked: position])
      let end = Int(ends[unchecked: position])
      var sum = result[unchecked: node]
      if isWeighted {
        while place < end {
          sum += given[unchecked: Int(origins[unchecked: place])] * weight[unchecked: place]
          place &+= 1
        }
      } else {
        while place < end {
          sum += given[unchecked: Int(origins[unchecked: place])]
          place &+= 1
        }
      }
      result[unchecked: node] = sum
    }
  }
}

/// The edges between present nodes, once each way where they lead both ways.
private struct PresentEdges {
  private var (sources, targets, edges) = ([Int32](), [Int32](), [Int32]())
  private let nodeCount: Int

  init(_ topology: Topology) {
    nodeCount = topology.nodeCount
    for node in 0..<nodeCount {
      topology.forEachSuccessor(of: node) { neighbor, edge in
        sources.append(Int32(node))
        targets.append(Int32(neighbor))
        edges.append(Int32(edge))
      }
    }
  }

  var byTarget: EdgeRows {
    EdgeRows(nodeCount: nodeCount, sources: targets, targets: sources).renumbered(edges)
  }

  var bySource: EdgeRows {
    EdgeRows(nodeCount: nodeCount, sources: sources, targets: targets).renumbered(edges)
  }
}
