import GRDB

/// A row of the table `snapshot_base`: the place of a snapshot in the change log.
struct SnapshotBase: Hashable {
  let snapshot: Int64
  /// The snapshot has the records up to this one in it.
  let sequence: Int64
  /// Whether the program took it for itself, and may remove it when it is not needed any more.
  var isAutomatic: Bool

  private var checksum: Int64 {
    Int64(Checksum.of(lines: ["\(snapshot)", "\(sequence)", isAutomatic ? "1" : "0"]))
  }

  /// All rows, ascending by sequence, then by snapshot; none where the file has no log.
  static func all(_ db: Database, file: String) throws -> [SnapshotBase] {
    guard try db.tableExists("snapshot_base") else { return [] }
    let rows = try Row.fetchAll(
      db,
      sql: "SELECT snapshot_id, sequence, is_automatic, checksum FROM snapshot_base ORDER BY sequence, snapshot_id")
    return try rows.map { row in
      let reader = RowReader(row)
      let base = SnapshotBase(
        snapshot: try reader.integer(0), sequence: try reader.integer(1), isAutomatic: try reader.integer(2) == 1)
      guard base.checksum == (try reader.integer(3)) else {
        throw StoreError.damagedFile(
          file: file, what: "the place of snapshot \(base.snapshot) in the log does not match its checksum")
      }
      return base
    }
  }

  func write(to db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO snapshot_base (snapshot_id, sequence, is_automatic, checksum) VALUES (?, ?, ?, ?)",
      arguments: [snapshot, sequence, isAutomatic ? 1 : 0, checksum])
  }
}
