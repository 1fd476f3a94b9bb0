internal import PropertyGraph
internal import QueryPlanning

/// One side of a breadth-first search that goes on from both ends: what has been reached from one of them.
///
/// Nodes are numbered in the order in which they are reached, so that a layer is a range and what is known of a node stands in
/// arrays.
struct SearchSide {
  /// The step by which a node was reached.
  private struct Parent {
    /// The number of the node before.
    var node: Int32
    var relationship: RelationshipID
    /// Where the next step by which the same node was reached stands; −1 where there is none.
    var next: Int32 = -1
  }

  /// A way from the beginning of the side, which is its first node, to a node that was reached.
  struct Way {
    var nodes: [NodeID]
    var relationships: [RelationshipID]
  }

  private let source: IncidenceSource
  /// Whether every shortest way is kept, or one for each node.
  private let keepsAll: Bool
  private var numbers = IntegerNumbers()
  /// By number: the node, how far it is, and its first and last step of ``parents``.
  private var reached: [NodeID]
  private var distances: [Int32] = [0]
  private var firstParents: [Int32] = [-1]
  private var lastParents: [Int32] = [-1]
  private var parents: [Parent] = []
  /// The numbers of the nodes that are farthest.
  private var farthest = 0..<1
  /// How far they are.
  private(set) var depth = 0

  init(from beginning: NodeID, _ source: IncidenceSource, keepsAll: Bool) {
    self.source = source
    self.keepsAll = keepsAll
    reached = [beginning]
    numbers.insert(beginning.index, 0)
  }

  /// The nodes that are farthest, in the order in which they were reached.
  var layer: ArraySlice<NodeID> { reached[farthest] }

  /// Whether a node was reached.
  func contains(_ node: NodeID) -> Bool { numbers.number(of: node.index) != nil }

  /// About how much work it is to grow: the number of relationships of the layer, where none is hidden from the caller.
  var cost: Int { source.degree(of: layer) ?? layer.count }

  /// Reaches the nodes that are one relationship farther, up to the first that the other side has reached unless all ways are
  /// kept.
  ///
  /// - Parameter mayPass: whether a relationship may be on a path, and the node that it leads to where that is new.
  /// - Returns: the nodes of the layer that the other side has reached, in the order in which this one reached them.
  mutating func grow(
    towards other: borrowing SearchSide, _ row: Row, _ state: ExecutionState,
    _ mayPass: (Incidence, _ isNew: Bool) throws(EvaluationError) -> Bool
  ) throws(EvaluationError) -> [NodeID] {
    depth += 1
    let first = reached.count
    let last = farthest
    defer { farthest = first..<reached.count }
    for number in last {
      let before = (parents.count, reached.count)
      var walk = IncidenceWalk(reached[number])
      while let incidence = try state.next(&walk, of: source, row) {
        let known = numbers.number(of: incidence.neighbor.index).map(Int.init)
        let isNew = known == nil
        guard isNew || (keepsAll && known.map { Int(distances[$0]) } == depth), try mayPass(incidence, isNew) else {
          continue
        }
        add(
          Parent(node: Int32(number), relationship: incidence.relationship), to: known ?? reach(incidence.neighbor))
        if isNew, !keepsAll, other.contains(incidence.neighbor) { return [incidence.neighbor] }
      }
      try state.budget.hold(
        (parents.count - before.0) * MemoryLayout<Parent>.stride + (reached.count - before.1) * Self.bytesOfNode)
    }
    return keepsAll ? reached[first...].filter(other.contains) : []
  }

  /// About what is kept of a node, in bytes.
  private static let bytesOfNode = 48

  private mutating func reach(_ node: NodeID) -> Int {
    numbers.insert(node.index, Int32(reached.count))
    reached.append(node)
    distances.append(Int32(depth))
    firstParents.append(-1)
    lastParents.append(-1)
    return reached.count - 1
  }

  private mutating func add(_ parent: Parent, to node: Int) {
    let place = Int32(parents.count)
    parents.append(parent)
    if firstParents[node] < 0 { firstParents[node] = place } else { parents[Int(lastParents[node])].next = place }
    lastParents[node] = place
  }

  /// Every way that was kept from the beginning to a node.
  func ways(to node: NodeID, _ state: ExecutionState) throws(EvaluationError) -> [Way] {
    guard let number = numbers.number(of: node.index) else { return [] }
    var nodes = [node]
    var relationships: [RelationshipID] = []
    guard number != 0 else { return [Way(nodes: nodes, relationships: [])] }
    var found: [Way] = []
    // The next step to try from each node of the way, the last of which is farthest back.
    var choices = [firstParents[Int(number)]]
    while let choice = choices.last {
      guard choice >= 0 else {
        choices.removeLast()
        nodes.removeLast()
        _ = relationships.popLast()
        continue
      }
      let parent = parents[Int(choice)]
      choices[choices.count - 1] = parent.next
      try state.budget.work()
      nodes.append(reached[Int(parent.node)])
      relationships.append(parent.relationship)
      guard parent.node == 0 else {
        choices.append(firstParents[Int(parent.node)])
        continue
      }
      try state.budget.hold(nodes.count * 8)
      found.append(Way(nodes: nodes.reversed(), relationships: relationships.reversed()))
      nodes.removeLast()
      relationships.removeLast()
    }
    return found
  }
}
