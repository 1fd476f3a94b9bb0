import GRDB

extension StoreError {
  /// The meaning of an error of the database layer.
  init(_ error: any Error, file: String) {
    if let error = error as? StoreError {
      self = error
      return
    }
    guard let error = error as? DatabaseError else {
      self = .damagedFile(file: file, what: "a row cannot be read (\(error))")
      return
    }
    let message = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(file: file)
    case .SQLITE_FULL: self = .diskFull(file: file)
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(file: file)
    case .SQLITE_NOTADB: self = .notGraphFile(file: file, reason: message)
    case .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_NOMEM, .SQLITE_PROTOCOL, .SQLITE_NOLFS:
      self = .inputOutput(file: file, reason: message)
    default: self = .damagedFile(file: file, what: message)
    }
  }
}
