internal import Bolt
internal import GuanxiEngine

/// A statement that is carried out on a thread for such work.
struct BoltStatement: Sendable {
  let text: String
  let parameters: [String: Value]
  let asOf: CalendarDate
  let now: ZonedDateTime
  var limits: QueryLimits
  var cancellation: Cancellation
  let token: TokenRecord
  let language: Language
  let version: BoltVersion
  let moments: MomentForm
  let audit: AuditLog?

  private var rows: BoltRows { BoltRows(version: version, moments: moments) }

  /// Whether it changes nothing.
  func isReadOnly(on graph: Graph) throws(QueryError) -> Bool {
    try QueryEngine.standard.isReadOnly(text, on: graph)
  }

  /// Reads a graph.
  ///
  /// - Parameter view: the graph as the caller sees it.
  /// - Returns: the result, and what must be recorded before anything of it is shown.
  func read(_ served: ServedGraph, _ view: GraphView) throws -> (answer: BoltResult, record: PendingAudit?) {
    let started = ContinuousClock.now
    let (rows, cancellation, limit) = (rows, cancellation, limits.memory)
    var records: [[UInt8]] = []
    var bytes = 0
    let result: QueryResult
    do throws(QueryError) {
      result = try QueryEngine.standard.run(
        text, parameters: parameters, on: view, named: served.name, now: now, seed: 1, limits: limits,
        cancellation: cancellation, history: served.history(for: token, asOf: asOf)
      ) { _, found, graph in
        // The rows may be of an earlier version.
        let shown = GraphView(graph, asOf: view.asOf, visibility: view.visibility)
        for row in found where bytes <= limit {
          let record = rows.bytes(row, on: shown)
          bytes += record.count
          records.append(record)
        }
        if bytes > limit { cancellation.cancel() }
      }
    } catch {
      // Stopped from here: the reason is the size, not that anybody interrupted it.
      guard bytes <= limit else { throw Self.tooLarge(limit) }
      throw error
    }
    guard bytes <= limit else { throw Self.tooLarge(limit) }
    if !result.isStreamed { records = result.rows.map { rows.bytes($0, on: view) } }
    let trail = trail(of: served.name)
    let record = trail.isKept ? trail.pending(.query, redacted(on: served.graph), rows: records.count, at: now) : nil
    return (answer(result, records, on: served.name, started), record)
  }

  /// Changes a graph, or reads it within a transaction.
  ///
  /// - Parameters:
  ///   - name: the graph.
  ///   - view: makes the view of the caller of a state of the graph.
  ///   - recording: where it is recorded.
  ///   - run: runs the statement.
  func change(
    _ name: String, view: (Graph) -> GraphView?, recording audit: WriteAudit, _ run: () throws -> QueryResult
  ) throws -> BoltResult {
    let started = ContinuousClock.now
    let result = try run()
    guard let shown = view(result.graph) else { throw TransactionError.over }
    let records = result.rows.map { rows.bytes($0, on: shown, deletedTypes: result.deletedTypes) }
    guard records.reduce(0, { $0 + $1.count }) <= limits.memory else { throw Self.tooLarge(limits.memory) }
    try audit.record(redacted(on: result.graph), result)
    return answer(result, records, on: name, started)
  }

  /// Where it is recorded what the caller does to a graph.
  func trail(of graph: String) -> AuditTrail { AuditTrail(audit, graph: graph, actor: token.name) }

  private func redacted(on graph: Graph) -> String { QueryEngine.standard.redacted(text, on: graph) }

  private func answer(
    _ result: QueryResult, _ records: [[UInt8]], on name: String, _ started: ContinuousClock.Instant
  ) -> BoltResult {
    let summary = BoltSummary(result: result, version: version, language: language, database: name, text: text)
    let milliseconds = Int(started.duration(to: .now) / .milliseconds(1))
    return BoltResult(
      columns: result.columns, records: records, summary: summary.entries, milliseconds: milliseconds)
  }

  private static func tooLarge(_ limit: Int) -> BoltProblem {
    BoltProblem(
      "Neo.DatabaseError.Statement.ExecutionFailed",
      "The rows take more than \(limit >> 20) MiB. Ask for less at a time, such as with LIMIT.",
      "结果超过 \(limit >> 20) MiB，请减少一次返回的内容，例如使用 LIMIT。")
  }
}
