internal import GuanxiEngine

/// Records the changes of one transaction before they are made, and that they were not where they fail.
final class WriteAudit {
  let trail: AuditTrail
  let time: ZonedDateTime
  /// Whether the changes that were recorded are made.
  var isMade = false
  private var announced: [String] = []

  init(trail: AuditTrail, time: ZonedDateTime) {
    self.trail = trail
    self.time = time
  }

  /// Records a statement whose answer is about to be shown, and what it is about to change.
  func record(_ subject: @autoclosure () -> String, _ result: QueryResult) throws(Problem) {
    guard trail.isKept else { return }
    if result.changes.isEmpty || !result.rows.isEmpty {
      try trail.recorded(.query, subject(), rows: result.rows.count, at: time)
    }
    if !result.changes.isEmpty { try record(subject(), steps: result.changes.count) }
  }

  /// Records a change that is about to be made.
  func record(_ subject: String, steps: Int) throws(Problem) {
    guard trail.isKept else { return }
    try trail.recorded(.change, subject, rows: steps, at: time)
    announced.append(subject)
  }

  /// Records that the changes are not made, where they are not.
  func withdrawUnlessMade() {
    guard !isMade else { return }
    // What ended the changes says more than an error of the log could.
    for subject in announced { try? trail.record(.withdrawn, subject, at: time) }
  }
}
