internal import PropertyGraph
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
      return try create(IndexDefinition(label: label.text, key: key.text), ifNotExists)
    case .createUniqueConstraint(_, let label, let key, let ifNotExists):
      return try create(IndexDefinition(label: label.text, key: key.text, isUnique: true), ifNotExists)
    case .dropIndex(let label, let key, let ifExists): return try drop(label.text, key.text, ifExists)
    case .show(let shown): return show(shown)
    }
  }

  private func create(_ index: IndexDefinition, _ ifNotExists: Bool) throws(EvaluationError) -> QueryOutcome {
    if ifNotExists, known(index.label, index.key) != nil { return outcome() }
    state.write { $0.append(.createIndex(index)) }
    try state.flush()
    return outcome()
  }

  private func drop(_ label: String, _ key: String, _ ifExists: Bool) throws(EvaluationError) -> QueryOutcome {
    let index = known(label, key)
    if ifExists, index == nil { return outcome() }
    state.write { $0.append(.dropIndex(index ?? IndexDefinition(label: label, key: key))) }
    try state.flush()
    return outcome()
  }

  /// Indexes and constraints; procedures and functions are known to the caller, not to the graph.
  private func show(_ shown: SchemaCommand.Shown) -> QueryOutcome {
    var indexes = state.graph.indexDefinitions
    switch shown {
    case .indexes: break
    case .constraints: indexes.removeAll { !$0.isUnique }
    case .procedures, .functions: indexes = []
    }
    return outcome(
      columns: ["label", "property", "unique"],
      rows: indexes.map { [.string($0.label), .string($0.key), .boolean($0.isUnique)] })
  }

  private func known(_ label: String, _ key: String) -> IndexDefinition? {
    state.graph.indexDefinitions.first { $0.label == label && $0.key == key }
  }

  private func outcome(columns: [String] = [], rows: [[Value]] = []) -> QueryOutcome {
    QueryOutcome(
      columns: columns, rows: rows, counters: ChangeCounters(), graph: state.graph, changes: state.applied,
      deletedTypes: [:], profile: nil)
  }
}
