public import PropertyGraph

/// Adds up the values of one group for one aggregate. Nulls do not count, except that `count(*)` gives each row as true.
public struct Aggregator: Sendable {
  private var state: any AggregateState
  private let isDistinct: Bool
  private var seen: Set<Value> = []

  /// Starts with no values.
  ///
  /// - Parameters:
  ///   - function: the lowercase name: `count`, `collect`, `sum`, `avg`, `min`, `max`, `stdev`, `stdevp`,
  ///     `percentilecont` or `percentiledisc`. Any other name fails when a value is added.
  ///   - isDistinct: whether values that `DISTINCT` takes as one count once.
  ///   - percentile: the second argument of the percentiles.
  public init(function: String, isDistinct: Bool, percentile: Value? = nil) {
    self.isDistinct = isDistinct
    state =
      switch function {
      case "count": CountState()
      case "collect": CollectState()
      case "sum": SumState(isAverage: false)
      case "avg": SumState(isAverage: true)
      case "min": ExtremeState(isMaximum: false)
      case "max": ExtremeState(isMaximum: true)
      case "stdev": DeviationState(name: "stDev", isSample: true)
      case "stdevp": DeviationState(name: "stDevP", isSample: false)
      case "percentilecont": PercentileState(percentile ?? .null, isContinuous: true)
      case "percentiledisc": PercentileState(percentile ?? .null, isContinuous: false)
      default: UnknownState(name: function)
      }
  }

  /// Goes on from what was added up before; values that are equal count each.
  init(_ state: some AggregateState) {
    self.state = state
    isDistinct = false
  }

  /// Takes the value of one row.
  public mutating func add(_ value: Value) throws(EvaluationError) {
    if value.isNull { return }
    if isDistinct {
      try ValueLimits.check(listCount: seen.count + 1)
      guard seen.insert(ValueComparison.groupingKey(of: value)).inserted else { return }
    }
    try state.add(value)
  }

  /// The aggregate of the values so far.
  public func result() throws(EvaluationError) -> Value { try state.result() }
}

/// What one aggregate keeps of the values so far.
protocol AggregateState: Sendable {
  /// Takes a value that is not null.
  mutating func add(_ value: Value) throws(EvaluationError)
  /// The aggregate.
  func result() throws(EvaluationError) -> Value
}

/// Fails for a name that is no aggregate.
struct UnknownState: AggregateState {
  let name: String

  mutating func add(_ value: Value) throws(EvaluationError) { throw failure }
  func result() throws(EvaluationError) -> Value { throw failure }

  private var failure: EvaluationError {
    EvaluationError(
      .syntaxError, "UnknownFunction", "there is no aggregate \(name)()", chinese: "没有名为 \(name)() 的聚合函数")
  }
}
