internal import PropertyGraph
internal import QueryBinding
internal import QueryPlanning

/// Breadth-first search for the shortest paths between two nodes, from both ends at once: layer by layer, always on the
/// side whose layer has fewer relationships to follow, until the sides meet.
struct ShortestPathSearch {
  let expansion: VariableExpansion
  let test: RelationshipTest
  let conditions: PathConditions?
  private let isSingle: Bool

  init(_ expansion: VariableExpansion, _ step: ShortestPathStep? = nil) {
    self.expansion = expansion
    conditions = step?.conditions
    isSingle = step?.isSingle ?? false
    test = RelationshipTest(expansion)
  }

  /// The shortest paths between the ends that the row has; one of them where not all are wanted.
  func paths(_ row: Row, _ state: ExecutionState, isAll: Bool) throws(EvaluationError) -> [GraphPath] {
    guard case .node(let start) = row[expansion.from], case .node(let end) = row[expansion.to] else { return [] }
    let view = try state.view()
    guard view.contains(start), view.contains(end) else { return [] }
    if start == end {
      guard expansion.minimum == 0 else { return [] }
      guard try holds(start, row, state), let path = GraphPath(nodes: [start], relationships: []) else { return [] }
      return try holds(path, row, state) ? [path] : []
    }
    guard try holds(start, row, state), try holds(end, row, state) else { return [] }
    let before = state.budget.memory
    defer { state.budget.release(state.budget.memory - before) }
    guard let meeting = try meeting(from: start, to: end, row, state, isAll: isAll) else { return [] }
    if let conditions, !conditions.whole.isEmpty {
      // Where no path at all reaches the end, none needs to be tried.
      return try trials(from: start, to: end, row, state, isAll: isAll)
    }
    guard meeting.length >= expansion.minimum else { return [] }
    return try paths(over: meeting, state, isAll: isAll)
  }

  /// Where the sides of the search meet.
  private struct Meeting {
    var forward: SearchSide
    var backward: SearchSide
    /// The nodes that both sides have reached, the first that was met first.
    var nodes: [NodeID]
    /// The number of relationships of a shortest path.
    var length: Int { forward.depth + backward.depth }
  }

  /// Grows both sides until they meet; nil where they never do, or not within the greatest length.
  private func meeting(
    from start: NodeID, to end: NodeID, _ row: Row, _ state: ExecutionState, isAll: Bool
  ) throws(EvaluationError) -> Meeting? {
    let properties = try test.properties(row, state)
    let excluded = state.relationships(in: expansion.different, of: row)
    var forward = SearchSide(from: start, try state.source(test.filter, expansion.direction), keepsAll: isAll)
    var backward = SearchSide(
      from: end, try state.source(test.filter, expansion.direction.reversed), keepsAll: isAll)
    // Where the type is all that is asked for, nothing is asked of each relationship.
    let isAsked = !test.isOfTypeAlone || !excluded.isEmpty || conditions?.areOfSteps == true
    let mayPass: SearchSide.Test? =
      !isAsked
      ? nil
      : { (incidence, isNew) throws(EvaluationError) -> Bool in
        guard !excluded.contains(incidence.relationship),
          try test.holds(incidence.relationship, properties, row, state),
          try holds(incidence.relationship, row, state)
        else { return false }
        return isNew ? try holds(incidence.neighbor, row, state) : true
      }
    while forward.depth + backward.depth < expansion.maximum ?? Int.max {
      let nodes: [NodeID]
      if forward.cost <= backward.cost {
        nodes = try forward.grow(towards: backward, row, state, mayPass)
        guard !forward.layer.isEmpty else { return nil }
      } else {
        nodes = try backward.grow(towards: forward, row, state, mayPass)
        guard !backward.layer.isEmpty else { return nil }
      }
      if !nodes.isEmpty { return Meeting(forward: forward, backward: backward, nodes: nodes) }
    }
    return nil
  }

  /// Puts the ways from the start to the nodes where the sides meet before those from there to the end.
  private func paths(over meeting: Meeting, _ state: ExecutionState, isAll: Bool) throws(EvaluationError) -> [GraphPath]
  {
    var found: [GraphPath] = []
    for node in meeting.nodes {
      let beginnings = try meeting.forward.ways(to: node, state)
      let endings = try meeting.backward.ways(to: node, state)
      for beginning in beginnings {
        for ending in endings {
          try state.budget.work(meeting.length)
          let nodes = beginning.nodes + ending.nodes.reversed().dropFirst()
          let relationships = beginning.relationships + ending.relationships.reversed()
          let isForward = !expansion.isReversed
          guard
            let path = GraphPath(
              nodes: isForward ? nodes : nodes.reversed(),
              relationships: isForward ? relationships : relationships.reversed())
          else { continue }
          try state.budget.hold(nodes.count * 8)
          found.append(path)
          if !isAll { return found }
        }
      }
    }
    return found
  }

  /// Whether a node may be on the path.
  func holds(_ node: NodeID, _ row: Row, _ state: ExecutionState) throws(EvaluationError) -> Bool {
    for each in conditions?.nodes ?? [] {
      guard try state.isTrue(each.predicate, row.binding(each.slot, .node(node))) else { return false }
    }
    return true
  }

  /// Whether a relationship may be on the path.
  func holds(_ relationship: RelationshipID, _ row: Row, _ state: ExecutionState) throws(EvaluationError) -> Bool {
    for each in conditions?.relationships ?? [] {
      guard try state.isTrue(each.predicate, row.binding(each.slot, .relationship(relationship))) else { return false }
    }
    return true
  }

  /// Whether a whole path, from the left end of the pattern to the right one, fulfils what can be told of it alone.
  func holds(_ path: GraphPath, _ row: Row, _ state: ExecutionState) throws(EvaluationError) -> Bool {
    guard let conditions, !conditions.whole.isEmpty else { return true }
    let list = path.relationships.map(Value.relationship)
    var bound = row.binding(expansion.relationships, isSingle ? list.first ?? .null : .list(list))
    if let slot = conditions.path { bound.bind(slot, .path(path)) }
    for predicate in conditions.whole {
      guard try state.isTrue(predicate, bound) else { return false }
    }
    return true
  }
}
