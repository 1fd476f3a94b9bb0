internal import PropertyGraph
internal import QueryBinding
internal import QueryExecution
internal import QueryPlanning

/// A statement that is ready, with what it is carried out on.
struct StatementRun {
  let statement: PreparedStatement
  /// The newest graph, which is the one of the result where the statement looks at an earlier version.
  let newest: GraphView
  /// The graph that the statement looks at.
  let view: GraphView
  let parameters: [String: Value]
  let now: ZonedDateTime
  let seed: UInt64
  let limits: QueryLimits
  let cancellation: Cancellation?
  let stream: RowStream?

  /// Carries it out.
  func result() throws(QueryError) -> QueryResult {
    let (bound, plan) = (statement.bound, statement.plan)
    do throws(EvaluationError) {
      let outcome = try QueryRunner.run(
        plan, parameters: parameters, on: view, now: now, seed: seed, limits: limits, cancellation: cancellation,
        stream: stream)
      return QueryResult(
        columns: outcome.columns, rows: outcome.rows, counters: outcome.counters,
        graph: statement.parsed.usesVersion ? newest.graph : outcome.graph,
        changes: outcome.changes, plan: outcome.profile, warnings: bound.warnings, notes: outcome.notes,
        isReadOnly: bound.isReadOnly, isStreamed: stream != nil && plan.isReadOnly && !outcome.columns.isEmpty,
        deletedTypes: outcome.deletedTypes)
    } catch {
      throw QueryError(error, in: statement.text)
    }
  }
}
