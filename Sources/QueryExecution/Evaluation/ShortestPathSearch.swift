internal import PropertyGraph
internal import QueryBinding
internal import QueryPlanning

/// Breadth-first search for the shortest paths between two nodes.
struct ShortestPathSearch {
  private struct Parent {
    var node: NodeID
    var relationship: RelationshipID
  }

  let expansion: VariableExpansion
  let test: RelationshipTest
  let conditions: PathConditions?
  private let isSingle: Bool
  private var distances: [NodeID: Int] = [:]
  private var parents: [NodeID: [Parent]] = [:]

  init(_ expansion: VariableExpansion, _ step: ShortestPathStep? = nil) {
    self.expansion = expansion
    conditions = step?.conditions
    isSingle = step?.isSingle ?? false
    test = RelationshipTest(expansion)
  }

  /// The shortest paths between the ends that the row has; one of them where not all are wanted.
  mutating func paths(_ row: Row, _ state: ExecutionState, isAll: Bool) throws(EvaluationError) -> [GraphPath] {
    guard case .node(let start) = row[expansion.from], case .node(let end) = row[expansion.to] else { return [] }
    let view = try state.view()
    guard view.contains(start), view.contains(end) else { return [] }
    if start == end {
      guard expansion.minimum == 0 else { return [] }
      guard try holds(start, row, state), let path = GraphPath(nodes: [start], relationships: []) else { return [] }
      return try holds(path, row, state) ? [path] : []
    }
    guard try holds(start, row, state), try holds(end, row, state) else { return [] }
    try search(from: start, to: end, row, state, isAll: isAll)
    if let conditions, !conditions.whole.isEmpty {
      // Where no path at all reaches the end, none needs to be tried.
      return distances[end] == nil ? [] : try trials(from: start, to: end, row, state, isAll: isAll)
    }
    guard let length = distances[end], length >= expansion.minimum else { return [] }
    return try walksBack(from: end, to: start, state, isAll: isAll)
  }

  private mutating func search(
    from start: NodeID, to end: NodeID, _ row: Row, _ state: ExecutionState, isAll: Bool
  ) throws(EvaluationError) {
    let properties = try test.properties(row, state)
    let excluded = state.relationships(in: expansion.different, of: row)
    distances = [start: 0]
    parents = [:]
    var layer = [start]
    var depth = 0
    while !layer.isEmpty, distances[end] == nil, depth < expansion.maximum ?? Int.max {
      depth += 1
      var next: [NodeID] = []
      for node in layer {
        for incidence in try state.incidences(of: node, test.filter, expansion.direction, row) {
          let known = distances[incidence.neighbor]
          guard known == nil || (isAll && known == depth), !excluded.contains(incidence.relationship),
            try test.holds(incidence.relationship, properties, row, state),
            try holds(incidence.relationship, row, state),
            try known == nil ? holds(incidence.neighbor, row, state) : true
          else { continue }
          if known == nil {
            distances[incidence.neighbor] = depth
            next.append(incidence.neighbor)
          }
          parents[incidence.neighbor, default: []].append(Parent(node: node, relationship: incidence.relationship))
        }
      }
      layer = next
    }
  }

  /// Follows the parents back to the start: one chain, or every one of them.
  private func walksBack(
    from end: NodeID, to start: NodeID, _ state: ExecutionState, isAll: Bool
  ) throws(EvaluationError) -> [GraphPath] {
    var found: [GraphPath] = []
    var choices: [(parents: [Parent], position: Int)] = [(parents[end] ?? [], 0)]
    var nodes = [end]
    var relationships: [RelationshipID] = []
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
      guard parent.node == start else {
        choices.append((parents[parent.node] ?? [], 0))
        continue
      }
      let isForward = !expansion.isReversed
      if let path = GraphPath(
        nodes: isForward ? nodes.reversed() : nodes, relationships: isForward ? relationships.reversed() : relationships
      ) {
        try state.budget.hold(nodes.count * 8)
        found.append(path)
      }
      if !isAll { return found }
      nodes.removeLast()
      relationships.removeLast()
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
