internal import Foundation
internal import GRDB
internal import Synchronization

/// Writes notes into the tables of the audit log, all of one call in one transaction.
final class AuditWriter: Sendable {
  private let path: String
  private let safety: AuditSafety
  private let patience: AuditPatience
  /// Whether the connection waits for the disk now; it begins so.
  private let isWaiting = Mutex(true)
  /// The end of the log as it was left here; nil where nothing was written yet.
  private let end = Mutex<AuditHead?>(nil)

  private let moments = Mutex(AuditMoments())
  /// About how many pages the log of SQLite has grown by since it went to the tables.
  private let pages = Atomic(0)

  /// Of how many pages the log of SQLite goes to the tables: 32 MiB.
  private static let mostPages = 8_192

  init(path: String, safety: AuditSafety, patience: AuditPatience) {
    (self.path, self.safety, self.patience) = (path, safety, patience)
  }

  /// Whether the log of SQLite shall go to the tables.
  var isDue: Bool { pages.load(ordering: .relaxed) > Self.mostPages }

  /// Has the log of SQLite go to the tables, as far as nobody reads it. Waits for the disk.
  func tidyUp(_ db: Database) throws {
    pages.store(0, ordering: .relaxed)
    try db.execute(sql: "PRAGMA wal_checkpoint(PASSIVE)")
  }

  /// Adds entries behind the last one; none where one cannot be added. O(notes).
  ///
  /// - Parameter mayWait: whether to wait for another process that writes.
  /// - Returns: the entries; nil where another process writes and must not be waited for.
  func write(_ notes: [AuditNote], mayWait: Bool, in db: Database) throws -> [AuditEntry]? {
    patience.mayWait(mayWait)
    do { return try written(notes, in: db) } catch let error as DatabaseError {
      guard !mayWait, error.resultCode == .SQLITE_BUSY else { throw error }
      return nil
    }
  }

  private func written(_ notes: [AuditNote], in db: Database) throws -> [AuditEntry] {
    try wait(notes.contains { safety.waits(for: $0.action) }, db)
    let times = moments.withLock { moments in notes.map { moments.text(of: $0.time) } }
    // Statements that begin and end a transaction are kept like others.
    try db.cachedStatement(sql: "BEGIN IMMEDIATE TRANSACTION").execute()
    do {
      let entries = try followed(notes, times, db)
      for (entry, time) in zip(entries, times) { try AuditRow.insert(entry, time: time, into: db) }
      try db.cachedStatement(sql: "COMMIT TRANSACTION").execute()
      end.withLock { $0 = entries.last?.head }
      // The page with the end, and one page of entries, or two where one becomes full.
      pages.add(2 + notes.count / 8, ordering: .relaxed)
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

/// How long a connection looks again for a lock that another process has: ten seconds, or not at all.
final class AuditPatience: Sendable {
  private static let (times, seconds) = (1_000, 0.01)

  private let isPatient = Atomic(true)

  /// Says whether the next who finds a lock waits for it.
  func mayWait(_ isPatient: Bool) { self.isPatient.store(isPatient, ordering: .relaxed) }

  /// Whether to look again, after a while, after having looked some times.
  func goesOn(after times: Int) -> Bool {
    guard isPatient.load(ordering: .relaxed), times < Self.times else { return false }
    Thread.sleep(forTimeInterval: Self.seconds)
    return true
  }
}
