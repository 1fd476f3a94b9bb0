internal import PropertyGraph
internal import QueryBinding
internal import QueryPlanning

/// For each row the relationships of a node and the nodes at their other ends.
final class ExpandOperator: ExpandingOperator {
  private let expansion: Expansion
  private let filter: TypeFilter
  private var incidences: [Incidence] = []
  private var position = 0
  private var target: NodeID?
  private var different: Set<RelationshipID> = []
  /// Whether the batch is one row, whose relationships become columns as they are.
  private var isOfOne = false
  private var whole: (reader: ExpansionReader, nodes: [NodeID], cursor: ExpansionReader.Cursor)?

  init(_ input: any RowOperator, _ state: ExecutionState, _ expansion: Expansion) {
    self.expansion = expansion
    filter = TypeFilter(expansion.types)
    super.init(
      input, state, filling: expansion.isInto ? [expansion.relationship] : [expansion.relationship, expansion.to])
  }

  /// Many nodes are left at once, in a loop over the graph's own arrays.
  override func begin(_ batch: Batch) throws(EvaluationError) -> Bool {
    isOfOne = batch.count == 1 && !expansion.isInto
    if isOfOne {
      try state.budget.work()
      try begin(Row(batch, 0))
      return true
    }
    guard !expansion.isInto, let readers = state.readers, case .nodes(let nodes) = batch[expansion.from],
      nodes.count > 1, let reader = readers.expansion(filter, expansion.direction)
    else { return false }
    whole = (reader, nodes, ExpansionReader.Cursor())
    return true
  }

  override func rows(ofWhole batch: Batch) throws(EvaluationError) -> Batch? {
    if isOfOne { return try rows(ofOne: batch) }
    let carried = batch.keeping { expansion.isRead($0) || expansion.different.contains($0) }
    guard case (let reader, let nodes, var cursor)? = whole else { return nil }
    let marks = carried.onlyIntegers
    let limit = nodes.count < 64 ? Batch.size / 4 : max(4 * Batch.size, nodes.count)
    let wantsRelationships = try isRelationshipRead()
    while let found = reader.expand(
      nodes, &cursor, upTo: limit, wantsRelationships: wantsRelationships, marks: marks?.values)
    {
      try state.budget.expand(found.neighbors.count)
      var result = carried
      if let marks, let values = found.origins {
        result = Batch(count: values.count, slotCount: state.plan.slotCount)
        result[marks.slot] = .integers(values)
      } else if let origins = found.origins {
        result = carried.gathering(origins)
      }
      if expansion.isRead(expansion.relationship) {
        result[expansion.relationship] = .relationships(found.relationships)
      }
      if expansion.isRead(expansion.to) { result[expansion.to] = .nodes(found.neighbors) }
      if let kept = try keptRows(of: result, found.relationships) {
        if kept.isEmpty { continue }
        result = result.gathering(kept)
      }
      whole?.cursor = cursor
      return result
    }
    whole = nil
    return nil
  }

  private func rows(ofOne batch: Batch) throws(EvaluationError) -> Batch? {
    while position < incidences.count {
      let end = min(position + Batch.size, incidences.count)
      var found = end - position == incidences.count ? incidences : Array(incidences[position..<end])
      position = end
      try state.budget.work(found.count)
      if !different.isEmpty { found.removeAll { different.contains($0.relationship) } }
      if found.isEmpty { continue }
      var result = batch.keeping { expansion.isRead($0) || expansion.different.contains($0) }.repeating(found.count)
      if expansion.isRead(expansion.relationship) {
        result[expansion.relationship] = .relationships(found.map(\.relationship))
      }
      if expansion.isRead(expansion.to) { result[expansion.to] = .nodes(found.map(\.neighbor)) }
      return result
    }
    return nil
  }

  /// Whether the relationship is read afterwards, or to find out whether the row stays.
  private func isRelationshipRead() throws(EvaluationError) -> Bool {
    let isDated = try !state.view().showsAllRelationships
    return isDated || !expansion.different.isEmpty || expansion.isRead(expansion.relationship)
  }

  /// The rows whose relationships hold on the date and are different from those before; nil for all.
  private func keptRows(of rows: Batch, _ found: [RelationshipID]) throws(EvaluationError) -> [Int]? {
    let view = try state.view()
    guard !expansion.different.isEmpty || !view.showsAllRelationships else { return nil }
    let isDated = !view.showsAllRelationships
    return found.indices.filter { row in
      if isDated, !view.contains(found[row]) { return false }
      return expansion.different.isEmpty
        || !state.relationships(in: expansion.different, of: Row(rows, row)).contains(found[row])
    }
  }

  override func begin(_ row: Row) throws(EvaluationError) {
    position = 0
    incidences = []
    guard case .node(let node) = row[expansion.from] else { return }
    target = nil
    if expansion.isInto {
      guard case .node(let wanted) = row[expansion.to] else { return }
      target = wanted
    }
    different = state.relationships(in: expansion.different, of: row)
    incidences = try state.incidences(of: node, filter, expansion.direction, row)
  }

  override func advance(_ output: inout [ColumnBuilder]) throws(EvaluationError) -> Bool {
    while position < incidences.count {
      let incidence = incidences[position]
      position += 1
      if let target, incidence.neighbor != target { continue }
      if different.contains(incidence.relationship) { continue }
      output[0].append(.relationship(incidence.relationship))
      if target == nil { output[1].append(.node(incidence.neighbor)) }
      return true
    }
    return false
  }
}
