internal import GraphStore
internal import PropertyGraph

/// What a transaction changes: a graph in its file, or a branch in memory.
protocol TransactionOwner: Sendable {
  /// The newest graph that was committed.
  var current: RecordedGraph { get }

  /// Waits for the turn to write.
  func takeTurn(patience: Double) throws(StoreError) -> any TransactionTurn
}

/// The turn to write to a graph: nobody else changes it until it is given back, or nobody holds it any more.
protocol TransactionTurn: AnyObject {
  /// The newest graph, on which the change builds.
  var recorded: RecordedGraph { get }

  /// Gives the turn back without a change.
  func giveBack()

  /// Changes the graph and gives the turn back.
  func commit(_ changes: ChangeSet, by actor: String, at time: ZonedDateTime) throws(StoreError) -> RecordedGraph
}

extension WriteTurn: TransactionTurn {}
