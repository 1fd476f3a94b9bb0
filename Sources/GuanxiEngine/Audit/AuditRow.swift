internal import GRDB
internal import PropertyGraph

/// An entry of the audit log as a row.
enum AuditRow {
  static let columns = "sequence, time, actor, action, graph, subject, rows, previous, hash"

  /// The entry that a row holds; nil where a value is of another kind than was written.
  static func entry(of row: Row) -> AuditEntry? {
    guard let sequence = integer(row, 0), let time = text(row, 1), let actor = text(row, 2), let action = text(row, 3),
      let graph = text(row, 4), let subject = text(row, 5), let previous = text(row, 7), let hash = text(row, 8),
      let moment = try? ZonedDateTime(parsing: time), moment.description == time
    else { return nil }
    let rows = integer(row, 6)
    if rows == nil, row[6] as DatabaseValue != .null { return nil }
    return AuditEntry(
      sequence: sequence, time: moment, actor: actor, action: action, graph: graph, subject: subject, rows: rows,
      previous: previous, hash: hash)
  }

  /// Adds an entry, without saying that it is the last.
  ///
  /// - Parameter time: the text of its time.
  static func insert(_ entry: AuditEntry, time: String, into db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT INTO audit_entry (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    statement.setUncheckedArguments([
      entry.sequence, time, entry.actor, entry.action, entry.graph, entry.subject, entry.rows, entry.previous,
      entry.hash,
    ])
    try statement.execute()
  }

  /// Says which entry is the last.
  static func setHead(_ head: AuditHead, in db: Database) throws {
    let statement = try db.cachedStatement(sql: "UPDATE audit_head SET sequence = ?, hash = ? WHERE one = 1")
    try statement.execute(arguments: [head.sequence, head.hash])
  }

  /// Says which entry is the last, if the log still ends where it is thought to end.
  ///
  /// - Returns: whether it does.
  static func moveHead(from known: AuditHead, to head: AuditHead, in db: Database) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: """
        UPDATE audit_head SET sequence = ?, hash = ?
        WHERE one = 1 AND sequence = ? AND hash = ? AND (SELECT max(sequence) FROM audit_entry) = sequence
        """)
    statement.setUncheckedArguments([head.sequence, head.hash, known.sequence, known.hash])
    try statement.execute()
    return db.changesCount == 1
  }

  /// The end behind which the next entry stands. Where somebody meddled with the log it is behind the damage, which stays to be found.
  static func end(in db: Database, _ path: String) throws -> AuditHead {
    let statement = try db.cachedStatement(
      sql: "SELECT sequence, hash, (SELECT max(sequence) FROM audit_entry) FROM audit_head WHERE one = 1")
    let row = try Row.fetchOne(statement)
    let head = try head(row, path)
    return AuditHead(sequence: max(head.sequence, row.flatMap { integer($0, 2) } ?? 0), hash: head.hash)
  }

  static func head(in db: Database, _ path: String) throws -> AuditHead {
    try head(try Row.fetchOne(db, sql: "SELECT sequence, hash FROM audit_head WHERE one = 1"), path)
  }

  private static func head(_ row: Row?, _ path: String) throws -> AuditHead {
    guard let row, let sequence = integer(row, 0), sequence >= 0, let hash = text(row, 1) else {
      throw GuanxiError.badData(
        "\(path): the end of the audit log is not noted any more: somebody removed it. Take the file from a backup.")
    }
    return AuditHead(sequence: sequence, hash: hash)
  }

  private static func integer(_ row: Row, _ index: Int) -> Int64? {
    if case .int64(let number) = (row[index] as DatabaseValue).storage { number } else { nil }
  }

  private static func text(_ row: Row, _ index: Int) -> String? {
    if case .string(let text) = (row[index] as DatabaseValue).storage { text } else { nil }
  }
}

/// A walk along the entries, up to the first that is not as it was written.
struct AuditWalk {
  private let head: AuditHead
  private let noted: AuditHead?
  private var last = AuditHead(sequence: 0, hash: AuditEntry.origin)
  private(set) var fault: AuditVerification.Fault?

  init(head: AuditHead, noted: AuditHead?) {
    (self.head, self.noted) = (head, noted)
  }

  mutating func visit(_ row: Row) {
    let expected = last.sequence + 1
    guard let entry = AuditRow.entry(of: row) else { return note(expected, .changed) }
    guard entry.sequence == expected else {
      return note(min(entry.sequence, expected), entry.sequence < expected ? .changed : .missing)
    }
    guard entry.hash == entry.expectedHash else { return note(expected, .changed) }
    guard entry.previous == last.hash else { return note(expected, .unlinked) }
    guard expected <= head.sequence else { return note(expected, .behindTheEnd) }
    if let noted, noted.sequence == expected, noted.hash != entry.hash { return note(expected, .otherThanNoted) }
    last = AuditHead(sequence: expected, hash: entry.hash)
  }

  /// Says that nothing further can be read.
  mutating func stop() { note(last.sequence + 1, .changed) }

  /// What was found, once there is no further entry.
  func end() -> AuditVerification {
    var fault = fault
    if fault == nil {
      if max(head.sequence, noted?.sequence ?? 0) > last.sequence {
        fault = .init(sequence: last.sequence + 1, reason: .missing)
      } else if head.hash != last.hash {
        fault = .init(sequence: max(1, last.sequence), reason: .changed)
      } else if let noted, noted.sequence == 0, noted.hash != AuditEntry.origin {
        fault = .init(sequence: 1, reason: .otherThanNoted)
      }
    }
    return AuditVerification(count: last.sequence, head: head, fault: fault)
  }

  private mutating func note(_ sequence: Int64, _ reason: AuditVerification.Reason) {
    fault = AuditVerification.Fault(sequence: sequence, reason: reason)
  }
}
