import GRDB

/// The one row of the table `log_head`: which log this is, who writes it, and where it begins and ends.
struct LogHead: Hashable {
  /// The identity of the log: 32 hexadecimal digits, chosen when it began.
  let log: String
  /// The identity of the first log from which this one came by backup and restore: which history the ids belong to.
  let lineage: String
  /// Raised by every writer that opens the file. A writer whose epoch is over cannot commit.
  var epoch: Int64
  /// The log has the records after this one; a snapshot has what was before.
  var baseSequence: Int64
  /// Whether the graph was empty when the log began.
  let beganEmpty: Bool
  /// The last record when the file was closed in good order; nil while a writer has it open, and after a crash.
  var closedSequence: Int64?

  var checksum: Int64 {
    let closed = closedSequence.map(String.init) ?? "open"
    return Int64(Checksum.of(lines: [log, lineage, "\(epoch)", "\(baseSequence)", beganEmpty ? "1" : "0", closed]))
  }

  /// The row; nil where the log has not begun. Where something of the log is there without it, it was lost.
  static func find(_ db: Database, file: String) throws -> LogHead? {
    guard try db.tableExists("log_head") else {
      // Format 1 has no log.
      guard try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 < 2 else {
        throw StoreError.damagedFile(file: file, what: "the table log_head is missing")
      }
      return nil
    }
    let statement = try db.cachedStatement(
      sql:
        "SELECT log, lineage, epoch, base_sequence, began_empty, closed_sequence, checksum FROM log_head WHERE id = 1")
    guard let row = try Row.fetchOne(statement) else {
      let hasLog = "SELECT EXISTS (SELECT 1 FROM log) OR EXISTS (SELECT 1 FROM snapshot_base)"
      guard try Bool.fetchOne(db, sql: hasLog) == false else {
        throw StoreError.damagedFile(file: file, what: "the head of its change log is missing")
      }
      return nil
    }
    let reader = RowReader(row)
    let head = LogHead(
      log: try reader.text(0), lineage: try reader.text(1), epoch: try reader.integer(2),
      baseSequence: try reader.integer(3), beganEmpty: try reader.integer(4) == 1,
      closedSequence: reader.isNull(5) ? nil : try reader.integer(5))
    guard head.checksum == (try reader.integer(6)) else {
      throw StoreError.damagedFile(file: file, what: "the head of its change log does not match its checksum")
    }
    return head
  }

  func write(to db: Database) throws {
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO log_head (id, log, lineage, epoch, base_sequence, began_empty, closed_sequence, checksum)
        VALUES (1, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [log, lineage, epoch, baseSequence, beganEmpty ? 1 : 0, closedSequence, checksum])
  }
}
