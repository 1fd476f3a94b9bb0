internal import QueryBinding
internal import QuerySyntax

/// `a AND b` as a predicate becomes two predicates, each of which can be tested as early as its variables are there.
struct SplitConjunctions: PlanningRule {
  func rewrite(_ steps: [LogicalStep]) -> [LogicalStep] {
    steps.map { step in
      switch step {
      case .match(let pattern, let predicates, let isOptional):
        .match(pattern, predicates: predicates.flatMap(conjuncts), isOptional: isOptional)
      case .filter(let predicates): .filter(predicates.flatMap(conjuncts))
      default: step
      }
    }
  }

  private func conjuncts(_ predicate: BoundExpression) -> [BoundExpression] {
    var result: [BoundExpression] = []
    var waiting = [predicate]
    while let next = waiting.popLast() {
      if case .binary(.and, let left, let right) = next.bare {
        waiting.append(right)
        waiting.append(left)
      } else {
        result.append(next)
      }
    }
    return result
  }
}
