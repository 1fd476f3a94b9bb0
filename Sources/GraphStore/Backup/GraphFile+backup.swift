import Foundation
import GRDB
import PropertyGraph

extension GraphFile {
  /// Copies the file as it is now to a new one, while others go on reading and writing, and verifies the copy.
  ///
  /// The copy has every version and every snapshot, and nothing of what was deleted. It appears under its name only
  /// when it is complete and found to be intact.
  /// - Parameter path: where the copy shall be; there must be no file.
  /// - Returns: what the verification of the copy found.
  /// - Complexity: linear in the file.
  public func backup(to path: String) throws(StoreError) -> VerificationReport {
    try copy(to: path) { (_: GraphFile) throws(StoreError) in }
  }

  /// Makes a new graph file of this one, such as a backup, with the graph as it was at a version.
  ///
  /// Later records are not in it, nor the program's own snapshots of them. It has a log of its own from there on.
  /// - Parameters:
  ///   - path: where the new file shall be; there must be no file.
  ///   - version: the version that becomes the newest.
  ///   - random: from which the identity of its log is made.
  public func restore(
    to path: String, at version: GraphVersion = .latest,
    random: any RandomNumberGenerator = SystemRandomNumberGenerator()
  ) throws(StoreError) -> VerificationReport {
    let identity = DurableGraph.identity(random)
    // What the version is, is asked of the file that others may still write to.
    let sequence = try graph(at: version).sequence
    return try copy(to: path) { (copy: GraphFile) throws(StoreError) in
      try copy.transaction { db in try copy.end(at: sequence, identity: identity, db) }
    }
  }

  private func copy(
    to path: String, _ change: (GraphFile) throws(StoreError) -> Void
  ) throws(StoreError) -> VerificationReport {
    let path = URL(fileURLWithPath: path).path
    guard !SystemCall.exists(path) else { throw .fileExists(file: path) }
    guard SystemCall.size(of: path + "-wal") == 0 else { throw .strayLog(file: path, log: path + "-wal") }
    let temporary = try SystemCall.makeTemporaryFile(prefix: path + ".new-")
    do throws(StoreError) {
      try vacuum(into: temporary)
      let report = try finish(temporary, change)
      guard report.isIntact else {
        throw StoreError.notIntact(file: self.path, problems: report.problems.map(\.description))
      }
      try GraphFileCreation.publish(temporary, as: path)
      return VerificationReport(file: path, findings: report.findings)
    } catch {
      GraphFileCreation.remove(temporary)
      throw error
    }
  }

  /// Works on the copy before it gets its name, closes and verifies it.
  private func finish(
    _ temporary: String, _ change: (GraphFile) throws(StoreError) -> Void
  ) throws(StoreError) -> VerificationReport {
    let copy = try GraphFile(
      opening: temporary, mode: .readWrite, patience: 0, sizeLimit: nil, holder: "a copy that is being made")
    do { try copy.queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA journal_mode = WAL") } } catch {
      throw StoreError(error, file: temporary)
    }
    try change(copy)
    try copy.transaction { db in
      guard var head = try LogHead.find(db, file: temporary) else { return }
      head.closedSequence = nil
      head.closedSequence = try LogTable(db: db, file: temporary).lastSequence(head)
      try head.write(to: db)
    }
    do { try GraphFileCreation.emptyLog(copy.queue) } catch { throw StoreError(error, file: temporary) }
    let report = try copy.verify()
    try copy.close(sayingWhereTheLogEnds: true)
    return report
  }

  /// "The VACUUM INTO command is a transactional way to make a backup" (https://www.sqlite.org/lang_vacuum.html): it copies what is
  /// committed, page by page, without the free ones.
  private func vacuum(into temporary: String) throws(StoreError) {
    // A connection of its own, so that commits of this process do not wait for it.
    let source = try GraphFile(opening: path, mode: .readOnly, patience: patience)
    do {
      try source.queue.writeWithoutTransaction { db in
        try db.execute(sql: "VACUUM INTO ?", arguments: [temporary])
      }
    } catch {
      throw StoreError(error, file: path)
    }
    try source.close()
  }

  /// Makes a version the newest, under another identity.
  private func end(at sequence: Int64, identity: String, _ db: Database) throws {
    guard let head = try LogHead.find(db, file: path) else { return }
    let manifests = try Manifest.all(db)
    let catalog = try Catalog(checking: manifests, db, file: path)
    let later = try SnapshotBase.all(db, file: path).filter { $0.sequence > sequence }
    try db.execute(sql: "DELETE FROM log WHERE sequence > ?", arguments: [sequence])
    for base in later where !base.isAutomatic {
      // Somebody named it: it stays as a snapshot of its own.
      try db.execute(sql: "DELETE FROM snapshot_base WHERE snapshot_id = ?", arguments: [base.snapshot])
    }
    try remove(Set(later.filter(\.isAutomatic).map(\.snapshot)), from: manifests, catalog, db)
    try LogHead(
      log: identity, lineage: head.lineage, epoch: head.epoch + 1, baseSequence: head.baseSequence,
      beganEmpty: head.beganEmpty,
      closedSequence: nil
    ).write(to: db)
  }
}
