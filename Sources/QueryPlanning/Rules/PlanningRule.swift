/// A rewriting of a logical plan that leaves its rows as they are.
protocol PlanningRule: Sendable {
  /// The steps of one part, rewritten.
  func rewrite(_ steps: [LogicalStep]) -> [LogicalStep]
}

/// The rules in the order in which they are applied.
enum PlanningRules {
  static let all: [any PlanningRule] = [
    SplitConjunctions(), MergeFilterIntoMatch(), CountFromStatistics(), TopInsteadOfSort(),
  ]

  static func apply(_ query: LogicalQuery) -> LogicalQuery {
    var query = query
    for index in query.parts.indices { query.parts[index].steps = apply(query.parts[index].steps) }
    return query
  }

  static func apply(_ steps: [LogicalStep]) -> [LogicalStep] {
    let inner = steps.map { (step: LogicalStep) -> LogicalStep in
      switch step {
      case .subquery(let query, let id, let isWriting):
        .subquery(apply(query), id: id, isWriting: isWriting)
      case .forEach(let slot, let list, let body): .forEach(slot, in: list, apply(body))
      default: step
      }
    }
    return all.reduce(inner) { $1.rewrite($0) }
  }
}
