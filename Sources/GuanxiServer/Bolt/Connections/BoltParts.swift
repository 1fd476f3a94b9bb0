/// What the connections over Bolt of one server share.
struct BoltParts: Sendable {
  /// The threads that carry out statements.
  let workers: WorkerPool
  /// Who may change which graph.
  let turns: WriteTurns
  let metrics: BoltMetrics
}
