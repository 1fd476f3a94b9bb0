import Foundation
import GRDB

extension GraphFile {
  /// Gives a graph file another name in the same file system, together with all that is known outside of it. It has the old
  /// name or the new one, whatever happens.
  ///
  /// SQLite guards a file through others that are named after it, so a file must not get another name while somebody has
  /// it open ("How To Corrupt An SQLite Database File", section 2.4, https://www.sqlite.org/howtocorrupt.html). Nobody has
  /// while its journal can be changed from a write-ahead log to one that exists only during a transaction.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - new: its new path; there must be no file.
  ///   - holder: who does it, for the messages to others.
  ///   - isForced: whether a file that is too damaged to be opened is moved, too.
  ///   - patience: the seconds to wait for those who have it open.
  /// - Throws: ``StoreError/busy(file:)`` or ``StoreError/heldByWriter(file:holder:)`` where somebody has it open.
  public static func move(
    _ path: String, to new: String, holder: String, isForced: Bool = false, patience: Double = 5
  ) throws(StoreError) {
    let (path, new) = (URL(fileURLWithPath: path).path, URL(fileURLWithPath: new).path)
    guard SystemCall.exists(path) else { throw .noSuchFile(file: path) }
    guard !SystemCall.exists(new) else { throw .fileExists(file: new) }
    guard SystemCall.size(of: new + "-wal") == 0 else { throw .strayLog(file: new, log: new + "-wal") }
    do throws(StoreError) {
      let file = try GraphFile(opening: path, mode: .readWrite, patience: patience, sizeLimit: nil, holder: holder)
      try file.standAlone()
      try rename(path, to: new, file.heldLock, holder: holder)
      try file.closeQueue()
      file.heldLock?.clearMark()
      file.heldLock?.release()
    } catch {
      guard isForced, error.isDamage else { throw error }
      let lock = try WriterLock(of: path, holder: holder, patience: patience)
      try rename(path, to: new, lock, holder: holder)
      // What its log has may be all that is left of it.
      if SystemCall.size(of: path + "-wal") > 0 { try SystemCall.move(path + "-wal", to: new + "-wal") }
      lock.clearMark()
      lock.release()
    }
  }

  /// Removes a graph file and all that is beside it, for good.
  ///
  /// - Throws: ``StoreError/heldByWriter(file:holder:)`` where somebody has it open for writing.
  public static func remove(_ path: String, holder: String, patience: Double = 5) throws(StoreError) {
    let path = URL(fileURLWithPath: path).path
    guard SystemCall.exists(path) else { throw .noSuchFile(file: path) }
    let lock = try WriterLock(of: path, holder: holder, patience: patience)
    lock.clearMark()
    for suffix in ["", "-wal", "-shm", "-journal"] { SystemCall.remove(path + suffix) }
    lock.release()
    guard !SystemCall.exists(path) else { throw .readOnly(file: path) }
    try SystemCall.synchronize(SystemCall.folder(of: path))
  }

  /// Works the log into the file and lets nobody read it through one.
  private func standAlone() throws(StoreError) {
    do {
      try GraphFileCreation.emptyLog(queue)
      let mode = try queue.writeWithoutTransaction { db in
        try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
      }
      guard mode == "delete" else { throw DatabaseError(resultCode: .SQLITE_BUSY) }
    } catch {
      throw StoreError(error, file: path)
    }
  }

  /// The mark goes first: with it alone beside a name that nobody bears nothing is promised.
  private static func rename(
    _ path: String, to new: String, _ lock: WriterLock?, holder: String
  ) throws(StoreError) {
    let other = try WriterLock(of: new, holder: holder, patience: 0)
    defer { other.release() }
    other.clearMark()
    if let mark = lock?.mark { other.set(mark) }
    do throws(StoreError) { try SystemCall.move(path, to: new) } catch {
      other.clearMark()
      throw error
    }
    try SystemCall.synchronize(SystemCall.folder(of: new))
  }
}

extension StoreError {
  /// Whether the file itself is what is wrong.
  public var isDamage: Bool {
    switch self {
    case .damagedFile, .damagedPart, .damagedRecord, .damagedSnapshot, .lostTail, .notGraphFile, .notIntact: true
    default: false
    }
  }
}
