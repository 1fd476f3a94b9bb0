internal import PropertyGraph
internal import QueryBinding
internal import QueryPlanning
internal import QuerySyntax

/// What each relationship of a walk must fulfil.
struct RelationshipTest {
  let filter: TypeFilter
  private let slot: Slot
  private let wanted: BoundProperties?
  private let predicate: BoundExpression?

  init(_ expansion: VariableExpansion) {
    filter = TypeFilter(expansion.types)
    slot = expansion.relationships
    wanted = expansion.properties
    predicate = expansion.predicate
  }

  /// Whether the type is all that is asked for.
  var isOfTypeAlone: Bool { wanted == nil && predicate == nil }

  /// The values that properties must have, computed once a row.
  func properties(_ row: Row, _ state: ExecutionState) throws(EvaluationError) -> [(key: String, value: Value)] {
    switch wanted {
    case nil: return []
    case .entries(let entries):
      var result: [(key: String, value: Value)] = []
      for entry in entries { result.append((entry.key, try state.value(entry.value, row))) }
      return result
    case .map(let map):
      guard case .map(let entries) = try state.value(map, row) else { return [] }
      return entries.keys.sorted().map { ($0, entries[$0] ?? .null) }
    }
  }

  /// Whether a relationship fulfils all but the type.
  func holds(
    _ relationship: RelationshipID, _ properties: [(key: String, value: Value)], _ row: Row, _ state: ExecutionState
  ) throws(EvaluationError) -> Bool {
    for (key, value) in properties {
      let found = try ValueAccess.property(key, of: .relationship(relationship), state.view())
      guard ValueComparison.compare(.equal, found, value) == true else { return false }
    }
    guard let predicate else { return true }
    return try state.isTrue(predicate, row.binding(slot, .relationship(relationship)))
  }
}
