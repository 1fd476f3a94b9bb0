/// A filter that stands directly behind a match becomes part of it, so that its predicates can be tested early.
struct MergeFilterIntoMatch: PlanningRule {
  func rewrite(_ steps: [LogicalStep]) -> [LogicalStep] {
    var result: [LogicalStep] = []
    for step in steps {
      if case .filter(let more) = step, case .match(let pattern, let predicates, false)? = result.last {
        result[result.count - 1] = .match(pattern, predicates: predicates + more, isOptional: false)
      } else {
        result.append(step)
      }
    }
    return result
  }
}
