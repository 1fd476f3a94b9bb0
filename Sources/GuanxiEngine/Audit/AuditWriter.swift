internal import GRDB
internal import Synchronization

/// Writes notes into the tables of the audit log, all of one call in one transaction.
final class AuditWriter: Sendable {
  private let path: String
  private let safety: AuditSafety
  /// Whether the connection waits for the disk now; it begins so.
  private let isWaiting = Mutex(true)
  /// The end of the log as it was left here; nil where nothing was written yet.
  private let end = Mutex<AuditHead?>(nil)

  init(path: String, safety: AuditSafety) { (self.path, self.safety) = (path, safety) }

  /// Adds entries behind the last one; none where one cannot be added. O(notes).
  func write(_ notes: [AuditNote], in db: Database) throws -> [AuditEntry] {
    try wait(safety == .always || !notes.allSatisfy(\.action.isReading), db)
    let times = notes.map(\.time.description)
    // Statements that begin and end a transaction are kept like others.
    try db.cachedStatement(sql: "BEGIN IMMEDIATE TRANSACTION").execute()
    do {
      let entries = try followed(notes, times, db)
      for (entry, time) in zip(entries, times) { try AuditRow.insert(entry, time: time, into: db) }
      try db.cachedStatement(sql: "COMMIT TRANSACTION").execute()
      end.withLock { $0 = entries.last?.head }
      return entries
    } catch {
      if db.isInsideTransaction { try? db.execute(sql: "ROLLBACK TRANSACTION") }
      throw error
    }
  }

  /// The entries of notes behind the end of the log, which is moved to the last of them.
  private func followed(_ notes: [AuditNote], _ times: [String], _ db: Database) throws -> [AuditEntry] {
    if let end = end.withLock({ $0 }) {
      let entries = try chain(notes, times, after: end)
      // Whoever else wrote meanwhile has moved it.
      if let last = entries.last?.head, try AuditRow.moveHead(from: end, to: last, in: db) { return entries }
    }
    let entries = try chain(notes, times, after: AuditRow.end(in: db, path))
    if let last = entries.last?.head { try AuditRow.setHead(last, in: db) }
    return entries
  }

  private func chain(_ notes: [AuditNote], _ times: [String], after end: AuditHead) throws -> [AuditEntry] {
    guard end.sequence <= Int64.max - Int64(notes.count) else {
      throw GuanxiError.badData("\(path): the audit log is damaged at its end. guanxi audit verify says where.")
    }
    var end = end
    return zip(notes, times).map { note, time in
      let entry = AuditEntry(after: end, note, at: time)
      end = entry.head
      return entry
    }
  }

  /// Has the next transaction wait until the disk has it, or not.
  private func wait(_ isWanted: Bool, _ db: Database) throws {
    guard isWaiting.withLock({ $0 }) != isWanted else { return }
    try db.execute(sql: "PRAGMA synchronous = \(isWanted ? "FULL" : "NORMAL")")
    isWaiting.withLock { $0 = isWanted }
  }
}
