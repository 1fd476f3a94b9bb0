internal import PropertyGraph
internal import QueryBinding
internal import QueryPlanning

extension ShortestPathSearch {
  /// A trail as the trail before it and one more step, so that trails share their beginnings.
  private struct Trail {
    var node: NodeID
    var relationship: RelationshipID?
    var before: Int?
  }

  /// The shortest paths that fulfil what can be told of a whole path alone: trails, which repeat no relationship, are
  /// tried by rising length. Their number can be exponential in the length; the limits of the statement end the search.
  func trials(
    from start: NodeID, to end: NodeID, _ row: Row, _ state: ExecutionState, isAll: Bool
  ) throws(EvaluationError) -> [GraphPath] {
    let before = state.budget.memory
    defer { state.budget.release(state.budget.memory - before) }
    let properties = try test.properties(row, state)
    let excluded = state.relationships(in: expansion.different, of: row)
    var trails = [Trail(node: start)]
    var layer = trails.indices
    var found: [GraphPath] = []
    var length = 0
    while !layer.isEmpty, found.isEmpty, length < expansion.maximum ?? Int.max {
      length += 1
      for position in layer {
        let walked = relationships(of: position, in: trails)
        for incidence in try state.incidences(of: trails[position].node, test.filter, expansion.direction, row) {
          guard !excluded.contains(incidence.relationship), !walked.contains(incidence.relationship),
            try test.holds(incidence.relationship, properties, row, state),
            try holds(incidence.relationship, row, state), try holds(incidence.neighbor, row, state)
          else { continue }
          try state.budget.hold(MemoryLayout<Trail>.stride)
          trails.append(
            Trail(node: incidence.neighbor, relationship: incidence.relationship, before: position))
          guard incidence.neighbor == end, length >= expansion.minimum,
            let path = path(to: trails.count - 1, in: trails), try holds(path, row, state)
          else { continue }
          found.append(path)
          if !isAll { return found }
        }
        try state.budget.work(length)
      }
      layer = layer.endIndex..<trails.count
    }
    return found
  }

  private func relationships(of trail: Int, in trails: [Trail]) -> [RelationshipID] {
    var result: [RelationshipID] = []
    var position: Int? = trail
    while let current = position {
      if let relationship = trails[current].relationship { result.append(relationship) }
      position = trails[current].before
    }
    return result
  }

  private func path(to trail: Int, in trails: [Trail]) -> GraphPath? {
    var nodes: [NodeID] = []
    var position: Int? = trail
    while let current = position {
      nodes.append(trails[current].node)
      position = trails[current].before
    }
    let relationships = relationships(of: trail, in: trails)
    // The walk begins at the right end where the pattern is read backwards.
    if expansion.isReversed { return GraphPath(nodes: nodes, relationships: relationships) }
    return GraphPath(nodes: nodes.reversed(), relationships: relationships.reversed())
  }
}
