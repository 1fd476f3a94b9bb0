internal import Foundation
internal import GRDB
public import PropertyGraph

/// The log of who read or changed what, in a file of a data folder; entries are added and never changed.
///
/// Each entry holds the hash of the one before it, so that an entry that was changed, removed or moved is found by
/// ``verify(expecting:)``. Several processes may add to one log.
public struct AuditLog: Sendable {
  /// What the file is called in a data folder.
  public static let fileName = "server.sqlite"
  /// The most entries that are read at a time.
  public static let pageLimit = 10_000

  /// The path of the file.
  public let path: String
  /// The file for reading; whoever reads keeps nobody from adding.
  private let reads: DatabaseQueue
  private let notes: AuditQueue
  private let safety: AuditSafety

  /// Opens the log of a file to add to it; the log is begun where the file has none, and the file where there is none.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - safety: when entries are safe from a power cut.
  public init(creating path: String, safe safety: AuditSafety = .always) throws(GuanxiError) {
    let patience = AuditPatience()
    let queue = try Self.folding(path) {
      var configuration = Configuration()
      configuration.busyMode = .callback { patience.goesOn(after: $0) }
      configuration.prepareDatabase { db in
        try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
        try Self.writeAhead(db)
        // What was acknowledged survives a power cut. The log of SQLite goes to the tables when ``AuditWriter`` says so.
        try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0")
      }
      return try DatabaseQueue(path: path, configuration: configuration)
    }
    try Self.folding(path) {
      try Self.checkVersion(of: queue, path)
      let migrator = AuditSchema.migrator()
      if try !queue.read(Self.isBegun) {
        // Of two processes that begin it at once the second finds it begun.
        do { try migrator.migrate(queue) } catch { guard try queue.read(Self.isBegun) else { throw error } }
      }
    }
    self.init(path, queue, try Self.reading(path), safety, patience)
  }

  /// Opens the log of a data folder to add to it; nil where the folder has none.
  public init?(ofFolder folder: String, safe safety: AuditSafety = .always) throws(GuanxiError) {
    let path = URL(fileURLWithPath: folder).appendingPathComponent(Self.fileName).path
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    try self.init(creating: path, safe: safety)
  }

  /// Opens the log of a file to read it.
  ///
  /// - Throws: ``GuanxiError/usage(_:)`` where the file or the log is not there.
  public init(reading path: String) throws(GuanxiError) {
    guard FileManager.default.fileExists(atPath: path) else { throw Self.noLog(path) }
    let queue = try Self.reading(path)
    try Self.folding(path) {
      try Self.checkVersion(of: queue, path)
      guard try queue.read(Self.isBegun) else { throw Self.noLog(path) }
    }
    self.init(path, queue, queue, .always, AuditPatience())
  }

  private init(
    _ path: String, _ queue: DatabaseQueue, _ reads: DatabaseQueue, _ safety: AuditSafety, _ patience: AuditPatience
  ) {
    (self.path, self.reads, self.safety) = (path, reads, safety)
    let writer = AuditWriter(path: path, safety: safety, patience: patience)
    notes = AuditQueue(isDue: { writer.isDue }) {
      // Where it fails the next time does it.
      try? queue.writeWithoutTransaction(writer.tidyUp)
    } write: { batch, mayWait throws(GuanxiError) in
      try Self.folding(path) {
        try queue.writeWithoutTransaction { db in try writer.write(batch, mayWait: mayWait, in: db) }
      }
    }
  }

  /// Adds an entry; it is on the disk when this returns, as far as ``AuditSafety`` asks for that. O(1).
  ///
  /// - Parameters:
  ///   - action: what is done.
  ///   - graph: the name of the graph.
  ///   - subject: about what, without personal data.
  ///   - rows: how many rows or records it is; nil where they are not counted.
  ///   - actor: who does it.
  ///   - time: when.
  @discardableResult
  public func append(
    _ action: AuditAction, graph: String, subject: String, rows: Int64? = nil, by actor: String, at time: ZonedDateTime
  ) throws(GuanxiError) -> AuditEntry {
    try notes.added(
      AuditNote(action: action, graph: graph, subject: subject, rows: rows, actor: actor, time: time))
  }

  /// Has notes written together with those of others.
  func add(_ added: [(note: AuditNote, done: AuditQueue.Done)], _ place: AuditQueue.Place) { notes.add(added, place) }

  /// Whether a note must be on the disk before its entry counts as added.
  func waitsForDisk(_ note: AuditNote) -> Bool { safety.waits(for: note.action) }

  /// Entries in ascending order.
  ///
  /// - Parameters:
  ///   - sequence: the first; nil for the last ones.
  ///   - limit: the most entries, from 1 to ``pageLimit``.
  /// - Throws: ``GuanxiError/badData(_:)`` where one cannot be read.
  public func entries(from sequence: Int64?, limit: Int) throws(GuanxiError) -> AuditPage {
    guard (1...Self.pageLimit).contains(limit) else {
      throw .usage("From 1 to \(Self.pageLimit) entries can be listed at a time, not \(limit).")
    }
    return try Self.folding(path) {
      try reads.read { db in
        let last = try Int64.fetchOne(db, sql: "SELECT max(sequence) FROM audit_entry") ?? 0
        let start = sequence ?? max(1, last - Int64(limit) + 1)
        let entries = try read(
          "SELECT \(AuditRow.columns) FROM audit_entry WHERE sequence >= ? ORDER BY sequence LIMIT ?", [start, limit],
          db)
        let end = entries.last?.sequence ?? last
        return AuditPage(entries: entries, next: end < last ? end + 1 : nil)
      }
    }
  }

  /// The entries that a query of the table finds.
  func read(_ sql: String, _ arguments: StatementArguments) throws(GuanxiError) -> [AuditEntry] {
    try Self.folding(path) { try reads.read { db in try read(sql, arguments, db) } }
  }

  private func read(_ sql: String, _ arguments: StatementArguments, _ db: Database) throws -> [AuditEntry] {
    try Row.fetchAll(db, sql: sql, arguments: arguments).map { row in
      guard let entry = AuditRow.entry(of: row) else {
        throw GuanxiError.badData("\(path): an entry cannot be read. guanxi audit verify says which.")
      }
      return entry
    }
  }

  /// Reads all entries and compares them with their hashes. O(entries), in constant memory.
  ///
  /// - Parameter noted: an end of the log that was noted elsewhere before; it must be in the log still.
  /// - Throws: ``GuanxiError/badData(_:)`` where the file as a whole cannot be read.
  public func verify(expecting noted: AuditHead? = nil) throws(GuanxiError) -> AuditVerification {
    try Self.folding(path) {
      try reads.read { db in
        let head = try AuditRow.head(in: db, path)
        var walk = AuditWalk(head: head, noted: noted)
        do {
          let rows = try Row.fetchCursor(db, sql: "SELECT \(AuditRow.columns) FROM audit_entry ORDER BY sequence")
          while walk.fault == nil, let row = try rows.next() { walk.visit(row) }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
          walk.stop()
        }
        return walk.end()
      }
    }
  }
}

// MARK: - The file

extension AuditLog {
  private static func reading(_ path: String) throws(GuanxiError) -> DatabaseQueue {
    try folding(path) {
      var configuration = Configuration()
      configuration.busyMode = .timeout(10)
      configuration.readonly = true
      configuration.prepareDatabase { db in
        try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
      }
      return try DatabaseQueue(path: path, configuration: configuration)
    }
  }

  /// How often, and at which distance, somebody looks again whom SQLite refused: for as long as it waits elsewhere.
  private static let patience = (times: 1_000, seconds: 0.01)

  /// Has the file write ahead. Where several open a new file at once, SQLite lets one of them change that and refuses the others
  /// without waiting; they look again.
  private static func writeAhead(_ db: Database) throws {
    for attempt in 1...patience.times {
      do {
        _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
        return
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && attempt < patience.times {
        Thread.sleep(forTimeInterval: patience.seconds)
      }
    }
  }

  private static func noLog(_ path: String) -> GuanxiError {
    .usage("\(path): there is no audit log. Begin one with guanxi audit start, or check the path.")
  }

  private static func isBegun(_ db: Database) throws -> Bool { try db.tableExists("audit_entry") }

  private static func checkVersion(of queue: DatabaseQueue, _ path: String) throws {
    try queue.read { db in
      let applied = try AuditSchema.migrator().appliedIdentifiers(db)
      let unknown = applied.filter { $0.hasPrefix("audit-") }.subtracting(AuditSchema.migrations)
      guard unknown.isEmpty else {
        throw GuanxiError.failed(
          "\(path): the audit log was written by a newer version of guanxi. Use that one; the file was not changed.")
      }
    }
  }

  /// The meaning of an error of the database layer.
  private static func folding<Result>(_ path: String, _ body: () throws -> Result) throws(GuanxiError) -> Result {
    do { return try body() } catch let error as GuanxiError { throw error } catch {
      guard let error = error as? DatabaseError else {
        throw .badData("\(path): the audit log cannot be read (\(error)). Take the file from a backup.")
      }
      let message = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: throw .failed("\(path): another process is writing to it. Try again.")
      case .SQLITE_FULL: throw .failed("\(path): the disk is full. Nothing was done; make space.")
      case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN:
        throw .failed("\(path): the audit log cannot be opened (\(message)). Check that you may read and write there.")
      case .SQLITE_IOERR, .SQLITE_NOMEM: throw .failed("\(path): \(message).")
      case .SQLITE_NOTADB: throw .badData("\(path): this is not an SQLite file. Name another, or move it away.")
      default: throw .badData("\(path): the audit log is damaged: \(message). Take the file from a backup.")
      }
    }
  }
}

/// Some entries of the audit log.
public struct AuditPage: Sendable, Hashable {
  /// The entries, ascending.
  public let entries: [AuditEntry]
  /// Where the next page begins; nil where there is none.
  public let next: Int64?
}
