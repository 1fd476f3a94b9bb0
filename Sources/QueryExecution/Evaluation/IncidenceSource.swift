internal import PropertyGraph

/// Relationships of wanted types in one direction, to be asked for of one node after another.
struct IncidenceSource {
  let filter: TypeFilter
  let direction: Direction
  /// Reads them without a detour where everything is seen.
  fileprivate let reader: ExpansionReader?
  /// Knows which of them hold on the date; nil where all do.
  fileprivate let dated: GraphView?

  /// How many relationships nodes have, whether or not they hold on the date; nil where something is hidden from the caller.
  func degree(of nodes: ArraySlice<NodeID>) -> Int? {
    reader.map { reader in nodes.reduce(0) { $0 + reader.degree(of: $1) } }
  }
}

/// How far the relationships of one node have been gone through.
struct IncidenceWalk {
  fileprivate let node: NodeID
  fileprivate var cursor = ExpansionReader.Cursor()
  fileprivate var looked = 0
  /// All of them, where there is no reader.
  fileprivate var found: [Incidence]?

  /// Before the first.
  init(_ node: NodeID) { self.node = node }
}

/// How far the relationships of many nodes have been gone through, in the order of the nodes.
struct LayerWalk {
  fileprivate let nodes: [NodeID]
  fileprivate var cursor = ExpansionReader.Cursor()
  /// How many relationships are looked at next: few at first, since a search may end at any of them.
  fileprivate var limit = 64
  /// The next node, where there is no reader.
  fileprivate var next = 0

  /// Before the first.
  init(_ nodes: [NodeID]) { self.nodes = nodes }
}

extension ExecutionState {
  /// What a search asks for the relationships of many nodes.
  func source(_ filter: TypeFilter, _ direction: Direction) throws(EvaluationError) -> IncidenceSource {
    let view = try view()
    return IncidenceSource(
      filter: filter, direction: direction, reader: readers?.expansion(filter, direction),
      dated: view.showsAllRelationships ? nil : view)
  }

  /// The next relationship of a node that is seen, holds, and has a wanted type; nil where there are no more.
  func next(
    _ walk: inout IncidenceWalk, of source: IncidenceSource, _ row: Row
  ) throws(EvaluationError) -> Incidence? {
    guard let reader = source.reader else { return try nextFound(&walk, of: source, row) }
    while let incidence = reader.next(of: walk.node, &walk.cursor) {
      walk.looked += 1
      if let view = source.dated, !view.contains(incidence.relationship) { continue }
      return incidence
    }
    try budget.expand(walk.looked)
    walk.looked = 0
    return nil
  }

  /// The next relationships of nodes that are seen, hold, and have a wanted type; nil where there are no more.
  func next(
    _ walk: inout LayerWalk, of source: IncidenceSource, _ row: Row
  ) throws(EvaluationError) -> ExpansionReader.Rows? {
    guard let reader = source.reader else { return try nextFound(&walk, of: source, row) }
    guard let found = reader.expand(walk.nodes, &walk.cursor, upTo: walk.limit) else { return nil }
    walk.limit = min(2 * walk.limit, Batch.size)
    try budget.expand(found.neighbors.count)
    guard let view = source.dated else { return found }
    let kept = found.relationships.indices.filter { view.contains(found.relationships[$0]) }
    return ExpansionReader.Rows(
      origins: kept.map { found.origins?[$0] ?? $0 }, relationships: found.relationships.gathering(kept),
      neighbors: found.neighbors.gathering(kept))
  }

  private func nextFound(
    _ walk: inout LayerWalk, of source: IncidenceSource, _ row: Row
  ) throws(EvaluationError) -> ExpansionReader.Rows? {
    guard walk.next < walk.nodes.count else { return nil }
    defer { walk.next += 1 }
    let found = try incidences(of: walk.nodes[walk.next], source.filter, source.direction, row)
    return ExpansionReader.Rows(
      origins: Array(repeating: walk.next, count: found.count), relationships: found.map(\.relationship),
      neighbors: found.map(\.neighbor))
  }

  private func nextFound(
    _ walk: inout IncidenceWalk, of source: IncidenceSource, _ row: Row
  ) throws(EvaluationError) -> Incidence? {
    if walk.found == nil {
      walk.found = try incidences(of: walk.node, source.filter, source.direction, row).reversed()
    }
    return walk.found?.popLast()
  }
}
