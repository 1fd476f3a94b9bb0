internal import PropertyGraph
internal import QueryBinding
internal import QueryPlanning

/// Which relationship types are wanted.
enum TypeFilter {
  case any
  case names([String])
  case labels(BoundLabels)

  init(_ labels: BoundLabels?) {
    guard let labels else {
      self = .any
      return
    }
    if let names = labels.alternatives {
      var unique: [String] = []
      for name in names where !unique.contains(name) { unique.append(name) }
      self = .names(unique)
    } else {
      self = .labels(labels)
    }
  }
}

extension ExecutionState {
  /// The relationships of a node that are seen, hold, and have a wanted type.
  func incidences(
    of node: NodeID, _ filter: TypeFilter, _ direction: Direction, _ row: Row
  ) throws(EvaluationError) -> [Incidence] {
    let view = try view()
    var found: [Incidence] = []
    switch filter {
    case .any: found = view.incidences(of: node, nil, direction)
    case .names(let names):
      for name in names { found += view.incidences(of: node, name, direction) }
    case .labels(let labels):
      for incidence in view.incidences(of: node, nil, direction) {
        guard let type = view.graph.type(of: incidence.relationship) else { continue }
        if try matches(labels, [view.graph.name(of: type)], isNode: false, row) { found.append(incidence) }
      }
    }
    try budget.expand(found.count)
    return found
  }

  /// Whether a relationship has a wanted type.
  func has(_ relationship: RelationshipID, _ filter: TypeFilter, _ row: Row) throws(EvaluationError) -> Bool {
    let view = try view()
    guard view.contains(relationship), let type = view.graph.type(of: relationship) else { return false }
    let name = view.graph.name(of: type)
    switch filter {
    case .any: return true
    case .names(let names): return names.contains(name)
    case .labels(let labels): return try matches(labels, [name], isNode: false, row)
    }
  }

  /// The relationships that stand in slots, alone or in lists.
  func relationships(in slots: [Slot], of row: Row) -> Set<RelationshipID> {
    var result: Set<RelationshipID> = []
    for slot in slots {
      switch row[slot] {
      case .relationship(let relationship): result.insert(relationship)
      case .list(let items):
        for case .relationship(let relationship) in items { result.insert(relationship) }
      default: break
      }
    }
    return result
  }
}
