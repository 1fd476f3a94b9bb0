import PropertyGraph
import QueryBinding
import QueryExecution
import QueryPlanning
import QuerySyntax
import Testing

/// Bound statements built by hand, in the words of the language.
struct Statements {
  var graph = Graph()
  var date: CalendarDate
  var limits = QueryLimits.standard
  var parameters: [String: Value] = [:]
  var hidden: Set<NodeID> = []
  var inspection: Statement.Inspection?
  var cancellation: Cancellation?
  var clock: @Sendable () -> Duration = { .zero }

  private let now: ZonedDateTime

  init() throws {
    date = try #require(CalendarDate(year: 2026, month: 6, day: 30))
    now = try #require(ZonedDateTime(epochSecond: 1_782_777_600, zone: .utc))
  }

  /// Runs clauses and keeps the graph that they leave.
  @discardableResult
  mutating func run(
    _ clauses: [BoundClause], returning slots: [Int] = [], optimizing: Bool = true, asOf: BoundExpression? = nil
  ) throws(EvaluationError) -> QueryOutcome {
    let query = BoundQuery(
      id: 0,
      parts: [BoundPart(asOf: asOf, graph: nil, clauses: clauses, slots: slots.map(Slot.init))], isDistinct: false,
      columns: slots.map { "column \($0)" }, slots: slots.map(Slot.init))
    let statement = BoundStatement(
      inspection: inspection, kind: .query(query), slotCount: 32, parameters: [], isReadOnly: false, warnings: [])
    let plan = Planner.plan(statement, statistics: PlanningStatistics(of: graph), isOptimizing: optimizing)
    let outcome = try QueryRunner.run(
      plan, parameters: parameters, on: GraphView(graph, asOf: date).hiding(hidden), now: now, seed: 1, limits: limits,
      cancellation: cancellation, clock: clock)
    graph = outcome.graph
    return outcome
  }
}

/// A pattern of one node.
func node(_ slot: Int, _ label: String? = nil, bound: Bool = false, _ properties: [(String, Value)] = []) -> PatternNode
{
  PatternNode(
    slot: Slot(slot), isBound: bound, labels: label.map(BoundLabels.name),
    properties: properties.isEmpty ? nil : .entries(properties.map { ($0.0, .literal($0.1)) }))
}

/// A relationship of a pattern between two positions of its nodes.
func link(
  _ slot: Int, _ left: Int, _ right: Int, _ type: String? = nil,
  _ direction: RelationshipPattern.Direction = .outgoing, length: RelationshipPattern.Length? = nil,
  bound: Bool = false
) -> PatternRelationship {
  PatternRelationship(
    slot: Slot(slot), isBound: bound, left: left, right: right, direction: direction,
    types: type.map(BoundLabels.name), length: length)
}

/// `MATCH` of a pattern.
func match(
  _ nodes: [PatternNode], _ links: [PatternRelationship] = [], where predicate: BoundExpression? = nil,
  paths: [PatternPath] = [], optional: Bool = false
) -> BoundClause {
  .match(BoundPattern(nodes: nodes, relationships: links, paths: paths), predicate: predicate, isOptional: optional)
}

/// `RETURN` of expressions into slots.
func project(
  _ items: [(BoundExpression, Int)], distinct: Bool = false, order: [(BoundExpression, Bool)] = [],
  skip: BoundExpression? = nil, limit: BoundExpression? = nil, where predicate: BoundExpression? = nil,
  aggregation: BoundAggregation? = nil
) -> BoundClause {
  .project(
    BoundProjection(
      aggregation: aggregation, items: items.map { BoundItem($0.0, into: Slot($0.1), name: "x\($0.1)") },
      isDistinct: distinct, order: order.map { BoundSortItem($0.0, isDescending: $0.1) }, skip: skip, limit: limit,
      predicate: predicate))
}

/// The value of a slot.
func slot(_ index: Int) -> BoundExpression { .slot(Slot(index)) }

/// `slot.key`.
func property(_ index: Int, _ key: String) -> BoundExpression { .property(slot(index), key: key) }

/// A list of whole numbers.
func numbers(_ numbers: Int...) -> BoundExpression { .list(numbers.map { .literal(.integer($0)) }) }
