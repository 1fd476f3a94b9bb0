import GRDB
import Glibc
public import PropertyGraph

/// What an erasure rewrote.
public struct ErasureResult: Hashable, Sendable {
  /// The line of the ledger.
  public let entry: ErasureEntry
  /// How many records of the change log were rewritten.
  public let records: Int
  /// How many snapshots were rewritten.
  public let snapshots: Int
}

extension DurableGraph {
  /// Forgets: the graph changes, and what is to be forgotten is taken out of every record and snapshot, the write-ahead log
  /// and the free pages of the file. Nobody reads or writes the file meanwhile.
  ///
  /// All of it happens, or nothing. Records keep their sequence, time and actor, and say that they were rewritten.
  /// - Parameters:
  ///   - redaction: what is to be forgotten.
  ///   - changes: what becomes of the newest graph, such as that the node is deleted; made of it after the redaction.
  ///   - actor: who does it.
  ///   - time: when.
  /// - Throws: ``StoreError/busy(file:)`` where somebody reads the file and does not end: then nothing was changed, or
  ///   only bytes that were freed remain, until ``sweep()`` or the next erasure succeeds.
  /// - Complexity: linear in the file, and in the graph for each snapshot.
  @discardableResult
  public func erase(
    _ redaction: Redaction, by actor: String, at time: ZonedDateTime,
    changes: (Graph) -> ChangeSet = { ChangeSet(for: $0) }
  ) throws(StoreError) -> ErasureResult {
    try snapshots.afterLast { () throws(StoreError) in
      try file.check(actor: actor)
      let turn = try takeTurn()
      defer { turn.giveBack() }
      commits.settle()
      let current = current
      let moment = try file.moment(time, after: current.time)
      let steps = try file.steps(current.graph, redaction, changes)
      let content: [UInt8]
      do throws(PartFault) { content = try LogContent.changes(ChangeSet(changes: steps)).encoded() } catch {
        throw .changeTooLarge(file: file.path, what: error.what)
      }
      let row = LogRow(
        sequence: current.sequence + 1, epoch: epoch, time: moment.description, actor: actor, erasures: 0,
        packing: content)
      let result = try file.transaction { db in
        let head = try file.head(ofEpoch: epoch, db)
        try row.insert(into: db)
        return try file.rewrite(redaction, entering: row, at: moment, head, db)
      }
      file.heldLock?.set(HighWaterMark(log: log, sequence: row.sequence))
      // Texts that nobody has any more live on in the graph in memory: it is read anew.
      let recovered: GraphFile.Recovered
      do throws(StoreError) {
        recovered = try file.reading { db in try file.recovered(.latest, mark: nil, acceptingLoss: false, db) }
      } catch {
        // The file has forgotten, the graph in memory has not: nobody may build on it.
        commits.end(error)
        throw error
      }
      commits.publish(recovered.recorded)
      commits.returnChanged(recovered.changed)
      snapshots.rest(on: recovered.base?.snapshot)
      try file.sweep()
      return result
    }
  }

  /// Overwrites what was freed in the file, and empties its write-ahead log.
  public func sweep() throws(StoreError) {
    try snapshots.afterLast { () throws(StoreError) in
      let turn = try takeTurn()
      defer { turn.giveBack() }
      commits.settle()
      try file.sweep()
    }
  }
}

extension GraphFile {
  /// The steps that make the newest graph forget, and then become what `changes` says.
  fileprivate func steps(
    _ graph: Graph, _ redaction: Redaction, _ changes: (Graph) -> ChangeSet
  ) throws(StoreError) -> [Change] {
    let forgetting = redaction.changes(in: graph)
    do throws(ChangeError) {
      let after = try graph.applying(forgetting)
      let rest = changes(after)
      _ = try after.applying(rest)
      return forgetting.changes + rest.changes
    } catch {
      throw .refused(file: path, error)
    }
  }

  fileprivate func rewrite(
    _ redaction: Redaction, entering row: LogRow, at moment: ZonedDateTime, _ head: LogHead, _ db: Database
  ) throws -> ErasureResult {
    let manifests = try Manifest.all(db)
    let catalog = try Catalog(checking: manifests, db, file: path)
    var graphs: [Int64: Graph] = [:]
    for manifest in manifests { graphs[manifest.id] = try built(from: try manifest.info(file: path), db) }
    var eras = try ErasureEras(redaction, through: row.sequence - 1, LogTable(db: db, file: path))
    let bases = try SnapshotBase.all(db, file: path)
    for base in bases { eras.remember(graphs[base.snapshot] ?? Graph(), at: base.sequence) }
    var rewritten: [Int64: Manifest] = [:]
    for manifest in manifests {
      let graph = graphs[manifest.id] ?? Graph()
      let base = bases.first { $0.snapshot == manifest.id }
      let here = base.map { eras.redaction(at: $0.sequence) } ?? redaction.forgetting(redaction.known(in: graph))
      rewritten[manifest.id] = try rewriteSnapshot(manifest, graph, here, db)
    }
    let checksums = rewritten.mapValues { UInt32(truncatingIfNeeded: $0.contentChecksum) }
    let count = try rewriteRecords(&eras, through: row.sequence - 1, checksums, db)
    try PartTable(db: db).removeUnused()
    let list = manifests.map { rewritten[$0.id] ?? $0 }
    try Catalog(nextSnapshotID: catalog.nextSnapshotID, snapshots: list).write(to: db)
    let number = (try ErasureEntry.all(db, file: path).last?.number ?? 0) + 1
    let entry = ErasureEntry(
      number: number, lineage: head.lineage, nodes: redaction.nodes.sorted(), era: eras.current, time: moment,
      sequence: row.sequence)
    try entry.insert(into: db)
    return ErasureResult(entry: entry, records: count, snapshots: rewritten.count)
  }

  /// - Parameter checksums: of the snapshots that were rewritten, which records name.
  private func rewriteRecords(
    _ eras: inout ErasureEras, through last: Int64, _ checksums: [Int64: UInt32], _ db: Database
  ) throws -> Int {
    let table = LogTable(db: db, file: path)
    var rewritten: [LogRow] = []
    let rows = try table.rows(from: 0, through: last)
    while let row = try rows.next() {
      let entry = try table.entry(of: row)
      let actor = eras.redaction(at: row.sequence).redacted(row.actor)
      var (content, isChanged) = (entry.content, actor != row.actor)
      switch entry.content {
      case .changes(let changes):
        let (steps, hasOther) = eras.redacted(changes.changes, at: row.sequence)
        if hasOther { (content, isChanged) = (.changes(ChangeSet(changes: steps)), true) }
      case .replacement(let snapshot, _):
        guard let checksum = checksums[snapshot] else { break }
        (content, isChanged) = (.replacement(snapshot: snapshot, contentChecksum: checksum), true)
      }
      guard isChanged else { continue }
      rewritten.append(
        LogRow(
          sequence: row.sequence, epoch: row.epoch, time: row.time, actor: actor, erasures: row.erasures + 1,
          packing: try content.encoded()))
    }
    for row in rewritten { try row.update(db) }
    return rewritten.count
  }

  /// Writes the parts of a snapshot anew without what is to be forgotten; nil where it has nothing of it.
  private func rewriteSnapshot(
    _ manifest: Manifest, _ graph: Graph, _ redaction: Redaction, _ db: Database
  ) throws -> Manifest? {
    let (name, note) = (redaction.redacted(manifest.name), redaction.redacted(manifest.note))
    let changes = redaction.changes(in: graph)
    guard !changes.isEmpty || name != manifest.name || note != manifest.note else { return nil }
    let encoder = PartEncoder(try graph.applying(changes))
    let table = PartTable(db: db)
    var list = PartList()
    for address in encoder.addresses {
      let content = try content(of: address, encoder)
      let part = StoredPart(packing: content)
      list.append(
        kind: address.kind.rawValue, position: Int64(address.position), contentChecksum: part.contentChecksum,
        contentLength: part.contentLength)
      try db.execute(
        sql: "UPDATE snapshot_part SET part_id = ? WHERE snapshot_id = ? AND kind = ? AND position = ?",
        arguments: [
          try table.store(part, content), manifest.id, address.kind.rawValue, Int64(address.position),
        ])
    }
    let new = manifest.rewritten(name: name, note: note, contentChecksum: Int64(list.checksum))
    try new.update(db)
    return new
  }

  /// Writes the file anew without free pages, and empties the write-ahead log.
  fileprivate func sweep() throws(StoreError) {
    do {
      try queue.writeWithoutTransaction { db in
        try Self.emptyLog(db)
        try db.execute(sql: "VACUUM")
        try Self.emptyLog(db)
      }
    } catch {
      throw StoreError(error, file: path)
    }
  }

  /// How often it is tried while somebody reads, with a tenth of a second between.
  private static let attempts = 50

  private static func emptyLog(_ db: Database) throws {
    for _ in 0..<attempts {
      let row = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      let isBusy: Int = row?[0] ?? 0
      if isBusy == 0 { return }
      usleep(100_000)
    }
    throw DatabaseError(resultCode: .SQLITE_BUSY)
  }
}
