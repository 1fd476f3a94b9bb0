import Foundation
import GRDB

extension GraphFile {
  /// Connects to a file that was found to be ours.
  static func connect(to path: String, _ configuration: Configuration) throws(StoreError) -> DatabaseQueue {
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      // Only a look into the file shows whether the files beside it can be made.
      _ = try queue.read { db in try Int.fetchOne(db, sql: "PRAGMA schema_version") }
      return queue
    } catch {
      guard configuration.readonly, needsNoLog(error), SystemCall.size(of: path + "-wal") == 0 else {
        throw StoreError(error, file: path)
      }
    }
    return try connect(toImmutable: path, configuration)
  }

  /// Connects without making a file beside it: there is no log to read and nobody can write one.
  private static func connect(
    toImmutable path: String, _ configuration: Configuration
  ) throws(StoreError) -> DatabaseQueue {
    do {
      return try DatabaseQueue(
        path: URL(fileURLWithPath: path).absoluteString + "?immutable=1", configuration: configuration)
    } catch {
      throw StoreError(error, file: path)
    }
  }

  private static func needsNoLog(_ error: any Error) -> Bool {
    guard let error = error as? DatabaseError else { return false }
    return [.SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_IOERR].contains(error.resultCode)
  }

  static func configuration(readOnly: Bool, patience: Double, sizeLimit: Int?) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = patience > 0 ? .timeout(patience) : .immediateError
    configuration.prepareDatabase { db in
      // A schema from outside must not call functions with effects; page contents are checked as they are read.
      try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
      guard !readOnly else { return }
      // A file that was given another name a moment ago may lack its log; it goes on without where others read it.
      _ = try? String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
      // What was acknowledged survives a power cut, and what was deleted is overwritten.
      try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON")
      guard let sizeLimit else { return }
      let pageSize = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 4_096
      try db.execute(sql: "PRAGMA max_page_count = \(max(1, sizeLimit / max(1, pageSize)))")
    }
    return configuration
  }
}
