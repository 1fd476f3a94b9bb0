package import PropertyGraph
internal import QueryBinding
package import QuerySyntax

extension PatternPlanner {
  /// The relationship by which the fewest rows are expected, among those that can be gone over now.
  func cheapestRelationship() -> Int? {
    relationships.sorted().filter(isReachable).min { (cost($0), $0) < (cost($1), $1) }
  }

  private func isReachable(_ index: Int) -> Bool {
    let relationship = pattern.relationships[index]
    let ends = [relationship.left, relationship.right].filter(found.contains)
    if shortest[index] != nil {
      return found.isSuperset(of: [relationship.left, relationship.right]) && isReadyForShortest(index)
    }
    return !ends.isEmpty || (relationship.isBound && relationship.length == nil)
  }

  private func cost(_ index: Int) -> Double {
    let relationship = pattern.relationships[index]
    if relationship.isBound || !isOptimizing { return 0 }
    let nodes = Double(max(statistics.nodes, 1))
    let names = relationship.types?.alternatives
    let count = names.map { $0.reduce(0) { $0 + (statistics.relationshipTypes[$1] ?? 0) } } ?? statistics.relationships
    let degree = Double(count) / nodes * (relationship.direction == .either ? 2 : 1)
    let turns = Double(min(relationship.length.map { $0.maximum ?? 6 } ?? 1, 6))
    var factor = degree
    for _ in stride(from: 1, to: turns, by: 1) { factor *= max(degree, 1) }
    let target = found.contains(relationship.left) ? relationship.right : relationship.left
    if found.contains(target) { return factor / nodes }
    let labels = pattern.nodes[target].labels?.required ?? []
    let share = labels.map { Double(statistics.labels[$0] ?? 0) / nodes }.min() ?? 1
    return factor * share
  }

  mutating func expand(_ index: Int) {
    let relationship = pattern.relationships[index]
    relationships.remove(index)
    let isBackward = !found.contains(relationship.left)
    let from = isBackward ? relationship.right : relationship.left
    let to = isBackward ? relationship.left : relationship.right
    let types = relationship.types?.alternatives.map(Set.init)
    let different = slotsToDiffer(from: types)
    let walk = VariableExpansion(
      relationship, in: pattern, isInto: found.contains(to), isBackward: isBackward, different: different)
    if relationship.length == nil, relationship.isBound {
      ends(relationship, different)
    } else if let selection = shortest[index] {
      steps.append(
        .shortestPath(
          ShortestPathStep(
            expansion: walk, isAll: selection == .allShortest,
            isSingle: relationship.length == nil, conditions: takeConditions(index))))
    } else if relationship.length != nil {
      steps.append(.expandVariable(walk))
    } else {
      steps.append(
        .expand(
          Expansion(
            relationship: relationship.slot, from: pattern.nodes[from].slot, to: pattern.nodes[to].slot,
            isInto: found.contains(to), direction: relationship.direction.seen(backward: isBackward),
            types: relationship.types, different: different)))
    }
    used.append((relationship.slot, types))
    missing.remove(relationship.slot)
    find(relationship.left)
    find(relationship.right)
    if relationship.length == nil, shortest[index] == nil, case .map(let map)? = relationship.properties {
      steps.append(.filterProperties(relationship.slot, map))
    }
    test()
  }

  /// The relationships found so far that could be the same as one of the types.
  func slotsToDiffer(from types: Set<String>?) -> [Slot] {
    used.filter { other in
      guard let types, let others = other.types else { return true }
      return !types.isDisjoint(with: others)
    }.map(\.slot)
  }

  private mutating func ends(_ relationship: PatternRelationship, _ different: [Slot]) {
    steps.append(
      .relationshipEnds(
        RelationshipEnds(
          relationship: relationship.slot, left: pattern.nodes[relationship.left].slot,
          right: pattern.nodes[relationship.right].slot, isLeftBound: found.contains(relationship.left),
          isRightBound: found.contains(relationship.right), direction: relationship.direction.seen(backward: false),
          types: relationship.types, different: different)))
  }
}

extension RelationshipPattern.Direction {
  /// The direction as it is seen from the left node, or from the right one.
  package func seen(backward: Bool) -> Direction {
    switch (self, backward) {
    case (.outgoing, false), (.incoming, true): .outgoing
    case (.incoming, false), (.outgoing, true): .incoming
    case (.either, _): .either
    }
  }
}
