internal import QueryBinding

/// Sorting with a limit keeps only as many rows as are wanted.
struct TopInsteadOfSort: PlanningRule {
  func rewrite(_ steps: [LogicalStep]) -> [LogicalStep] {
    var result: [LogicalStep] = []
    for step in steps {
      guard case .limit(let limit) = step else {
        result.append(step)
        continue
      }
      if case .sort(let items)? = result.last {
        result[result.count - 1] = .top(items, skip: nil, limit: limit)
      } else if case .skip(let skip)? = result.last, result.count > 1, case .sort(let items) = result[result.count - 2]
      {
        result.removeLast(2)
        result.append(.top(items, skip: skip, limit: limit))
      } else {
        result.append(step)
      }
    }
    return result
  }
}
