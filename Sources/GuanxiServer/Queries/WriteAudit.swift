internal import GuanxiEngine
internal import Synchronization

/// Records the changes of one transaction before they are made; where it goes away without their being made, that is recorded too.
final class WriteAudit: Sendable {
  private let trail: AuditTrail
  private let time: ZonedDateTime
  /// What was recorded and is not made yet.
  private let announced = Mutex<[String]>([])

  init(trail: AuditTrail, time: ZonedDateTime) {
    self.trail = trail
    self.time = time
  }

  deinit {
    // What ended the changes says more than an error of the log could.
    for subject in announced.withLock({ $0 }) { try? trail.record(.withdrawn, subject, at: time) }
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
  func record(_ subject: String, steps: Int, as action: AuditAction = .change) throws(Problem) {
    guard trail.isKept else { return }
    try trail.recorded(action, subject, rows: steps, at: time)
    announced.withLock { $0.append(subject) }
  }

  /// Says that the changes are made.
  func made() { announced.withLock { $0 = [] } }
}
