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
      try queue.close()
    } catch {
      for suffix in ["", "-wal", "-shm"] { SystemCall.remove(temporary + suffix) }
      throw StoreError(error, file: path)
    }
    try publish(temporary, as: path)
  }

  /// Gives a complete file its name, for good.
  static func publish(_ temporary: String, as path: String) throws(StoreError) {
    try SystemCall.synchronize(temporary)
    try SystemCall.publish(temporary, as: path)
    try SystemCall.synchronize(SystemCall.folder(of: path))
  }
}
