internal import GuanxiEngine

extension Exchange {
  /// Where it is recorded what the caller does to a graph. What is recorded is on the disk before an answer is shown.
  func trail(of graph: String) -> AuditTrail {
    AuditTrail(server.audit, graph: graph, actor: caller?.name ?? "guanxi serve")
  }
}

extension AuditTrail {
  /// Records that a report or diagram is about to be shown.
  func show(
    _ action: AuditAction, _ signature: ProcedureSignature, _ given: some Sequence<String>, rows: Int? = nil,
    at time: ZonedDateTime
  ) throws(Problem) {
    try recorded(action, QueryEngine.redacted(signature, given), rows: rows, at: time)
  }

  /// Records what is about to be done or shown.
  func recorded(
    _ action: AuditAction, _ subject: String, rows: Int? = nil, at time: ZonedDateTime
  ) throws(Problem) {
    do throws(GuanxiError) { try record(action, subject, rows: rows, at: time) } catch { throw Problem(error) }
  }
}
