internal import PropertyGraph
internal import QueryBinding
internal import QueryPlanning

/// Repeats a part of a pattern from a node on: depth first, turn by turn, no relationship twice.
final class RepetitionOperator: ExpandingOperator {
  private struct Turn {
    let end: NodeID
    let relationships: [RelationshipID]
    let values: [Value]
  }

  private struct Frame {
    var turns: [Turn]
    var position = 0
  }

  private let step: RepetitionStep
  private let place: StepPlace
  private var row: Row?
  private var target: NodeID?
  private var excluded: Set<RelationshipID> = []
  private var walked: [Turn] = []
  private var frames: [Frame] = []
  private var waiting: NodeID?

  init(_ input: any RowOperator, _ state: ExecutionState, _ step: RepetitionStep, _ place: StepPlace) {
    self.step = step
    self.place = place
    super.init(input, state, filling: step.lists.map(\.outer) + [step.walked] + (step.isInto ? [] : [step.to]))
  }

  override func begin(_ row: Row) throws(EvaluationError) {
    self.row = row
    frames = []
    walked = []
    waiting = nil
    target = nil
    guard case .node(let node) = row[step.from] else { return }
    if step.isInto {
      guard case .node(let wanted) = row[step.to] else { return }
      target = wanted
    }
    excluded = state.relationships(in: step.different, of: row)
    waiting = node
  }

  override func advance(_ output: inout [ColumnBuilder]) throws(EvaluationError) -> Bool {
    while true {
      if let node = waiting {
        waiting = nil
        frames.append(Frame(turns: walked.count < step.maximum ?? Int.max ? try turns(from: node) : []))
        if walked.count >= step.minimum, target == nil || target == node {
          emit(node, &output)
          return true
        }
      }
      guard let last = frames.indices.last else { return false }
      guard frames[last].position < frames[last].turns.count else {
        frames.removeLast()
        if !frames.isEmpty, let turn = walked.popLast() { excluded.subtract(turn.relationships) }
        continue
      }
      let turn = frames[last].turns[frames[last].position]
      frames[last].position += 1
      excluded.formUnion(turn.relationships)
      walked.append(turn)
      waiting = turn.end
    }
  }

  /// The ways in which one turn can be made from a node.
  private func turns(from node: NodeID) throws(EvaluationError) -> [Turn] {
    guard let row else { return [] }
    let before = state.budget.memory
    defer { state.budget.release(state.budget.memory - before) }
    let argument = row.binding(step.bodyStart, .node(node)).asBatch
    let rows = try OperatorBuilder(state, argument: argument).chain(step.body, ArgumentOperator(argument), at: place)
    var turns: [Turn] = []
    while let batch = try rows.next() {
      for index in 0..<batch.count {
        let found = Row(batch, index)
        guard case .node(let end) = found[step.bodyEnd] else { continue }
        let relationships = step.bodyRelationships.flatMap { ordered(found[$0]) }
        // A turn without relationships would repeat for ever.
        guard !relationships.isEmpty, excluded.isDisjoint(with: relationships) else { continue }
        try state.budget.work()
        turns.append(Turn(end: end, relationships: relationships, values: step.lists.map { found[$0.inner] }))
      }
    }
    return turns
  }

  private func ordered(_ value: Value) -> [RelationshipID] {
    switch value {
    case .relationship(let relationship): [relationship]
    case .list(let items):
      items.compactMap { if case .relationship(let relationship) = $0 { relationship } else { nil } }
    default: []
    }
  }

  private func emit(_ node: NodeID, _ output: inout [ColumnBuilder]) {
    for position in step.lists.indices { output[position].append(.list(walked.map { $0.values[position] })) }
    output[step.lists.count].append(.list(walked.flatMap { $0.relationships.map(Value.relationship) }))
    if target == nil { output[step.lists.count + 1].append(.node(node)) }
  }
}
