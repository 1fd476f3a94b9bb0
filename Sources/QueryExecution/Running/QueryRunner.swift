public import PropertyGraph
internal import QueryBinding
public import QueryPlanning
internal import QuerySyntax

/// Takes some rows, the names of their columns, and the graph that they are of.
public typealias RowStream = (_ columns: [String], _ rows: [[Value]], _ graph: Graph) -> Void

/// Carries out plans.
public enum QueryRunner {
  /// Carries out a plan on a copy of a graph: a statement that fails changes nothing, and one with `EXPLAIN` neither.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - parameters: the values of `$name`.
  ///   - view: the graph as the caller sees it.
  ///   - now: the moment that date and time functions give.
  ///   - seed: from which random numbers are made.
  ///   - limits: how much may be used.
  ///   - cancellation: tells the statement to stop.
  ///   - clock: the time since some moment, which never goes back.
  ///   - stream: takes the rows of a plan that changes nothing as they are found, and the graph that they are of; it is
  ///     called at least once. The outcome has no rows then, so that their memory is not counted.
  /// - Throws: why an expression has no value, a change is refused, or a limit was reached.
  public static func run(
    _ plan: PhysicalPlan, parameters: [String: Value], on view: GraphView, now: ZonedDateTime, seed: UInt64,
    limits: QueryLimits = .standard, cancellation: Cancellation? = nil,
    clock: @escaping @Sendable () -> Duration = QueryRunner.monotonicTime, stream: RowStream? = nil
  ) throws(EvaluationError) -> QueryOutcome {
    let state = ExecutionState(
      plan: plan, parameters: parameters, view: view, now: now, seed: seed,
      budget: Budget(limits, cancellation, clock: clock))
    if plan.inspection == .explain { return explanation(of: plan, view) }
    switch plan.kind {
    case .schema(let command): return try SchemaRunner(state).run(command)
    case .query(let query):
      let rows = try rows(of: query, state, plan.isReadOnly ? stream : nil)
      try state.flush()
      return QueryOutcome(
        columns: query.columns, rows: rows,
        counters: ChangeCounters(from: view.graph, to: state.graph, by: state.applied), graph: state.graph,
        changes: state.applied, deletedTypes: state.deletedTypes,
        profile: plan.inspection == .profile ? plan.profile(rows: state.rowCounts) : nil, notes: state.notes)
    }
  }

  /// The time of the system's monotonic clock since it was first asked for.
  public static let monotonicTime: @Sendable () -> Duration = {
    let start = ContinuousClock.now
    return { ContinuousClock.now - start }
  }()

  /// What `EXPLAIN` gives: the plan as text, line by line; nothing is carried out.
  private static func explanation(of plan: PhysicalPlan, _ view: GraphView) -> QueryOutcome {
    let lines = plan.explanation.split(separator: "\n").map { [Value.string(String($0))] }
    return QueryOutcome(
      columns: ["plan"], rows: lines, counters: ChangeCounters(), graph: view.graph, changes: [], deletedTypes: [:],
      profile: nil, notes: [])
  }

  private static func rows(
    of query: PhysicalQuery, _ state: ExecutionState, _ stream: RowStream?
  ) throws(EvaluationError) -> [[Value]] {
    let source = QueryOperator(
      query, argument: Batch(count: 1, slotCount: state.plan.slotCount), state, at: StepPlace(query: 0))
    var rows: [[Value]] = []
    var count = 0
    while let batch = try source.next() {
      guard !query.columns.isEmpty else { continue }
      count += batch.count
      try state.budget.check(rows: count)
      let found = (0..<batch.count).map { index in query.slots.map { batch.value($0, index) } }
      if let stream {
        stream(query.columns, found, state.graph)
      } else {
        try state.budget.hold(found.reduce(0) { $1.reduce($0 + 32) { $0 + $1.estimatedBytes } })
        if rows.isEmpty { rows = found } else { rows += found }
      }
    }
    if let stream, count == 0, !query.columns.isEmpty { stream(query.columns, [], state.graph) }
    return rows
  }
}
