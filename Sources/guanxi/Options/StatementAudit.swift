import GuanxiEngine

/// Records statements in the audit log: each before its answer is shown, and each change before it is made.
final class StatementAudit {
  let trail: AuditTrail
  /// The statement that runs, without its values.
  private var subject = ""
  private var showsAtOnce = false
  private var rowCount = 0
  /// The changes that were recorded and not made yet.
  private var announced: [String] = []

  init(_ trail: AuditTrail) { self.trail = trail }

  /// Notes which statement runs; one whose rows are shown as they are found is recorded now.
  func begin(_ text: String, on graph: Graph, showsAtOnce: Bool, at time: ZonedDateTime) throws(GuanxiError) {
    guard trail.isKept else { return }
    (subject, rowCount) = (QueryEngine.standard.redacted(text, on: graph), 0)
    self.showsAtOnce = showsAtOnce
    if showsAtOnce { try trail.record(.query, subject, at: time) }
  }

  /// Counts rows that were shown as they were found.
  func count(_ rows: [[Value]]) { rowCount += rows.count }

  /// Records an answer that is about to be shown.
  ///
  /// - Parameter isKept: whether what the statement changed goes to a file.
  func end(_ result: QueryResult, isKept: Bool, at time: ZonedDateTime) throws(GuanxiError) {
    guard trail.isKept else { return }
    let isChange = isKept && !result.changes.isEmpty
    if showsAtOnce {
      try trail.record(.answered, subject, rows: rowCount + result.rows.count, at: time)
    } else if !isChange || !result.rows.isEmpty {
      try trail.record(.query, subject, rows: result.rows.count, at: time)
    }
    guard isChange else { return }
    try trail.record(.change, subject, rows: result.changes.count, at: time)
    announced.append(subject)
  }

  /// Does something; where it fails, it is recorded that the changes that were announced are not made.
  func orWithdrawn<Result>(at time: ZonedDateTime, _ body: () throws -> Result) throws -> Result {
    do { return try body() } catch {
      withdrawAnnounced(at: time)
      throw error
    }
  }

  /// Says that the changes that were recorded are made.
  func keepAnnounced() { announced = [] }

  /// Records that the changes that were recorded are not made.
  func withdrawAnnounced(at time: ZonedDateTime) {
    // What ended the changes says more than an error of the log could.
    for subject in announced { try? trail.record(.withdrawn, subject, at: time) }
    announced = []
  }
}
