internal import PropertyGraph
internal import QueryBinding
internal import QueryPlanning

/// For each row the nodes that some walk reaches, each once, the nearest first.
///
/// A shortest walk repeats no relationship, so a node is reached within a number of steps exactly if its distance is not
/// larger. Only the node that is left needs more: with at least one step it is reached where a walk comes back to it.
/// O(nodes and relationships reached).
final class ReachOperator: ExpandingOperator {
  private struct Visit {
    var distance: Int
    /// The relationship over which the node was reached first; nil for the node that is left.
    var entry: RelationshipID?
    /// The first relationship of the walk to it.
    var branch: RelationshipID?
  }

  private let expansion: VariableExpansion
  private let test: RelationshipTest
  private var ends: [NodeID] = []
  private var position = 0
  /// The next row of a batch that was begun as a whole.
  private var row = 0

  init(_ input: any RowOperator, _ state: ExecutionState, _ expansion: VariableExpansion) {
    self.expansion = expansion
    test = RelationshipTest(expansion)
    super.init(input, state, filling: expansion.isInto ? [] : [expansion.to])
  }

  /// What is reached from many nodes needs no row of values for each.
  override func begin(_ batch: Batch) throws(EvaluationError) -> Bool {
    guard !expansion.isInto, state.readers != nil, case .nodes = batch[expansion.from] else { return false }
    row = 0
    return true
  }

  override func rows(ofWhole batch: Batch) throws(EvaluationError) -> Batch? {
    guard case .nodes(let starts) = batch[expansion.from] else { return nil }
    var origins: [Int] = []
    var reached: [NodeID] = []
    while row < starts.count, reached.count < Batch.size {
      ends = []
      if try state.view().contains(starts[row]) { try search(from: starts[row], to: nil, Row(batch, row)) }
      origins += repeatElement(row, count: ends.count)
      if reached.isEmpty { swap(&reached, &ends) } else { reached += ends }
      row += 1
    }
    guard !reached.isEmpty else { return nil }
    var result = batch.keeping(expansion.isRead).gathering(origins)
    result[expansion.to] = .nodes(reached)
    return result
  }

  override func begin(_ row: Row) throws(EvaluationError) {
    position = 0
    ends = []
    guard case .node(let start) = row[expansion.from], try state.view().contains(start) else { return }
    var target: NodeID?
    if expansion.isInto {
      guard case .node(let wanted) = row[expansion.to] else { return }
      target = wanted
    }
    try search(from: start, to: target, row)
    if let target { ends = ends.contains(target) ? [target] : [] }
  }

  override func advance(_ output: inout [ColumnBuilder]) throws(EvaluationError) -> Bool {
    guard position < ends.count else { return false }
    if !expansion.isInto { output[0].append(.node(ends[position])) }
    position += 1
    return true
  }

  private func search(from start: NodeID, to target: NodeID?, _ row: Row) throws(EvaluationError) {
    let before = state.budget.memory
    defer { state.budget.release(state.budget.memory - before) }
    let properties = try test.properties(row, state)
    let excluded = state.relationships(in: expansion.different, of: row)
    let isAsked = !test.isOfTypeAlone || !excluded.isEmpty
    let most = expansion.maximum ?? Int.max
    let source = try state.source(test.filter, expansion.direction)
    var numbers = IntegerNumbers()
    numbers.insert(start.index, 0)
    // By number, in the order in which nodes are reached: what is known of them, and the nodes themselves.
    var visits = [Visit(distance: 0)]
    var waiting = [start]
    var next = 0
    var isStartReached = expansion.minimum == 0
    if isStartReached { ends.append(start) }
    while next < waiting.count, target == nil || ends.last != target {
      let node = waiting[next]
      let visit = visits[next]
      next += 1
      guard visit.distance < most else { break }
      let before = visits.count
      var walk = IncidenceWalk(node)
      while let incidence = try state.next(&walk, of: source, row) {
        let known = numbers.number(of: incidence.neighbor.index).map { visits[Int($0)] }
        if known != nil, isStartReached { continue }
        if isAsked {
          guard !excluded.contains(incidence.relationship),
            try test.holds(incidence.relationship, properties, row, state)
          else { continue }
        }
        if let known {
          guard let length = closedLength(incidence, from: visit, to: known, start), length <= most else { continue }
          isStartReached = true
          ends.append(start)
        } else {
          numbers.insert(incidence.neighbor.index, Int32(visits.count))
          visits.append(
            Visit(
              distance: visit.distance + 1, entry: incidence.relationship,
              branch: visit.branch ?? incidence.relationship))
          waiting.append(incidence.neighbor)
          ends.append(incidence.neighbor)
        }
        if ends.last == target { return }
      }
      try state.budget.hold((visits.count - before) * (MemoryLayout<Visit>.stride + 3 * MemoryLayout<NodeID>.stride))
    }
  }

  /// How long the walk from the start and back to it is that a relationship between two nodes closes; nil for none.
  ///
  /// Along a direction it must lead to the start itself. Without one it closes the ways to its two nodes, where these
  /// have no relationship in common: their first ones differ.
  private func closedLength(_ incidence: Incidence, from visit: Visit, to known: Visit, _ start: NodeID) -> Int? {
    guard expansion.direction == .either else {
      return incidence.neighbor == start ? visit.distance + 1 : nil
    }
    guard incidence.relationship != visit.entry, incidence.relationship != known.entry else { return nil }
    guard visit.branch != known.branch || visit.branch == nil else { return nil }
    return visit.distance + known.distance + 1
  }
}
