import GRDB
public import PropertyGraph

/// What an upkeep did.
public struct UpkeepResult: Hashable, Sendable {
  /// The snapshot that was taken.
  public var snapshot: SnapshotInfo?
  /// How many of the program's own snapshots were removed.
  public var removedSnapshots = 0
  /// The first version that can be had; nil where nothing was forgotten.
  public var firstVersion: Int64?
}

extension DurableGraph {
  /// Whether ``keepUp(_:at:)`` would take a snapshot.
  public func isSnapshotDue(_ policy: UpkeepPolicy) -> Bool {
    commits.logBytesSinceSnapshot >= policy.snapshotAfterLogBytes
  }

  /// Takes a snapshot where one is due, removes those of the program's own that are not needed, and forgets versions
  /// that are too old, while others go on reading and writing.
  ///
  /// - Parameters:
  ///   - policy: what to keep.
  ///   - time: the present.
  public func keepUp(_ policy: UpkeepPolicy, at time: ZonedDateTime) throws(StoreError) -> UpkeepResult {
    var result = UpkeepResult()
    if isSnapshotDue(policy) { result.snapshot = try takeSnapshot(at: time) }
    if let days = policy.daysOfVersions,
      let limit = ZonedDateTime(epochSecond: time.epochSecond - Int64(days) * 86_400, zone: .utc)
    {
      result.firstVersion = try forget(before: .time(limit))
    }
    result.removedSnapshots = try snapshots.afterLast { () throws(StoreError) in
      try file.thin(keeping: policy.automaticSnapshots)
    }
    return result
  }

  /// Forgets the versions before one: their records are removed as far as a snapshot has what they did.
  ///
  /// - Returns: the first version that can be had now; nil where nothing could be forgotten.
  /// - Throws: never for want of a snapshot: then nothing is forgotten.
  @discardableResult
  public func forget(before version: GraphVersion) throws(StoreError) -> Int64? {
    try snapshots.afterLast { () throws(StoreError) in try file.forget(before: version, epoch: epoch) }
  }
}

extension GraphFile {
  /// The most records that one transaction removes, so that commits do not wait long.
  private static let removedAtOnce = 1_000

  /// Removes the program's own snapshots but the newest few; one that a version needs stays.
  fileprivate func thin(keeping count: Int) throws(StoreError) -> Int {
    try transaction { db in
      guard let head = try LogHead.find(db, file: path) else { return 0 }
      let manifests = try Manifest.all(db)
      let catalog = try Catalog(checking: manifests, db, file: path)
      var kept = try SnapshotBase.all(db, file: path)
      var doomed = Set<Int64>()
      for base in kept.filter(\.isAutomatic).dropLast(count) {
        guard try base.sequence < head.baseSequence || !isNeeded(base, among: kept, head, db) else { continue }
        kept.removeAll { $0.snapshot == base.snapshot }
        doomed.insert(base.snapshot)
      }
      if !doomed.isEmpty { try remove(doomed, from: manifests, catalog, db) }
      return doomed.count
    }
  }

  fileprivate func forget(before version: GraphVersion, epoch: Int64) throws(StoreError) -> Int64? {
    let first = try transaction { db -> Int64? in
      var head = try head(ofEpoch: epoch, db)
      let table = LogTable(db: db, file: path)
      let wanted: Int64 =
        switch version {
        case .latest: try table.lastSequence(head)
        case .sequence(let sequence): sequence
        case .time(let time): try table.sequence(atOrBefore: time, head) ?? head.baseSequence
        }
      let bases = try SnapshotBase.all(db, file: path)
      guard let base = bases.last(where: { $0.sequence <= wanted }), base.sequence > head.baseSequence else {
        return nil
      }
      head.baseSequence = base.sequence
      try head.write(to: db)
      return base.sequence
    }
    // Records before the first version have no meaning any more; they go little by little.
    while try transaction({ db in
      let head = try head(ofEpoch: epoch, db)
      try db.execute(
        sql: "DELETE FROM log WHERE sequence IN (SELECT sequence FROM log WHERE sequence <= ? LIMIT ?)",
        arguments: [head.baseSequence, Self.removedAtOnce])
      return db.changesCount == Self.removedAtOnce
    }) {}
    return first
  }
}
