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
    let transaction = GraphTransaction(on: self)
    do {
      let answer = try work(transaction)
      return (answer, try transaction.commit(by: actor, at: time))
    } catch {
      transaction.rollBack()
      throw error
    }
  }

  /// Begins a transaction that stays open until somebody ends it, and keeps nobody from writing meanwhile.
  public func begin() -> OpenTransaction { OpenTransaction(on: self) }
}
