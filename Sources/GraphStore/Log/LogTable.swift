import GRDB
import PropertyGraph

/// The table `log`.
struct LogTable {
  let db: Database
  let file: String

  /// The records from one sequence through another, ascending, as they stand there.
  func rows(from first: Int64, through last: Int64) throws -> LogRows {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT \(LogRow.columns) FROM log WHERE sequence BETWEEN ? AND ? ORDER BY sequence",
      arguments: [first, last])
    return LogRows(rows: rows)
  }

  /// The sequence of the last record. A closed file says where its log ends.
  func lastSequence(_ head: LogHead) throws -> Int64 {
    let last = try Int64.fetchOne(db, sql: "SELECT max(sequence) FROM log") ?? head.baseSequence
    if let closed = head.closedSequence, closed != last {
      throw StoreError.damagedFile(
        file: file, what: "its change log ends at record \(last), but was closed after record \(closed)")
    }
    return last
  }

  func entry(of row: LogRow) throws -> LogEntry {
    do {
      return try row.entry()
    } catch {
      throw StoreError.damagedRecord(file: file, sequence: row.sequence, what: error.what)
    }
  }

  /// The last record not later than a moment; nil where the first one is later.
  func sequence(atOrBefore time: ZonedDateTime, _ head: LogHead) throws -> Int64? {
    // Times ascend with the sequence, but their texts need not: fractions are left out where they are 0.
    var (low, high) = (
      head.baseSequence + 1, try Int64.fetchOne(db, sql: "SELECT max(sequence) FROM log") ?? 0
    )
    var found: Int64?
    while low <= high {
      let middle = low + (high - low) / 2
      guard let row = try rows(from: middle, through: middle).next() else {
        throw StoreError.damagedRecord(file: file, sequence: middle, what: "it is missing")
      }
      let recorded = try entry(of: row).time
      if (recorded.epochSecond, recorded.nanosecond) <= (time.epochSecond, time.nanosecond) {
        found = middle
        low = middle + 1
      } else {
        high = middle - 1
      }
    }
    return found
  }
}

/// Records as they are read, one by one.
struct LogRows {
  fileprivate let rows: RowCursor

  func next() throws -> LogRow? {
    guard let row = try rows.next() else { return nil }
    return try LogRow(RowReader(row))
  }
}
