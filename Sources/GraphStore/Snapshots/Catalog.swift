import GRDB

/// The one row of the table `catalog`: it notices a snapshot that vanished.
struct Catalog {
  static let empty = Catalog(nextSnapshotID: 1, snapshots: [])

  let nextSnapshotID: Int64
  let checksum: Int64

  init(nextSnapshotID: Int64, snapshots: [Manifest]) {
    self.nextSnapshotID = nextSnapshotID
    let entries = snapshots.sorted { $0.id < $1.id }.map { "\($0.id) \($0.rowChecksum)" }
    checksum = Int64(Checksum.of(lines: ["\(nextSnapshotID)"] + entries))
  }

  /// Reads the row and compares it with the snapshots that there are.
  init(checking snapshots: [Manifest], _ db: Database, file: String) throws {
    guard let row = try Row.fetchOne(db, sql: "SELECT next_snapshot_id, checksum FROM catalog WHERE id = 1") else {
      throw StoreError.damagedFile(file: file, what: "the table catalog is empty")
    }
    self.init(nextSnapshotID: try RowReader(row).integer(0), snapshots: snapshots)
    guard try RowReader(row).integer(1) == checksum else {
      throw StoreError.damagedFile(
        file: file, what: "the list of snapshots does not match its checksum, one may have vanished")
    }
  }

  func write(to db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO catalog (id, next_snapshot_id, checksum) VALUES (1, ?, ?)",
      arguments: [nextSnapshotID, checksum])
  }
}
