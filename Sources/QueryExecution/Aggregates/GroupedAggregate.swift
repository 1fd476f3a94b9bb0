internal import PropertyGraph

/// One aggregate of all groups: numbers in arrays as long as all values are of one type, and an ``Aggregator`` for each group
/// from the first value on that is not.
struct GroupedAggregate {
  /// What the values so far are taken as.
  private enum Lane { case nothing, counts, distinctCounts, wholeSums, floatSums, wholes, dates, floats, values }

  private let function: String
  private let isDistinct: Bool
  private var lane = Lane.nothing
  private var groupCount = 0
  /// How many groups have got values of the lane's type.
  private var groupsWithValues = 0
  /// By group: how many values there were, where that is asked for; of ``Lane/distinctCounts`` how many different ones.
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

  /// Opens one more group of a function that takes a percentile.
  mutating func open(percentile: Value) {
    percentiles.append(percentile)
    open(1)
  }

  /// Opens more groups. But for one without any rows, each gets values right away: those of the row that it begins with.
  mutating func open(_ count: Int) {
    groupCount += count
    if lane != .nothing { makeRoom() }
  }

  /// Gives groups what they begin with.
  private mutating func makeRoom() {
    switch lane {
    case .nothing: break
    case .counts, .distinctCounts: fill(&counts, with: 0)
    case .wholeSums, .floatSums:
      if lane == .wholeSums { fill(&wholes, with: 0) } else { fill(&floats, with: 0) }
      if function == "avg" { fill(&counts, with: 0) }
    case .wholes, .dates: fill(&wholes, with: function == "max" ? Int.min : Int.max)
    case .floats: fill(&floats, with: function == "max" ? -Double.infinity : Double.infinity)
    case .values:
      for group in aggregators.count..<groupCount { aggregators.append(aggregator(of: group)) }
    }
  }

  private func fill<Element>(_ array: inout [Element], with beginning: Element) {
    array += repeatElement(beginning, count: groupCount - array.count)
  }

  /// Adds the values of rows to their groups, all of which are open; no column stands for `count(*)`.
  mutating func add(_ column: Column?, _ groups: [Int32]) throws(EvaluationError) {
    let column = lane == .counts ? column : column?.spread(over: groups.count)
    if lane == .nothing {
      lane = lane(for: column)
      makeRoom()
    }
    var done = 0
    switch (lane, column) {
    case (.counts, _): return count(column, groups)
    case (.distinctCounts, let column?): return try countDistinct(column, groups)
    case (.wholeSums, .integers(let values)?):
      done = sum(values, groups)
      count(done == groups.count ? groups : Array(groups.prefix(done)))
    case (.floatSums, .floats(let values)?):
      floats.sum(values, groups)
      count(groups)
      done = groups.count
    case (.wholes, .integers(let values)?), (.dates, .dates(let values)?):
      wholes.extremes(values, groups, isMaximum: function == "max")
      done = groups.count
    case (.floats, .floats(let values)?) where !values.contains(where: \.isNaN):
      floats.extremes(values, groups, isMaximum: function == "max")
      done = groups.count
    default: break
    }
    if done == groups.count {
      groupsWithValues = groupCount
    } else {
      try becomeValues(groups.prefix(done))
      for row in done..<groups.count { try aggregators[Int(groups[row])].add(column?[row] ?? .boolean(true)) }
    }
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
    default: counts.count(groups)
    }
  }

  /// Counts rows by group, where somebody wants to know.
  private mutating func count(_ groups: [Int32]) {
    if !counts.isEmpty { counts.count(groups) }
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

  /// Adds whole numbers and says how many were added before a sum did not fit.
  private mutating func sum(_ values: [Int], _ groups: [Int32]) -> Int {
    var sums = wholes.mutableSpan
    let (values, groups) = (values.span, groups.span)
    for row in 0..<groups.count {
      let (sum, overflow) = sums[Int(groups[row])].addingReportingOverflow(values[row])
      if overflow { return row }
      sums[Int(groups[row])] = sum
    }
    return groups.count
  }

  private func aggregator(of group: Int) -> Aggregator {
    Aggregator(function: function, isDistinct: isDistinct, percentile: percentiles.isEmpty ? nil : percentiles[group])
  }

  /// Goes over to values of any type, with what was added so far: in the last batch to some groups only.
  private mutating func becomeValues(_ lastGroups: ArraySlice<Int32> = []) throws(EvaluationError) {
    guard lane != .values else { return }
    var hasValues = Array(count: groupCount) { $0 < groupsWithValues }
    for group in lastGroups { hasValues[Int(group)] = true }
    aggregators = []
    for group in 0..<groupCount {
      var next = aggregator(of: group)
      if hasValues[group] {
        // Whether there are any is all that a sum asks for.
        let count = function == "avg" ? counts[group] : 1
        switch lane {
        case .wholeSums: next = Aggregator(SumState(isAverage: function == "avg", count: count, whole: wholes[group]))
        case .floatSums:
          next = Aggregator(SumState(isAverage: function == "avg", count: count, fractional: floats[group]))
        case .wholes: try next.add(.integer(wholes[group]))
        case .dates: try next.add(Column.dates(wholes)[group])
        case .floats: try next.add(.float(floats[group]))
        case .nothing, .counts, .distinctCounts, .values: break
        }
      }
      aggregators.append(next)
    }
    lane = .values
  }

  /// The aggregates of all groups.
  func results() throws(EvaluationError) -> Column {
    switch lane {
    case .counts, .distinctCounts: return .integers(counts)
    case .wholeSums where function == "sum": return .integers(wholes)
    case .floatSums where function == "sum": return .floats(floats)
    case .wholes: return .integers(wholes)
    case .dates: return .dates(wholes)
    case .floats: return .floats(floats)
    default: break
    }
    var all = self
    try all.becomeValues()
    var builder = ColumnBuilder()
    for aggregator in all.aggregators { builder.append(try aggregator.result()) }
    return builder.take()
  }
}
