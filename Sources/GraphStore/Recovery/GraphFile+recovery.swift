import GRDB
public import PropertyGraph

/// A graph with its place in the change log.
public struct RecordedGraph: Sendable {
  /// The graph.
  public let graph: Graph
  /// The sequence of the last record that is in it; 0 where the log had none.
  public let sequence: Int64
  /// When that record was written; nil where the log had none.
  public let time: ZonedDateTime?

  /// Makes one of a graph and its place in a log, or in what counts its versions as a log does.
  public init(graph: Graph, sequence: Int64, time: ZonedDateTime?) {
    self.graph = graph
    self.sequence = sequence
    self.time = time
  }
}

extension GraphFile {
  /// The graph as the file has it: the newest good snapshot with every later record of the change log applied.
  ///
  /// A file whose log has not begun gives its latest snapshot, or an empty graph.
  /// - Throws: where a record or all snapshots that could serve are damaged, or where the end of the log was lost;
  ///   never another graph than the one that was acknowledged.
  /// - Complexity: linear in the graph and the records since the snapshot.
  public func graph(at version: GraphVersion = .latest) throws(StoreError) -> RecordedGraph {
    // What was acknowledged by now must be found; what is acknowledged meanwhile may be.
    let mark = HighWaterMark(beside: path)
    return try reading { db in try recovered(version, mark: mark, acceptingLoss: false, db).recorded }
  }

  /// The first and last version that the file has; nil where its log has not begun.
  public func versions() throws(StoreError) -> ClosedRange<Int64>? {
    try reading { db in
      guard let head = try LogHead.find(db, file: path) else { return nil }
      let last = try LogTable(db: db, file: path).lastSequence(head)
      return head.baseSequence...max(head.baseSequence, last)
    }
  }

  /// Records of the change log, ascending.
  ///
  /// - Parameters:
  ///   - sequence: where to begin.
  ///   - limit: the most records.
  public func log(from sequence: Int64 = 1, limit: Int) throws(StoreError) -> [LogEntry] {
    try reading { db in
      guard try LogHead.find(db, file: path) != nil else { return [] }
      var entries: [LogEntry] = []
      let rows = try LogTable(db: db, file: path).rows(from: sequence, through: .max)
      while entries.count < limit, let row = try rows.next() {
        entries.append(try LogTable(db: db, file: path).entry(of: row))
      }
      return entries
    }
  }

  /// What recovery found.
  struct Recovered {
    let recorded: RecordedGraph
    let head: LogHead?
    /// The snapshot on which the graph was built.
    let base: SnapshotBase?
    /// What the records since that snapshot changed.
    let changed: ChangedParts
  }

  func recovered(
    _ version: GraphVersion, mark: HighWaterMark?, acceptingLoss: Bool, _ db: Database
  ) throws -> Recovered {
    guard let head = try LogHead.find(db, file: path) else {
      if !acceptingLoss { try expectNothingAcknowledged(mark) }
      return try withoutLog(version, db)
    }
    let table = LogTable(db: db, file: path)
    let last = try table.lastSequence(head)
    if let mark, mark.log == head.log, mark.sequence > last, !acceptingLoss {
      throw StoreError.lostTail(file: path, last: last, acknowledged: mark.sequence)
    }
    let wanted = try sequence(of: version, head, last, table)
    var firstError: (any Error)?
    for base in try SnapshotBase.all(db, file: path).reversed() where base.sequence <= wanted {
      do {
        let graph = try restored(base, db)
        return try replayed(graph, from: base.sequence, through: wanted, head, base, table)
      } catch {
        // An older snapshot may serve, with more of the log; what is wrong with the newest is told where none does.
        firstError = firstError ?? error
      }
    }
    guard head.beganEmpty, head.baseSequence == 0 else {
      throw firstError
        ?? StoreError.unknownVersion(file: path, wanted: version, first: head.baseSequence, last: last)
    }
    do {
      return try replayed(Graph(), from: 0, through: wanted, head, nil, table)
    } catch {
      throw firstError ?? error
    }
  }

  /// Throws where a log was acknowledged that the file does not have.
  func expectNothingAcknowledged(_ mark: HighWaterMark?) throws(StoreError) {
    guard let mark, mark.sequence > 0 else { return }
    throw .lostTail(file: path, last: 0, acknowledged: mark.sequence)
  }

  private func withoutLog(_ version: GraphVersion, _ db: Database) throws -> Recovered {
    guard version == .latest || version == .sequence(0) else {
      throw StoreError.unknownVersion(file: path, wanted: version, first: 0, last: 0)
    }
    let manifests = try Manifest.all(db)
    _ = try Catalog(checking: manifests, db, file: path)
    let graph = try manifests.last.map { try built(from: $0.info(file: path), db) } ?? Graph()
    return Recovered(
      recorded: RecordedGraph(graph: graph, sequence: 0, time: nil), head: nil, base: nil, changed: ChangedParts())
  }

  private func restored(_ base: SnapshotBase, _ db: Database) throws -> Graph {
    let manifests = try Manifest.all(db)
    guard let manifest = manifests.first(where: { $0.id == base.snapshot }) else {
      throw StoreError.damagedFile(file: path, what: "snapshot \(base.snapshot), on which the log rests, is missing")
    }
    return try built(from: try manifest.info(file: path), db)
  }

  private func replayed(
    _ graph: Graph, from base: Int64, through last: Int64, _ head: LogHead, _ snapshot: SnapshotBase?,
    _ table: LogTable
  ) throws -> Recovered {
    var replay = LogReplay(graph: graph, sequence: base, file: path)
    guard base >= head.baseSequence else {
      throw StoreError.damagedRecord(file: path, sequence: base + 1, what: "it is missing")
    }
    let rows = try table.rows(from: base + 1, through: last)
    while let row = try rows.next() { try replay.append(row) }
    try replay.finish(through: last)
    return Recovered(
      recorded: RecordedGraph(graph: replay.graph, sequence: replay.sequence, time: replay.time), head: head,
      base: snapshot, changed: replay.changed)
  }

  private func sequence(
    of version: GraphVersion, _ head: LogHead, _ last: Int64, _ table: LogTable
  ) throws -> Int64 {
    let wanted: Int64? =
      switch version {
      case .latest: last
      case .sequence(let sequence): sequence
      case .time(let time): try table.sequence(atOrBefore: time, head) ?? (head.baseSequence == 0 ? 0 : nil)
      }
    guard let wanted, (head.baseSequence...max(last, head.baseSequence)).contains(wanted) else {
      throw StoreError.unknownVersion(file: path, wanted: version, first: head.baseSequence, last: last)
    }
    return wanted
  }
}
