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
  public static let formatVersion = 1

  /// The absolute path of the file.
  public let path: String
  let queue: DatabaseQueue

  /// Opens a graph file.
  ///
  /// A file of another kind or of a newer format is refused before anything touches it. A new file appears under its
  /// name only when it is complete, readable by its owner alone.
  /// - Parameters:
  ///   - path: where the file is.
  ///   - mode: what it is opened for.
  ///   - patience: the seconds to wait for another process that is writing.
  ///   - sizeLimit: the most bytes that the file may grow to; what does not fit is refused with
  ///     ``SnapshotError/diskFull(file:)``.
  public init(
    opening path: String, mode: Mode, patience: Double = 5, sizeLimit: Int? = nil
  ) throws(SnapshotError) {
    self.path = URL(fileURLWithPath: path).path
    if mode == .create, !SystemCall.exists(self.path) { try GraphFileCreation.create(self.path) }
    _ = try GraphFileHeader(of: self.path)
    let settings = Self.configuration(readOnly: mode == .readOnly, patience: patience, sizeLimit: sizeLimit)
    queue = try Self.connect(to: self.path, settings)
    let version = try reading { db in try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 }
    guard version <= Self.formatVersion else {
      throw .newerFormat(file: self.path, found: version, supported: Self.formatVersion)
    }
  }

  /// Closes the file; afterwards it stands alone, without a log beside it, where no other process has it open.
  public func close() throws(SnapshotError) {
    do { try queue.close() } catch { throw SnapshotError(error, file: path) }
  }

  func reading<Result>(_ body: (Database) throws -> Result) throws(SnapshotError) -> Result {
    do { return try queue.read(body) } catch { throw SnapshotError(error, file: path) }
  }

  /// Runs `body` in one transaction, which takes effect whole or not at all.
  func writing<Result>(_ body: (Database) throws -> Result) throws(SnapshotError) -> Result {
    guard !queue.configuration.readonly else { throw .readOnly(file: path) }
    do {
      return try queue.writeWithoutTransaction { db in
        var result: Result?
        try db.inTransaction(.immediate) {
          result = try body(db)
          return .commit
        }
        guard let result else { throw SnapshotError.inputOutput(file: path, reason: "the transaction was not made") }
        return result
      }
    } catch {
      throw SnapshotError(error, file: path)
    }
  }
}
