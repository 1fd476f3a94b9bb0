internal import PropertyGraph
internal import QueryBinding
internal import QueryPlanning

/// For each row the walks from a node over a number of relationships, none of them twice: depth first, with a stack of
/// its own.
final class VariableExpandOperator: ExpandingOperator {
  private struct Frame {
    var incidences: [Incidence]
    var position = 0
  }

  private let expansion: VariableExpansion
  private let test: RelationshipTest
  private var row: Row?
  private var properties: [(key: String, value: Value)] = []
  private var target: NodeID?
  private var excluded: Set<RelationshipID> = []
  private var walked: [RelationshipID] = []
  private var frames: [Frame] = []
  private var waiting: NodeID?
  private var search: WalkSearch?

  init(_ input: any RowOperator, _ state: ExecutionState, _ expansion: VariableExpansion) {
    self.expansion = expansion
    test = RelationshipTest(expansion)
    super.init(
      input, state, filling: expansion.isInto ? [expansion.relationships] : [expansion.relationships, expansion.to])
  }

  /// Walks that must fulfil nothing but types are searched for all rows in one loop.
  override func begin(_ batch: Batch) throws(EvaluationError) -> Bool {
    guard !expansion.isInto, expansion.properties == nil, expansion.predicate == nil, expansion.different.isEmpty,
      let readers = state.readers, case .nodes(let nodes) = batch[expansion.from],
      let reader = readers.expansion(test.filter, expansion.direction)
    else { return false }
    search = WalkSearch(reader, from: nodes, expansion)
    return true
  }

  override func rows(ofWhole batch: Batch) throws(EvaluationError) -> Batch? {
    guard let found = try search?.next(upTo: Batch.size, state) else { return nil }
    var result = batch.keeping(expansion.isRead).gathering(found.origins)
    if !found.lists.isEmpty { result[expansion.relationships] = .values(found.lists) }
    result[expansion.to] = .nodes(found.ends)
    return result
  }

  override func begin(_ row: Row) throws(EvaluationError) {
    frames = []
    walked = []
    waiting = nil
    target = nil
    guard case .node(let node) = row[expansion.from] else { return }
    if expansion.isInto {
      guard case .node(let wanted) = row[expansion.to] else { return }
      target = wanted
    }
    guard try state.view().contains(node) else { return }
    self.row = row
    properties = try test.properties(row, state)
    excluded = state.relationships(in: expansion.different, of: row)
    waiting = node
  }

  override func advance(_ output: inout [ColumnBuilder]) throws(EvaluationError) -> Bool {
    guard let row else { return false }
    while true {
      if let node = waiting {
        waiting = nil
        if walked.count < expansion.maximum ?? Int.max {
          frames.append(
            Frame(incidences: try state.incidences(of: node, test.filter, expansion.direction, row)))
        } else {
          frames.append(Frame(incidences: []))
        }
        if walked.count >= expansion.minimum, target == nil || target == node {
          emit(node, &output)
          return true
        }
      }
      guard let last = frames.indices.last else { return false }
      guard frames[last].position < frames[last].incidences.count else {
        frames.removeLast()
        if !frames.isEmpty, let relationship = walked.popLast() { excluded.remove(relationship) }
        continue
      }
      let incidence = frames[last].incidences[frames[last].position]
      frames[last].position += 1
      try state.budget.work()
      guard !excluded.contains(incidence.relationship),
        try test.holds(incidence.relationship, properties, row, state)
      else { continue }
      excluded.insert(incidence.relationship)
      walked.append(incidence.relationship)
      waiting = incidence.neighbor
    }
  }

  private func emit(_ node: NodeID, _ output: inout [ColumnBuilder]) {
    let list = expansion.isReversed ? walked.reversed() : walked
    output[0].append(.list(list.map(Value.relationship)))
    if target == nil { output[1].append(.node(node)) }
  }
}
