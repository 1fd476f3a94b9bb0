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

  /// Whether a relationship may be on a path, and the node that it leads to where that is new.
  typealias Test = (Incidence, _ isNew: Bool) throws(EvaluationError) -> Bool

  private let source: IncidenceSource
  /// Whether every shortest way is kept, or one for each node.
  private let keepsAll: Bool
  private var numbers = IntegerNumbers()
  /// By number: the nodes.
  private var reached: [NodeID]
  /// The steps; where one way is kept for each node, that to the node with the next number.
  private var parents: [Parent] = []
  /// By number, where all ways are kept: the first and the last step of a node.
  private var firstParents: [Int32] = [-1]
  private var lastParents: [Int32] = [-1]
  /// The numbers of the nodes that are farthest.
  private var farthest = 0..<1
  /// How far they are.
  private(set) var depth = 0
  /// About how much work it is to grow: the number of relationships of the layer, where none is hidden from the caller.
  private(set) var cost = 1

  init(from beginning: NodeID, _ source: IncidenceSource, keepsAll: Bool) {
    self.source = source
    self.keepsAll = keepsAll
    reached = [beginning]
    numbers.insert(beginning.index, 0)
    cost = source.degree(of: layer) ?? 1
  }

  /// The nodes that are farthest, in the order in which they were reached.
  var layer: ArraySlice<NodeID> { reached[farthest] }

  /// Whether a node was reached.
  func contains(_ node: NodeID) -> Bool { numbers.number(of: node.index) != nil }

  /// Reaches the nodes that are one relationship farther, up to the first that the other side has reached unless all ways are
  /// kept.
  ///
  /// - Parameter mayPass: what relationships must fulfil; nil where all of them do.
  /// - Returns: the nodes of the layer that the other side has reached, in the order in which this one reached them.
  mutating func grow(
    towards other: borrowing SearchSide, _ row: Row, _ state: ExecutionState, _ mayPass: Test?
  ) throws(EvaluationError) -> [NodeID] {
    depth += 1
    let first = reached.count
    let last = farthest
    defer {
      farthest = first..<reached.count
      cost = source.degree(of: layer) ?? layer.count
    }
    var walk = LayerWalk(Array(reached[last]))
    while let steps = try state.next(&walk, of: source, row) {
      let before = parents.count
      for position in steps.neighbors.indices {
        let neighbor = steps.neighbors[position]
        let next = Int32(reached.count)
        let incidence = Incidence(relationship: steps.relationships[position], neighbor: neighbor)
        if let mayPass {
          let known = numbers.number(of: neighbor.index)
          guard known.map({ keepsAll && $0 >= first }) ?? true, try mayPass(incidence, known == nil) else { continue }
        }
        let number = numbers.number(of: neighbor.index, entering: next)
        guard number == next || (keepsAll && number >= first) else { continue }
        let parent = last.lowerBound + (steps.origins?[position] ?? position)
        add(Parent(node: Int32(parent), relationship: incidence.relationship), to: neighbor, Int(number))
        if number == next, !keepsAll, other.contains(neighbor) { return [neighbor] }
      }
      try state.budget.hold((parents.count - before) * Self.bytesOfStep)
    }
    return keepsAll ? reached[first...].filter(other.contains) : []
  }

  /// About what is kept of a step and the node that it leads to, in bytes.
  private static let bytesOfStep = 48

  /// Enters a step to a node, and the node if its number is the next one.
  private mutating func add(_ parent: Parent, to node: NodeID, _ number: Int) {
    let place = Int32(parents.count)
    parents.append(parent)
    let isNew = number == reached.count
    if isNew { reached.append(node) }
    guard keepsAll else { return }
    if isNew {
      firstParents.append(place)
      lastParents.append(place)
    } else {
      parents[Int(lastParents[number])].next = place
      lastParents[number] = place
    }
  }

  /// Where the first step by which a node was reached stands; −1 of the beginning.
  private func firstParent(of number: Int) -> Int32 { keepsAll ? firstParents[number] : Int32(number - 1) }

  /// Every way that was kept from the beginning to a node.
  func ways(to node: NodeID, _ state: ExecutionState) throws(EvaluationError) -> [Way] {
    guard let number = numbers.number(of: node.index) else { return [] }
    var nodes = [node]
    var relationships: [RelationshipID] = []
    guard number != 0 else { return [Way(nodes: nodes, relationships: [])] }
    var found: [Way] = []
    // The next step to try from each node of the way, the last of which is farthest back.
    var choices = [firstParent(of: Int(number))]
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
        choices.append(firstParent(of: Int(parent.node)))
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
