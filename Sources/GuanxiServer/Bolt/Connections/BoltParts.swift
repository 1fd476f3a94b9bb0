/// What the connections over Bolt of one server share.
struct BoltParts: Sendable {
  /// The threads that carry out statements.
  let workers: WorkerPool
  /// Who may change which graph.
  let turns: WriteTurns
  /// Which statements are carried out where they arrive.
  let brief = BriefStatements()
  /// What is recorded of them.
  let records = TurnRecords()
  let metrics: BoltMetrics
}
