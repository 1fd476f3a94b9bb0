public import GraphStore
public import PropertyGraph

/// A graph that is open for writing: what is committed is in its file before it is acknowledged.
public final class WritableGraph: Sendable, TransactionOwner {
  let durable: DurableGraph
  private let policy: UpkeepPolicy

  /// Opens a graph file for writing, and makes it where there is none.
  ///
  /// - Parameters:
  ///   - path: the graph file.
  ///   - holder: who opens it, for the messages to others.
  ///   - policy: when snapshots are taken.
  public init(_ path: String, holder: String, policy: UpkeepPolicy = .standard) throws(GuanxiError) {
    durable = try GraphSnapshots.folding { () throws(StoreError) in
      try DurableGraph(opening: path, holder: holder, creating: true)
    }
    self.policy = policy
  }

  /// The graph as it is in the file.
  public var current: RecordedGraph { durable.current }

  /// Commits the steps of statements that ran on a graph.
  ///
  /// - Parameters:
  ///   - changes: the steps, in order.
  ///   - base: the version on which they ran.
  ///   - actor: who makes the change.
  ///   - time: when.
  /// - Throws: ``GuanxiError/failed(_:)`` where somebody else changed the graph since; nothing is changed then.
  @discardableResult
  public func commit(
    _ changes: [Change], onto base: Int64, by actor: String, at time: ZonedDateTime
  ) throws(GuanxiError) -> RecordedGraph {
    try GraphSnapshots.folding { () throws(StoreError) in
      let turn = try durable.takeTurn()
      defer { turn.giveBack() }
      guard turn.recorded.sequence == base else {
        throw StoreError.changedMeanwhile(file: durable.file.path, base: base, last: turn.recorded.sequence)
      }
      return try turn.commit(ChangeSet(changes: changes), by: actor, at: time)
    }
  }

  /// Makes another graph the newest version, as a whole; it rests on a snapshot of a name.
  @discardableResult
  public func replace(
    with graph: Graph, snapshot name: String, by actor: String, at time: ZonedDateTime, note: String = ""
  ) throws(GuanxiError) -> SnapshotInfo {
    try GraphSnapshots.folding { () throws(StoreError) in
      try durable.replace(with: graph, snapshot: name, by: actor, at: time, note: note)
    }
  }

  /// Takes a snapshot where one is due, and forgets what the policy does not keep, while others go on.
  @discardableResult
  public func keepUp(at time: ZonedDateTime) throws(GuanxiError) -> UpkeepResult {
    try GraphSnapshots.folding { () throws(StoreError) in try durable.keepUp(policy, at: time) }
  }

  /// Waits for the turn to write.
  func takeTurn(patience: Double) throws(StoreError) -> any TransactionTurn { try durable.takeTurn(patience: patience) }

  /// Takes a snapshot where enough was recorded since the last one, and closes the file.
  public func close(at time: ZonedDateTime) throws(GuanxiError) {
    try GraphSnapshots.folding { () throws(StoreError) in
      if durable.isSnapshotDue(policy) { _ = try durable.keepUp(policy, at: time) }
      try durable.close()
    }
  }
}
