import GRDB

extension GraphFile {
  /// The snapshots of the file, ascending by number, and so by the order in which they were saved.
  public func snapshots() throws(StoreError) -> [SnapshotInfo] {
    try reading { db in
      let manifests = try Manifest.all(db)
      _ = try Catalog(checking: manifests, db, file: path)
      return try manifests.map { try $0.info(file: path) }
    }
  }

  /// Deletes a snapshot, and the parts that no other one uses; their bytes are overwritten.
  ///
  /// A snapshot without which a version of the graph could not be had any more is not deleted: it loses its name, and goes
  /// when a later one takes its place.
  @discardableResult
  public func delete(_ selector: SnapshotSelector) throws(StoreError) -> SnapshotDeletion {
    try writing { db in
      let manifests = try Manifest.all(db)
      let catalog = try Catalog(checking: manifests, db, file: path)
      let doomed = try select(selector, among: manifests, db)
      let rest = manifests.filter { $0.id != doomed.id }
      if let base = try neededBase(doomed.id, db) {
        let name = automaticName(base.sequence, taken: Set(rest.map(\.name)))
        let renamed = doomed.renamed(name)
        try renamed.update(db)
        try SnapshotBase(snapshot: doomed.id, sequence: base.sequence, isAutomatic: true).write(to: db)
        let all = manifests.map { $0.id == doomed.id ? renamed : $0 }
        try Catalog(nextSnapshotID: catalog.nextSnapshotID, snapshots: all).write(to: db)
        return .kept(name: name)
      }
      try remove([doomed.id], from: manifests, catalog, db)
      return .deleted
    }
  }

  /// Removes snapshots with their places in the log and the parts that no other uses.
  func remove(_ doomed: Set<Int64>, from manifests: [Manifest], _ catalog: Catalog, _ db: Database) throws {
    let hasLog = try db.tableExists("snapshot_base")
    for id in doomed.sorted() {
      if hasLog { try db.execute(sql: "DELETE FROM snapshot_base WHERE snapshot_id = ?", arguments: [id]) }
      try db.execute(sql: "DELETE FROM snapshot_part WHERE snapshot_id = ?", arguments: [id])
      try db.execute(sql: "DELETE FROM snapshot WHERE id = ?", arguments: [id])
    }
    try PartTable(db: db).removeUnused()
    let rest = manifests.filter { !doomed.contains($0.id) }
    try Catalog(nextSnapshotID: catalog.nextSnapshotID, snapshots: rest).write(to: db)
  }

  /// The place in the log of a snapshot that a version needs; nil where the others do.
  private func neededBase(_ snapshot: Int64, _ db: Database) throws -> SnapshotBase? {
    guard let head = try LogHead.find(db, file: path) else { return nil }
    let bases = try SnapshotBase.all(db, file: path)
    guard let base = bases.first(where: { $0.snapshot == snapshot && $0.sequence >= head.baseSequence }) else {
      return nil
    }
    return try isNeeded(base, among: bases, head, db) ? base : nil
  }

  /// Whether a version could not be had without a snapshot of the log.
  func isNeeded(_ base: SnapshotBase, among bases: [SnapshotBase], _ head: LogHead, _ db: Database) throws -> Bool {
    let others = bases.filter { $0.snapshot != base.snapshot && $0.sequence >= head.baseSequence }
    if others.contains(where: { $0.sequence == base.sequence }) { return false }
    let hasEarlier =
      others.contains { $0.sequence < base.sequence } || (head.beganEmpty && head.baseSequence == 0)
    guard hasEarlier, base.sequence > 0 else { return true }
    // A record that made the graph that of the snapshot rests on it.
    let table = LogTable(db: db, file: path)
    guard let row = try table.rows(from: base.sequence, through: base.sequence).next(),
      case .replacement = try table.entry(of: row).content
    else { return false }
    return true
  }

  func select(_ selector: SnapshotSelector, among manifests: [Manifest], _ db: Database) throws -> Manifest {
    let found: Manifest?
    switch selector {
    case .latest:
      // The last one is the latest only where none is missing after it.
      _ = try Catalog(checking: manifests, db, file: path)
      found = manifests.last
    case .name(let name): found = manifests.first { $0.name.utf8.elementsEqual(name.utf8) }
    case .id(let id): found = manifests.first { $0.id == id }
    }
    guard let found else {
      throw StoreError.unknownSnapshot(file: path, wanted: selector, known: manifests.map(\.name))
    }
    return found
  }
}
