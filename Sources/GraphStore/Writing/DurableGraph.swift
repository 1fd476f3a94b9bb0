import GRDB
import PropertyGraph

/// A graph in memory whose every change is in its file before it is acknowledged.
///
///     let acme = try DurableGraph(opening: "acme.guanxi", holder: "nightly import")
///     let turn = try acme.takeTurn()
///     var changes = ChangeSet(for: turn.recorded.graph)
///     changes.createNode(labels: ["Company"], properties: ["name": "Acme Cloud"])
///     try turn.commit(changes, by: "Li Lei", at: now)
///
/// Readers take ``current`` and keep it: it never changes. Writers take turns; many of them share one synchronisation of
/// the disk. What is promised, and which test shows it, is in `docs/durability.md`.
public final class DurableGraph: Sendable {
  /// The longest name of an actor, in bytes of UTF-8.
  public static let longestActor = 200

  /// The file that holds the graph.
  public let file: GraphFile
  /// The identity of the log: 32 hexadecimal digits that no other graph has.
  public let log: String
  let epoch: Int64
  let turns = TurnQueue()
  let commits: CommitQueue
  let snapshots: SnapshotWriter

  /// Opens a graph for writing; nobody else can, until it is closed or the process ends.
  ///
  /// - Parameters:
  ///   - path: the graph file.
  ///   - holder: who opens it, for the messages to others.
  ///   - creating: whether the file is made where there is none.
  ///   - patience: the seconds to wait for another holder.
  ///   - sizeLimit: the most bytes that the file may grow to.
  ///   - acceptingLoss: whether the graph is opened although the end of its log was lost.
  ///   - random: from which the identity of a log that begins is made.
  /// - Throws: ``StoreError/heldByWriter(file:holder:)`` where another has it open for writing.
  /// - Complexity: linear in the graph and in the records since its last snapshot.
  public init(
    opening path: String, holder: String, creating: Bool = false, patience: Double = 0, sizeLimit: Int? = nil,
    acceptingLoss: Bool = false, random: any RandomNumberGenerator = SystemRandomNumberGenerator()
  ) throws(StoreError) {
    let file = try GraphFile(
      opening: path, mode: creating ? .create : .readWrite, patience: patience, sizeLimit: sizeLimit, holder: holder)
    self.file = file
    let mark = file.heldLock?.mark
    let identity = Self.identity(random)
    let recovered = try file.transaction { db in
      if try !acceptingLoss && LogHead.find(db, file: path) == nil { try file.expectNothingAcknowledged(mark) }
      try Self.begin(file, identity: identity, db)
      let recovered = try file.recovered(.latest, mark: mark, acceptingLoss: acceptingLoss, db)
      guard var head = recovered.head else {
        throw StoreError.damagedFile(file: path, what: "the head of its change log is missing")
      }
      head.epoch += 1
      head.closedSequence = nil
      try head.write(to: db)
      return (recovered, head)
    }
    let head = recovered.1
    log = head.log
    epoch = head.epoch
    let lock = file.heldLock
    lock?.set(HighWaterMark(log: head.log, sequence: recovered.0.recorded.sequence))
    commits = CommitQueue(recorded: recovered.0.recorded, changed: recovered.0.changed) { rows throws(StoreError) in
      try file.append(rows, epoch: head.epoch)
      if let last = rows.last { lock?.set(HighWaterMark(log: head.log, sequence: last.sequence)) }
    }
    snapshots = SnapshotWriter(file: file, epoch: head.epoch, base: recovered.0.base?.snapshot)
  }

  /// The durable graph, with its place in the log.
  public var current: RecordedGraph { commits.published }

  /// The graph as it was at a version of its log.
  public func graph(at version: GraphVersion) throws(StoreError) -> RecordedGraph {
    let current = current
    if version == .latest || version == .sequence(current.sequence) { return current }
    return try file.graph(at: version)
  }

  /// Waits for the turn to write.
  ///
  /// - Parameter patience: the seconds to wait.
  /// - Throws: ``StoreError/noTurn(file:)`` where it did not come in time.
  public func takeTurn(patience: Double = 30) throws(StoreError) -> WriteTurn {
    guard turns.take(patience: patience) else { throw .noTurn(file: file.path) }
    return try WriteTurn(self)
  }

  /// Ends writing and closes the file, which stands alone then. Waits for those who are writing.
  ///
  /// - Throws: ``StoreError/noTurn(file:)`` where somebody does not end writing: then nothing was done. After every other
  ///   error, that of an earlier failure among them, the file is closed all the same, as after a crash: nothing that was
  ///   acknowledged is lost, and the right to write is given back.
  public func close() throws(StoreError) {
    do throws(StoreError) {
      let turn = try takeTurn()
      commits.end(.closed(file: file.path))
      turn.giveBack()
      try snapshots.afterLast { () throws(StoreError) in
        try file.transaction { db in
          var head = try file.head(ofEpoch: epoch, db)
          head.closedSequence = try LogTable(db: db, file: file.path).lastSequence(head)
          try head.write(to: db)
        }
        try file.close(sayingWhereTheLogEnds: true)
      }
    } catch {
      if case .noTurn = error { throw error }
      // What went wrong first is told.
      try? file.close()
      throw error
    }
  }

  /// Works changes into a graph in memory, as a record that waits to be written.
  func staged(
    _ changes: ChangeSet, on recorded: RecordedGraph, by actor: String, at time: ZonedDateTime
  ) throws(StoreError) -> StagedCommit {
    let moment = try file.moment(time, after: recorded.time)
    try file.check(actor: actor)
    let graph: Graph
    do throws(ChangeError) { graph = try recorded.graph.applying(changes) } catch {
      throw .refused(file: file.path, error)
    }
    let content: [UInt8]
    do throws(PartFault) { content = try LogContent.changes(changes).encoded() } catch {
      throw .changeTooLarge(file: file.path, what: error.what)
    }
    let sequence = recorded.sequence + 1
    let row = LogRow(
      sequence: sequence, epoch: epoch, time: moment.description, actor: actor, packing: content)
    var changed = ChangedParts()
    changed.insert(changes.changes, logBytes: row.content.count)
    return StagedCommit(
      row: row, recorded: RecordedGraph(graph: graph, sequence: sequence, time: moment), changed: changed)
  }

  static func identity(_ random: any RandomNumberGenerator) -> String {
    var random = random
    return (0..<32).map { _ in String(Int.random(in: 0..<16, using: &random), radix: 16) }.joined()
  }

  /// Begins the log where it has not begun: with the latest snapshot, or with nothing.
  private static func begin(_ file: GraphFile, identity: String, _ db: Database) throws {
    guard try LogHead.find(db, file: file.path) == nil else { return }
    let manifests = try Manifest.all(db)
    _ = try Catalog(checking: manifests, db, file: file.path)
    try LogHead(
      log: identity, lineage: identity, epoch: 0, baseSequence: 0, beganEmpty: manifests.isEmpty, closedSequence: nil
    ).write(to: db)
    guard let latest = manifests.last else { return }
    try SnapshotBase(snapshot: latest.id, sequence: 0, isAutomatic: false).write(to: db)
  }
}
