internal import PropertyGraph

/// What is about to be shown or done, before it has a place in the audit log.
public struct AuditNote: Sendable {
  let action: AuditAction
  let graph: String
  let subject: String
  let rows: Int64?
  let actor: String
  let time: ZonedDateTime
}

/// A note with the log that it is for.
public struct PendingAudit: Sendable {
  let log: AuditLog
  let note: AuditNote

  /// Records it, together with what others record at that time.
  ///
  /// - Parameter done: called once, with what went wrong where it could not be recorded; then it must not be shown either. It is called
  ///   on this thread, or on that of whoever writes already.
  public func record(then done: @escaping @Sendable (GuanxiError?) -> Void) {
    log.add(note) { result in
      switch result {
      case .success: done(nil)
      case .failure(let error): done(error)
      }
    }
  }
}

/// When entries of the audit log are safe from a power cut.
public enum AuditSafety: String, Sendable, Hashable, CaseIterable {
  /// All of them before the answer is shown or the change is made.
  case always
  /// Those of changes, and of what is handed out, before. Those of what is only read are with the operating system by then: the end of
  /// the process loses none, a power cut may lose the last ones.
  case changes
}

extension AuditAction {
  /// Whether it only shows something, and neither changes a graph nor hands it out as files.
  var isReading: Bool {
    switch self {
    case .query, .answered, .report, .diagram, .preview: true
    default: false
    }
  }
}
