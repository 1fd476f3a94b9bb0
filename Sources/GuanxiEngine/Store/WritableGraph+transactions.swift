public import GraphStore
public import PropertyGraph

extension WritableGraph {
  /// Does work in one transaction, which is committed where the work succeeds and leaves nothing behind where it fails.
  ///
  /// - Returns: what the work gave, and the graph afterwards.
  /// - Throws: what the work throws, or a ``TransactionError`` of the commit.
  public func transaction<Answer>(
    by actor: String, at time: ZonedDateTime, _ work: (GraphTransaction) throws -> Answer
  ) throws -> (answer: Answer, recorded: RecordedGraph) {
    try GraphTransaction(owner: self).carryOut(by: actor, at: time, work)
  }

  /// Begins a transaction that stays open until somebody ends it, and keeps nobody from writing meanwhile.
  public func begin() -> OpenTransaction { OpenTransaction(owner: self) }
}
