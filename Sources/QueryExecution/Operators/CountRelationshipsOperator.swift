internal import PropertyGraph
internal import QueryBinding

/// The number of relationships of some types, or of all, for each row.
final class CountRelationshipsOperator: ExpandingOperator {
  private let types: [String]?
  private let isDirected: Bool
  private var count: Int?

  init(
    _ input: any RowOperator, _ state: ExecutionState, types: [String]?, isDirected: Bool, into slot: Slot
  ) {
    self.types = types
    self.isDirected = isDirected
    super.init(input, state, filling: [slot])
  }

  override func begin(_ row: Row) throws(EvaluationError) {
    let view = try state.view()
    let wanted = types?.compactMap(view.graph.relationshipType) ?? view.graph.relationshipTypes
    if isDirected, view.showsAllRelationships {
      count = wanted.reduce(0) { $0 + view.graph.relationshipCount(ofType: $1) }
      return
    }
    var found = 0
    for type in wanted {
      for relationship in view.graph.relationships(ofType: type) {
        try state.budget.expand()
        guard view.contains(relationship) else { continue }
        // A loop has one node, from which it is met once.
        let isLoop = view.graph.endpoints(of: relationship).map { $0.source == $0.target } ?? false
        found += isDirected || isLoop ? 1 : 2
      }
    }
    count = found
  }

  override func advance(_ output: inout [ColumnBuilder]) throws(EvaluationError) -> Bool {
    guard let found = count else { return false }
    count = nil
    output[0].append(.integer(found))
    return true
  }
}
