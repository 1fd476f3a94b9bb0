internal import GRDB
internal import Synchronization

/// Writes notes into the tables of the audit log, all of one call in one transaction.
struct AuditWriter: Sendable {
  let path: String
  let safety: AuditSafety
  /// What the connection does now; it begins by waiting for the disk.
  private let waits = Waits()

  private final class Waits: Sendable {
    let value = Mutex(true)
  }

  init(path: String, safety: AuditSafety) { (self.path, self.safety) = (path, safety) }

  /// Adds entries behind the last one; none where one cannot be added. O(notes).
  func write(_ notes: [AuditNote], in db: Database) throws -> [AuditEntry] {
    try wait(safety == .always || !notes.allSatisfy(\.action.isReading), db)
    var entries: [AuditEntry] = []
    entries.reserveCapacity(notes.count)
    // Statements that begin and end a transaction are kept like others.
    try db.cachedStatement(sql: "BEGIN IMMEDIATE TRANSACTION").execute()
    do {
      var end = try AuditRow.end(in: db, path)
      guard end.sequence <= Int64.max - Int64(notes.count) else {
        throw GuanxiError.badData("\(path): the audit log is damaged at its end. guanxi audit verify says where.")
      }
      for note in notes {
        let time = note.time.description
        let entry = AuditEntry(after: end, note, at: time)
        try AuditRow.insert(entry, time: time, into: db)
        entries.append(entry)
        end = AuditHead(sequence: entry.sequence, hash: entry.hash)
      }
      try AuditRow.setHead(end, in: db)
      try db.cachedStatement(sql: "COMMIT TRANSACTION").execute()
    } catch {
      if db.isInsideTransaction { try? db.execute(sql: "ROLLBACK TRANSACTION") }
      throw error
    }
    return entries
  }

  /// Has the next transaction wait until the disk has it, or not.
  private func wait(_ isWaiting: Bool, _ db: Database) throws {
    guard waits.value.withLock({ $0 }) != isWaiting else { return }
    try db.execute(sql: "PRAGMA synchronous = \(isWaiting ? "FULL" : "NORMAL")")
    waits.value.withLock { $0 = isWaiting }
  }
}
