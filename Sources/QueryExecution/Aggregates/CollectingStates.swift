internal import PropertyGraph

/// `count`.
struct CountState: AggregateState {
  private var count = 0

  mutating func add(_ value: Value) throws(EvaluationError) { count += 1 }
  func result() throws(EvaluationError) -> Value { .integer(count) }
}

/// `collect`: the values in the order of the rows.
struct CollectState: AggregateState {
  private var items: [Value] = []

  mutating func add(_ value: Value) throws(EvaluationError) {
    try ValueLimits.check(listCount: items.count + 1)
    items.append(value)
  }

  func result() throws(EvaluationError) -> Value { .list(items) }
}

/// `min` and `max` in the order of `ORDER BY`; null of no values. Of equal values the first stays.
struct ExtremeState: AggregateState {
  let isMaximum: Bool
  private var best: Value?

  init(isMaximum: Bool) { self.isMaximum = isMaximum }

  mutating func add(_ value: Value) throws(EvaluationError) {
    guard let best else { return self.best = value }
    switch value.ordered(against: best) {
    case .ascending where !isMaximum, .descending where isMaximum: self.best = value
    default: break
    }
  }

  func result() throws(EvaluationError) -> Value { best ?? .null }
}
