internal import PropertyGraph
internal import QuerySyntax

/// `sum` and `avg` of numbers or of durations.
///
/// The sum of whole numbers is a whole number and must fit one; with one floating-point number it is one. The sum of
/// nothing is 0, the average of nothing null.
struct SumState: AggregateState {
  let isAverage: Bool
  private var count = 0
  private var whole: Int128 = 0
  private var fractional = 0.0
  private var hasFractional = false
  private var duration: CalendarDuration?

  init(isAverage: Bool) { self.isAverage = isAverage }

  /// The sum of some whole numbers.
  init(isAverage: Bool, count: Int, whole: Int) {
    self.isAverage = isAverage
    self.count = count
    self.whole = Int128(whole)
  }

  /// The sum of some floating-point numbers.
  init(isAverage: Bool, count: Int, fractional: Double) {
    self.isAverage = isAverage
    self.count = count
    self.fractional = fractional
    hasFractional = true
  }

  mutating func add(_ value: Value) throws(EvaluationError) {
    switch value {
    // 128 bits hold more whole numbers than can ever be added.
    case .integer(let number) where duration == nil: whole += Int128(number)
    case .float(let number) where duration == nil:
      fractional += number
      hasFractional = true
    case .duration(let amount) where duration != nil || count == 0:
      let sum = duration ?? .zero
      duration = try temporal { () throws(TemporalRangeError) in try sum.adding(amount) }
    default: throw .argument(name, value, expected: expectation)
    }
    count += 1
  }

  func result() throws(EvaluationError) -> Value {
    if isAverage, count == 0 { return .null }
    if let duration {
      guard isAverage else { return .duration(duration) }
      return .duration(try temporal { () throws(TemporalRangeError) in try duration.divided(by: Double(count)) })
    }
    let total = Double(whole) + fractional
    if isAverage { return .float(total / Double(count)) }
    if hasFractional { return .float(total) }
    guard let sum = Int(exactly: whole) else { throw .overflow("sum()") }
    return .integer(sum)
  }

  /// The types that go with the values so far: numbers and durations do not mix.
  private var expectation: String {
    duration != nil ? "DURATION" : count > 0 ? "INTEGER | FLOAT" : "INTEGER | FLOAT | DURATION"
  }

  private var name: String { isAverage ? "avg" : "sum" }
}
