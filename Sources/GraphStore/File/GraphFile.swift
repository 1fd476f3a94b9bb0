import Foundation
import GRDB

/// A graph on disk: one SQLite file, `NAME.guanxi`, with snapshots that are written whole or not at all.
///
/// How do I save a graph?
///
///     let file = try GraphFile(opening: "acme.guanxi", mode: .create)
///     try file.save(graph, name: "June", at: now)
///
/// How do I get it back?
///
///     let graph = try file.restore(.latest)
///
/// The layout is written down in `docs/snapshot-format.md`.
public final class GraphFile: Sendable {
  /// What the file is opened for.
  public enum Mode: Hashable, Sendable {
    /// Reading; works where nothing can be written, too.
    case readOnly
    /// Reading and writing a file that exists.
    case readWrite
    /// Reading and writing; the file is made where there is none.
    case create
  }

  /// The newest version of the format, which is the one that is written.
  public static let formatVersion = 2

  /// The absolute path of the file.
  public let path: String
  let queue: DatabaseQueue
  private let registration: OpenFiles.Registration
  /// The right to write, where it is held as long as the file is open.
  let heldLock: WriterLock?
  /// How long to wait for another process that is writing, in seconds.
  let patience: Double

  /// Opens a graph file.
  ///
  /// A file of another kind or of a newer format is refused before anything touches it. A new file appears under its
  /// name only when it is complete, readable by its owner alone. A file of an older format is brought to the newest one
  /// when it is opened for writing, in one transaction.
  /// - Parameters:
  ///   - path: where the file is.
  ///   - mode: what it is opened for.
  ///   - patience: the seconds to wait for another process that is writing.
  ///   - sizeLimit: the most bytes that the file may grow to; what does not fit is refused with
  ///     ``StoreError/diskFull(file:)``.
  public convenience init(
    opening path: String, mode: Mode, patience: Double = 5, sizeLimit: Int? = nil
  ) throws(StoreError) {
    try self.init(opening: path, mode: mode, patience: patience, sizeLimit: sizeLimit, holder: nil)
  }

  /// - Parameter holder: who holds the right to write as long as the file is open; nil where it is taken for each
  ///   transaction.
  init(opening path: String, mode: Mode, patience: Double, sizeLimit: Int?, holder: String?) throws(StoreError) {
    let path = URL(fileURLWithPath: path).path
    self.path = path
    self.patience = patience
    let isNew = mode == .create && !SystemCall.exists(path)
    if isNew { try GraphFileCreation.create(path) }
    let lock = try holder.map { holder throws(StoreError) in
      guard SystemCall.exists(path) else { throw .noSuchFile(file: path) }
      return try WriterLock(of: path, holder: holder, patience: patience)
    }
    // A mark beside a new file is that of an earlier one of its name.
    if isNew { lock?.clearMark() }
    do throws(StoreError) {
      (queue, registration) = try OpenFiles.opening(path) { isOpen throws(StoreError) in
        if !isOpen { _ = try GraphFileHeader(of: path) }
        let settings = Self.configuration(readOnly: mode == .readOnly, patience: patience, sizeLimit: sizeLimit)
        return try Self.connect(to: path, settings)
      }
    } catch {
      lock?.release()
      throw error
    }
    heldLock = lock
    let version = try reading { db in try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 }
    guard version <= Self.formatVersion else {
      throw .newerFormat(file: path, found: version, supported: Self.formatVersion)
    }
    if mode != .readOnly, version < Self.formatVersion { try upgrade() }
  }

  /// Whether a file is open here as a graph file already, or begins as such files do.
  public static func looksLikeDatabase(_ path: String) -> Bool {
    OpenFiles.looking(path) { isOpen in isOpen || GraphFileHeader.hasMagic(path) }
  }

  /// The version of the format that the file has.
  public func currentFormatVersion() throws(StoreError) -> Int {
    try reading { db in try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 }
  }

  /// Brings a file of an older format to the newest one, whole or not at all.
  private func upgrade() throws(StoreError) {
    let lock = try heldLock == nil ? WriterLock(of: path, holder: "an upgrade of the file", patience: patience) : nil
    defer { lock?.release() }
    do { try GraphFileSchema.migrator.migrate(queue) } catch { throw StoreError(error, file: path) }
  }

  /// Closes the file; afterwards it stands alone, without a log beside it, where no other process has it open.
  public func close() throws(StoreError) { try close(sayingWhereTheLogEnds: false) }

  /// - Parameter sayingWhereTheLogEnds: whether the file says so itself, so that nothing outside it need do so. Where the
  ///   write-ahead log could not be worked into it, the mark outside stays all the same.
  func close(sayingWhereTheLogEnds: Bool) throws(StoreError) {
    try closeQueue()
    if sayingWhereTheLogEnds, SystemCall.size(of: path + "-wal") == 0 { heldLock?.clearMark() }
    heldLock?.release()
  }

  /// Closes the connection and keeps the right to write.
  func closeQueue() throws(StoreError) {
    do { try queue.close() } catch { throw StoreError(error, file: path) }
    registration.end()
  }

  func reading<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
    do { return try queue.read(body) } catch { throw StoreError(error, file: path) }
  }

  /// Runs `body` in one transaction, which takes effect whole or not at all.
  func writing<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
    guard !queue.configuration.readonly else { throw .readOnly(file: path) }
    let lock = try heldLock == nil ? WriterLock(of: path, holder: "a change of its snapshots", patience: patience) : nil
    defer { lock?.release() }
    return try transaction(body)
  }

  /// Runs `body` in one transaction of whoever holds the right to write.
  func transaction<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
    do {
      return try queue.writeWithoutTransaction { db in
        var result: Result?
        try db.inTransaction(.immediate) {
          result = try body(db)
          return .commit
        }
        guard let result else { throw StoreError.inputOutput(file: path, reason: "the transaction was not made") }
        return result
      }
    } catch {
      throw StoreError(error, file: path)
    }
  }
}
