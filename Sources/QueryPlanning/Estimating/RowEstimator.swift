internal import PropertyGraph
internal import QueryBinding
internal import QuerySyntax

/// Estimates how many rows each step of a plan hands on, for `EXPLAIN` and `PROFILE`: from the numbers of nodes and
/// relationships, and from a look at the ends of some relationships of a type. Rows of a procedure are unknown, and so is
/// what is made of them.
struct RowEstimator {
  /// The most repetitions that a walk without a bound is taken to have.
  private static let assumedLongestWalk = 6

  let statistics: PlanningStatistics
  private(set) var estimates: [StepPlace: Double] = [:]
  /// What is known of the values of slots.
  private var labels: [Slot: String] = [:]
  private var arrivals: [Slot: Arrival] = [:]
  private var lookups: [Slot: NodeAccess] = [:]

  init(_ statistics: PlanningStatistics) { self.statistics = statistics }

  /// Estimates the rows of all steps of a query that is run for each of some rows.
  @discardableResult
  mutating func estimate(_ query: PhysicalQuery, at place: StepPlace, for rows: Double?) -> Double? {
    var sum: Double? = 0
    for (number, part) in query.parts.enumerated() {
      let found = estimate(part.steps, at: place.part(number), for: rows)
      sum = sum.flatMap { sum in found.map { sum + $0 } }
    }
    return sum
  }

  private mutating func estimate(_ steps: [PhysicalStep], at place: StepPlace, for rows: Double?) -> Double? {
    var rows = rows
    for (number, step) in steps.enumerated() {
      let place = place.step(number)
      rows = estimate(step, at: place, for: rows)
      if let rows { estimates[place] = rows }
    }
    return rows
  }

  private mutating func estimate(_ step: PhysicalStep, at place: StepPlace, for rows: Double?) -> Double? {
    switch step {
    case .aggregate(let aggregation): return aggregation.keys.isEmpty ? 1 : rows.map { $0 < 1 ? $0 : $0.squareRoot() }
    case .call: return nil
    case .optional(let steps, _, _):
      let found = estimate(steps, at: place, for: rows)
      return rows.flatMap { rows in found.map { max(rows, $0) } }
    case .countOptional(let steps, _, _):
      _ = estimate(steps, at: place, for: rows)
      return rows
    case .apply(let query, let id):
      let found = estimate(query, at: StepPlace(query: id), for: rows)
      return query.columns.isEmpty ? rows : found
    case .merge(let step):
      _ = estimate(step.match, at: place, for: rows)
      return rows
    case .forEach(_, _, let body):
      _ = estimate(body, at: place, for: rows)
      return rows
    case .repeatPattern(let step):
      let turn = estimate(step.body, at: place, for: 1) ?? 1
      let ends = repeated(turn, from: step.minimum, to: step.maximum)
      return rows.map { $0 * (step.isInto ? ends / nodes : ends) }
    case .limit(let count): return least(rows, count.wholeNumber)
    case .top(_, let skip, let limit):
      return least(rows.map { max(0, $0 - (skip?.wholeNumber ?? 0)) }, limit.wholeNumber)
    case .skip(let count): return rows.map { max(0, $0 - (count.wholeNumber ?? 0)) }
    default: return rows.map { $0 * factor(step) }
    }
  }

  /// How many rows a step makes of one.
  private mutating func factor(_ step: PhysicalStep) -> Double {
    switch step {
    case .scan(let scan): return found(by: scan)
    case .expand(let expansion):
      let degree = degree(expansion.types, expansion.direction, from: expansion.from)
      if expansion.isInto { return min(degree / nodes, degree) }
      arrivals[expansion.to] = Arrival(types: expansion.types?.alternatives, direction: expansion.direction)
      return degree
    case .scanRelationships(let expansion):
      arrivals[expansion.to] = Arrival(types: expansion.types?.alternatives, direction: expansion.direction)
      let types = expansion.types?.alternatives ?? []
      return Double(types.reduce(0) { $0 + (statistics.relationshipTypes[$1] ?? 0) })
    case .countExpansion(let count):
      return min(1, degree(count.expansion.types, count.expansion.direction, from: count.expansion.from))
    case .expandVariable(let walk): return factor(walk)
    case .filter(let predicates, _): return predicates.reduce(1) { $0 * share($1) }
    case .filterProperties: return 0.1
    case .relationshipEnds(let ends): return ends.direction == .either ? 2 : 1
    case .unwind(let list, _): return Double(list.listedCount ?? PatternPlanner.assumedListLength)
    default: return 1
    }
  }

  private mutating func found(by scan: NodeScan) -> Double {
    lookups[scan.slot] = scan.access
    labels[scan.slot] = scan.access.label
    switch scan.access {
    case .all: return nodes
    case .label(let label): return count(label)
    case .index(let label, let key, _): return equals(label, key)
    case .table(let label, let key, _): return equals(label, key)
    case .indexList(let label, let key, let values):
      return min(count(label), equals(label, key) * Double(values.listedCount ?? PatternPlanner.assumedListLength))
    }
  }

  private mutating func factor(_ walk: VariableExpansion) -> Double {
    if walk.isBound { return 1 }
    let degree = degree(walk.types, walk.direction, from: walk.from)
    var ends = repeated(degree, from: walk.minimum, to: walk.maximum)
    if walk.reachesOnce { ends = min(ends, nodes) }
    if walk.isInto { return walk.reachesOnce ? min(1, ends / nodes) : ends / nodes }
    arrivals[walk.to] = Arrival(types: walk.types?.alternatives, direction: walk.direction)
    return ends
  }

  private func repeated(_ factor: Double, from minimum: Int, to maximum: Int?) -> Double {
    let most = max(minimum, min(maximum ?? Self.assumedLongestWalk, Self.assumedLongestWalk))
    var (sum, power) = (0.0, 1.0)
    for turn in 0...most {
      if turn >= minimum { sum += power }
      power *= factor
    }
    return sum
  }
}

extension RowEstimator {
  /// How a node was reached.
  private struct Arrival {
    let types: [String]?
    let direction: Direction
  }

  private var nodes: Double { Double(max(statistics.nodes, 1)) }

  private func count(_ label: String?) -> Double {
    label.map { Double(statistics.labels[$0] ?? 0) } ?? Double(statistics.nodes)
  }

  /// How many nodes of a label have one value of a property.
  private func equals(_ label: String?, _ key: String) -> Double {
    let count = count(label)
    if let label, statistics.index(label: label, key: key)?.isUnique == true { return min(1, count) }
    return count < 1 ? count : count.squareRoot()
  }

  /// How many relationships of some types a node has on average: of all nodes, or of those with its label where that is
  /// known.
  private func degree(_ types: BoundLabels?, _ direction: Direction, from slot: Slot) -> Double {
    let names = types?.alternatives
    let count = names.map { $0.reduce(0) { $0 + (statistics.relationshipTypes[$1] ?? 0) } } ?? statistics.relationships
    let ends = Double(count) * (direction == .either ? 2 : 1)
    guard let label = labels[slot] else { return ends / nodes }
    return ends * statistics.share(of: label, atEndOf: names, direction.reversed) / max(1, self.count(label))
  }

  /// The share of rows for which a predicate is true.
  private mutating func share(_ predicate: BoundExpression) -> Double {
    switch predicate.bare {
    case .binary(.and, let left, let right): share(left) * share(right)
    case .binary(.or, let left, let right): min(1, share(left) + share(right))
    case .unary(.not, let operand): 1 - share(operand)
    case .isNull(let operand, let isNegated):
      if case .slot = operand.bare { isNegated ? 1 : 0 } else { isNegated ? 0.9 : 0.1 }
    case .hasLabels(.slot(let slot), .name(let label)): share(of: label, slot)
    case .comparison(.equal, let left, let right): isLookedUp(left) || isLookedUp(right) ? 1 : 0.1
    case .binary(.isIn, let left, _) where isLookedUp(left): 1
    case .comparison(.notEqual, _, _): 0.9
    case .comparison: 0.3
    case .binary(.isIn, _, _): 0.2
    default: 0.5
    }
  }

  private mutating func share(of label: String, _ slot: Slot) -> Double {
    defer { labels[slot] = label }
    if let arrival = arrivals[slot] {
      return statistics.share(of: label, atEndOf: arrival.types, arrival.direction)
    }
    if let access = lookups[slot], access.knownLabel == label { return 1 }
    return count(label) / nodes
  }

  /// Whether a node was found by the value of this property already.
  private func isLookedUp(_ expression: BoundExpression) -> Bool {
    guard case .property(.slot(let slot), let key) = expression.bare else { return false }
    return switch lookups[slot] {
    case .index(_, let known, _), .indexList(_, let known, _), .table(_, let known, _): known == key
    case .all, .label, nil: false
    }
  }

  private func least(_ rows: Double?, _ count: Double?) -> Double? {
    guard let count else { return rows }
    return rows.map { min($0, count) }
  }
}

extension NodeAccess {
  /// The label of the nodes that are found, whether or not it is tested again.
  fileprivate var knownLabel: String? {
    switch self {
    case .index(let label, _, _), .indexList(let label, _, _): label
    case .all, .label, .table: label
    }
  }
}

extension BoundExpression {
  /// The number where it is written out; nil otherwise.
  fileprivate var wholeNumber: Double? {
    if case .literal(.integer(let number)) = bare { Double(number) } else { nil }
  }
}
