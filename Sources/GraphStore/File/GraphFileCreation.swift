import GRDB

/// Makes a new, empty graph file beside its place and puts it there when it is complete.
enum GraphFileCreation {
  static func create(_ path: String) throws(StoreError) {
    let log = path + "-wal"
    guard SystemCall.size(of: log) == 0 else { throw .strayLog(file: path, log: log) }
    let temporary = try SystemCall.makeTemporaryFile(prefix: path + ".new-")
    do {
      let queue = try DatabaseQueue(path: temporary)
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
        try db.execute(sql: "PRAGMA application_id = \(GraphFileHeader.applicationID)")
      }
      try GraphFileSchema.migrator.migrate(queue)
      try emptyLog(queue)
      try queue.close()
    } catch {
      remove(temporary)
      throw StoreError(error, file: path)
    }
    try publish(temporary, as: path)
  }

  /// Works the write-ahead log into the file, which can be moved without it then. A connection that closes does so too, but
  /// does not say where it could not.
  static func emptyLog(_ queue: DatabaseQueue) throws {
    try queue.writeWithoutTransaction { db in
      let isBusy = try Int.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)") ?? 0
      guard isBusy == 0 else { throw DatabaseError(resultCode: .SQLITE_BUSY) }
    }
  }

  /// Removes an incomplete file with all that is beside it.
  static func remove(_ temporary: String) {
    for suffix in ["", "-wal", "-shm", "-journal", "-writer"] { SystemCall.remove(temporary + suffix) }
  }

  /// Gives a complete file its name, for good.
  static func publish(_ temporary: String, as path: String) throws(StoreError) {
    try SystemCall.synchronize(temporary)
    try SystemCall.publish(temporary, as: path)
    try SystemCall.synchronize(SystemCall.folder(of: path))
  }
}
