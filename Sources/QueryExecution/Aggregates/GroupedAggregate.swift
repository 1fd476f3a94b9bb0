internal import PropertyGraph

/// One aggregate of all groups: numbers in arrays as long as all values are of one type, and an ``Aggregator`` for each group
/// from the first value on that is not.
struct GroupedAggregate {
  /// What the values so far are taken as.
  private enum Lane { case nothing, counts, distinctCounts, wholeSums, floatSums, wholes, dates, floats, values }

  private let function: String
  private let isDistinct: Bool
  private var lane = Lane.nothing
  /// By group: how many values there were; of ``Lane/distinctCounts`` how many different ones.
  private var counts: [Int] = []
  /// By group: the sum of whole numbers, or the best whole number or day.
  private var wholes: [Int] = []
  /// By group: the sum of other numbers, or the best of them.
  private var floats: [Double] = []
  private var aggregators: [Aggregator] = []
  /// By group; empty where the function takes none.
  private var percentiles: [Value] = []
  private var distinctValues = ValueNumbers()
  private var distinctPairs = IntegerNumbers()

  init(function: String, isDistinct: Bool) {
    self.function = function
    self.isDistinct = isDistinct
    if function == "count" { lane = isDistinct ? .distinctCounts : .counts }
  }

  /// Opens one more group.
  mutating func open(percentile: Value?) {
    counts.append(0)
    wholes.append(0)
    floats.append(0)
    if let percentile { percentiles.append(percentile) }
    if lane == .values { aggregators.append(aggregator(percentile)) }
  }

  /// Adds the values of rows to their groups, all of which are open; no column stands for `count(*)`.
  mutating func add(_ column: Column?, _ groups: [Int32]) throws(EvaluationError) {
    if lane == .nothing {
      let chosen = lane(for: column)
      if chosen == .values { try becomeValues() } else { lane = chosen }
    }
    var done = 0
    switch (lane, column) {
    case (.counts, _): return count(column, groups)
    case (.distinctCounts, let column?): return try countDistinct(column, groups)
    case (.wholeSums, .integers(let values)?):
      done = sum(values, groups)
      if done == groups.count { return }
    case (.floatSums, .floats(let values)?):
      return Self.sum(values, groups, &floats, &counts)
    case (.wholes, .integers(let values)?), (.dates, .dates(let values)?):
      return Self.extremes(values, groups, isMaximum: function == "max", &wholes, &counts)
    case (.floats, .floats(let values)?) where !values.contains(where: \.isNaN):
      return Self.extremes(values, groups, isMaximum: function == "max", &floats, &counts)
    default: break
    }
    try becomeValues()
    for row in done..<groups.count { try aggregators[Int(groups[row])].add(column?[row] ?? .boolean(true)) }
  }

  private func lane(for column: Column?) -> Lane {
    guard !isDistinct, let column else { return .values }
    switch (function, column) {
    case ("sum", .integers), ("avg", .integers): return .wholeSums
    case ("sum", .floats), ("avg", .floats): return .floatSums
    case ("min", .integers), ("max", .integers): return .wholes
    case ("min", .dates), ("max", .dates): return .dates
    case ("min", .floats), ("max", .floats): return .floats
    default: return .values
    }
  }

  private mutating func count(_ column: Column?, _ groups: [Int32]) {
    switch column {
    case .values(let values)?: for (value, group) in zip(values, groups) where !value.isNull { counts[Int(group)] += 1 }
    case .constant(.null)?: break
    default:
      var counts = counts.mutableSpan
      for group in groups { counts[Int(group)] += 1 }
    }
  }

  private mutating func countDistinct(_ column: Column, _ groups: [Int32]) throws(EvaluationError) {
    let numbers = distinctValues.numbers(of: column, rows: groups.count)
    for (row, group) in groups.enumerated() {
      let pair = Int(group) << 32 | Int(numbers[row])
      guard distinctPairs.number(of: pair) == nil, !distinctValues.values[Int(numbers[row])].isNull else { continue }
      distinctPairs.insert(pair, 0)
      counts[Int(group)] += 1
      try ValueLimits.check(listCount: counts[Int(group)])
    }
  }

  private static func sum(_ values: [Double], _ groups: [Int32], _ sums: inout [Double], _ counts: inout [Int]) {
    var sums = sums.mutableSpan
    var counts = counts.mutableSpan
    for row in groups.indices {
      let group = Int(groups[row])
      sums[group] += values[row]
      counts[group] += 1
    }
  }

  /// Adds whole numbers and says how many were added before a sum did not fit.
  private mutating func sum(_ values: [Int], _ groups: [Int32]) -> Int {
    for row in groups.indices {
      let group = Int(groups[row])
      let (sum, overflow) = wholes[group].addingReportingOverflow(values[row])
      if overflow { return row }
      wholes[group] = sum
      counts[group] += 1
    }
    return groups.count
  }

  private static func extremes<Number: Comparable>(
    _ values: [Number], _ groups: [Int32], isMaximum: Bool, _ best: inout [Number], _ counts: inout [Int]
  ) {
    var best = best.mutableSpan
    var counts = counts.mutableSpan
    for row in groups.indices {
      let (value, group) = (values[row], Int(groups[row]))
      if counts[group] == 0 || (isMaximum ? value > best[group] : value < best[group]) { best[group] = value }
      counts[group] += 1
    }
  }

  private func aggregator(_ percentile: Value?) -> Aggregator {
    Aggregator(function: function, isDistinct: isDistinct, percentile: percentile)
  }

  /// Goes over to values of any type, with what was added so far.
  private mutating func becomeValues() throws(EvaluationError) {
    guard lane != .values else { return }
    for group in counts.indices {
      var next = aggregator(percentiles.isEmpty ? nil : percentiles[group])
      if counts[group] > 0 {
        switch lane {
        case .wholeSums:
          next = Aggregator(SumState(isAverage: function == "avg", count: counts[group], whole: wholes[group]))
        case .floatSums:
          next = Aggregator(SumState(isAverage: function == "avg", count: counts[group], fractional: floats[group]))
        default: try next.add(best(of: group))
        }
      }
      aggregators.append(next)
    }
    lane = .values
  }

  private func best(of group: Int) -> Value {
    guard counts[group] > 0 else { return .null }
    return switch lane {
    case .floats: .float(floats[group])
    case .dates: Column.dates(wholes)[group]
    default: .integer(wholes[group])
    }
  }

  /// The aggregates of all groups.
  func results() throws(EvaluationError) -> Column {
    switch lane {
    case .counts, .distinctCounts: return .integers(counts)
    case .wholeSums where function == "sum": return .integers(wholes)
    case .floatSums where function == "sum" && !counts.contains(0): return .floats(floats)
    default: break
    }
    var all = self
    try all.becomeValues()
    var builder = ColumnBuilder()
    for aggregator in all.aggregators { builder.append(try aggregator.result()) }
    return builder.take()
  }
}
