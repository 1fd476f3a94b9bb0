internal import PropertyGraph
internal import QueryPlanning

/// One side of a breadth-first search that goes on from both ends: what has been reached from one of them.
struct SearchSide {
  /// The step by which a node was reached.
  private struct Parent {
    var node: NodeID
    var relationship: RelationshipID
  }

  /// A way from the beginning of the side, which is its first node, to a node that was reached.
  struct Way {
    var nodes: [NodeID]
    var relationships: [RelationshipID]
  }

  private let beginning: NodeID
  private let direction: Direction
  /// Whether every shortest way is kept, or one for each node.
  private let keepsAll: Bool
  /// How far each node is.
  private(set) var distances: [NodeID: Int]
  private var parents: [NodeID: [Parent]] = [:]
  /// The nodes that are farthest, in the order in which they were reached.
  private(set) var layer: [NodeID]
  /// How far they are.
  private(set) var depth = 0

  init(from beginning: NodeID, _ direction: Direction, keepsAll: Bool) {
    self.beginning = beginning
    self.direction = direction
    self.keepsAll = keepsAll
    distances = [beginning: 0]
    layer = [beginning]
  }

  /// Reaches the nodes that are one relationship farther.
  ///
  /// - Parameter mayPass: whether a relationship may be on a path, and the node that it leads to where that is new.
  mutating func grow(
    _ filter: TypeFilter, _ row: Row, _ state: ExecutionState,
    _ mayPass: (Incidence, _ isNew: Bool) throws(EvaluationError) -> Bool
  ) throws(EvaluationError) {
    depth += 1
    var next: [NodeID] = []
    for node in layer {
      for incidence in try state.incidences(of: node, filter, direction, row) {
        let known = distances[incidence.neighbor]
        guard known == nil || (keepsAll && known == depth), try mayPass(incidence, known == nil) else { continue }
        if known == nil {
          distances[incidence.neighbor] = depth
          next.append(incidence.neighbor)
        }
        try state.budget.hold(MemoryLayout<Parent>.stride + (known == nil ? 48 : 0))
        parents[incidence.neighbor, default: []].append(Parent(node: node, relationship: incidence.relationship))
      }
    }
    layer = next
  }

  /// Every way that was kept from the beginning to a node.
  func ways(to node: NodeID, _ state: ExecutionState) throws(EvaluationError) -> [Way] {
    var found: [Way] = []
    var choices: [(parents: [Parent], position: Int)] = [(parents[node] ?? [], 0)]
    var nodes = [node]
    var relationships: [RelationshipID] = []
    guard node != beginning else { return [Way(nodes: nodes, relationships: [])] }
    while let last = choices.indices.last {
      guard choices[last].position < choices[last].parents.count else {
        choices.removeLast()
        nodes.removeLast()
        _ = relationships.popLast()
        continue
      }
      let parent = choices[last].parents[choices[last].position]
      choices[last].position += 1
      try state.budget.work()
      nodes.append(parent.node)
      relationships.append(parent.relationship)
      guard parent.node == beginning else {
        choices.append((parents[parent.node] ?? [], 0))
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
