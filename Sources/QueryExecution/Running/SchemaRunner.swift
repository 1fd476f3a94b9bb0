internal import PropertyGraph
internal import QueryBinding
internal import QueryPlanning
internal import QuerySyntax

/// Carries out commands about indexes and constraints.
struct SchemaRunner {
  private let state: ExecutionState

  init(_ state: ExecutionState) {
    self.state = state
  }

  func run(_ command: SchemaCommand) throws(EvaluationError) -> QueryOutcome {
    switch command {
    case .createIndex(_, let label, let key, let ifNotExists):
      state.place = label.span
      return try create(IndexDefinition(label: label.text, key: key.text), ifNotExists)
    case .createUniqueConstraint(_, let label, let key, let ifNotExists):
      state.place = label.span
      return try create(IndexDefinition(label: label.text, key: key.text, isUnique: true), ifNotExists)
    case .createExistenceConstraint(_, let label, let key, let ifNotExists):
      state.place = label.span
      let constraint = ExistenceConstraint(label: label.text, key: key.text)
      if ifNotExists, state.graph.existenceConstraints.contains(constraint) { return outcome() }
      return try written(.createConstraint(constraint))
    case .dropExistenceConstraint(let label, let key, let ifExists):
      state.place = label.span
      let constraint = ExistenceConstraint(label: label.text, key: key.text)
      if ifExists, !state.graph.existenceConstraints.contains(constraint) { return outcome() }
      return try written(.dropConstraint(constraint))
    case .dropIndex(let label, let key, let ifExists):
      state.place = label.span
      return try drop(label.text, key.text, ifExists)
    case .dropNamed(let name, let isConstraint, let ifExists):
      return try drop(named: name, isConstraint: isConstraint, ifExists)
    case .show(let shown): return show(shown)
    }
  }

  private func create(_ index: IndexDefinition, _ ifNotExists: Bool) throws(EvaluationError) -> QueryOutcome {
    if ifNotExists, known(index.label, index.key) != nil { return outcome() }
    return try written(.createIndex(index))
  }

  private func written(_ change: Change) throws(EvaluationError) -> QueryOutcome {
    state.write { $0.append(change) }
    try state.flush()
    return outcome()
  }

  private func drop(_ label: String, _ key: String, _ ifExists: Bool) throws(EvaluationError) -> QueryOutcome {
    let index = known(label, key)
    if ifExists, index == nil { return outcome() }
    return try written(.dropIndex(index ?? IndexDefinition(label: label, key: key)))
  }

  /// Indexes and constraints; procedures and functions are known to the caller, not to the graph.
  private func show(_ shown: SchemaCommand.Shown) -> QueryOutcome {
    switch shown {
    case .indexes:
      outcome(columns: IndexListing.indexColumns.map(\.name), rows: IndexListing.indexes(of: state.graph))
    case .constraints:
      outcome(columns: IndexListing.constraintColumns.map(\.name), rows: IndexListing.constraints(of: state.graph))
    case .procedures, .functions: outcome()
    }
  }

  /// Drops what is shown under a name; a constraint is no index here, and the other way round.
  private func drop(named written: Name, isConstraint: Bool, _ ifExists: Bool) throws(EvaluationError) -> QueryOutcome {
    let name = written.text
    let known = state.graph.indexDefinitions.filter { $0.isUnique == isConstraint }
    if let index = known.first(where: { $0.name == name }) { return try drop(index.label, index.key, ifExists) }
    let constraints = isConstraint ? state.graph.existenceConstraints : []
    if let constraint = constraints.first(where: { $0.name == name }) {
      state.place = written.span
      return try self.written(.dropConstraint(constraint))
    }
    if ifExists { return outcome() }
    let names = (known.map(\.name) + constraints.map(\.name)).sorted()
    throw EvaluationError(
      .constraintFailed, "ChangeRefused",
      "There is no \(isConstraint ? "constraint" : "index") named \(name). \(NearestName.advice(for: name, among: names))",
      chinese: "没有名为 \(name) 的\(isConstraint ? "约束" : "索引")。"
        + (names.isEmpty ? "" : "现有：\(names.joined(separator: "、"))。")
    ).located(at: written.span)
  }

  private func known(_ label: String, _ key: String) -> IndexDefinition? {
    state.graph.indexDefinitions.first { $0.label == label && $0.key == key }
  }

  private func outcome(columns: [String] = [], rows: [[Value]] = []) -> QueryOutcome {
    QueryOutcome(
      columns: columns, rows: rows, counters: ChangeCounters(), graph: state.graph, changes: state.applied,
      deletedTypes: [:], profile: nil, notes: [])
  }
}
