internal import PropertyGraph

/// `stDev` of a sample and `stDevP` of a whole population; 0 where there are too few values to differ.
///
/// Source: B. P. Welford, "Note on a method for calculating corrected sums of squares and products" (1962),
/// doi:10.1080/00401706.1962.10490022.
struct DeviationState: AggregateState {
  let name: String
  let isSample: Bool
  private var count = 0.0
  private var mean = 0.0
  private var squares = 0.0

  init(name: String, isSample: Bool) {
    self.name = name
    self.isSample = isSample
  }

  mutating func add(_ value: Value) throws(EvaluationError) {
    guard let number = value.number else { throw .argument(name, value, expected: "INTEGER | FLOAT") }
    count += 1
    let difference = number - mean
    mean += difference / count
    squares += difference * (number - mean)
  }

  func result() throws(EvaluationError) -> Value {
    guard count > 1 else { return 0.0 }
    return .float((squares / (isSample ? count - 1 : count)).squareRoot())
  }
}

/// `percentileCont`, which interpolates between the two nearest values, and `percentileDisc`, which takes the value at
/// the rank of the percentile rounded up. Null of no values.
struct PercentileState: AggregateState {
  let percentile: Value
  let isContinuous: Bool
  private var values: [Value] = []

  init(_ percentile: Value, isContinuous: Bool) {
    self.percentile = percentile
    self.isContinuous = isContinuous
  }

  mutating func add(_ value: Value) throws(EvaluationError) {
    guard value.number != nil else { throw .argument(name, value, expected: "INTEGER | FLOAT") }
    try ValueLimits.check(listCount: values.count + 1)
    values.append(value)
  }

  func result() throws(EvaluationError) -> Value {
    guard let share = percentile.number else {
      throw .argument(name, percentile, expected: "INTEGER | FLOAT")
    }
    guard (0...1).contains(share) else {
      throw .range(
        "\(name)() takes a percentile from 0.0 to 1.0, not \(percentile)",
        chinese: "\(name)() 的百分位应在 0.0 到 1.0 之间，而不是 \(percentile)")
    }
    guard !values.isEmpty else { return .null }
    let sorted = values.sorted { $0.ordered(against: $1) == .ascending }
    if isContinuous {
      let rank = share * Double(sorted.count - 1)
      let lower = Int(rank)
      let upper = min(lower + 1, sorted.count - 1)
      let (low, high) = (sorted[lower].number ?? 0, sorted[upper].number ?? 0)
      let weight = rank - Double(lower)
      return .float(weight == 0 ? low : low * (1 - weight) + high * weight)
    }
    let rank = Int((share * Double(sorted.count)).rounded(.up))
    return sorted[max(rank - 1, 0)]
  }

  private var name: String { isContinuous ? "percentileCont" : "percentileDisc" }
}

extension Value {
  /// The value as a floating-point number; nil for values that are no numbers.
  var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .float(let number): number
    default: nil
    }
  }
}
