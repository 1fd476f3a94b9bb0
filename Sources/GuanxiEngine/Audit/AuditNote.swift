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

  /// Whether the disk must have it before it is shown.
  public var waitsForDisk: Bool { log.waitsForDisk(note) }

  /// Records it on the thread that writes, together with what others record at that time.
  ///
  /// - Parameter done: called once, as ``record(then:)`` calls it, on that thread.
  public func recordElsewhere(then done: @escaping @Sendable (GuanxiError?) -> Void) {
    log.add([(note, Self.heeding(done))], .elsewhere)
  }

  /// Records several at once, in their order: on this thread, unless something has to be waited for.
  ///
  /// - Parameter records: what is recorded, and what is called then, as ``record(then:)`` calls it.
  public static func record(_ records: [(record: PendingAudit, done: @Sendable (GuanxiError?) -> Void)]) {
    // They are for one log, except where two servers share an event loop.
    var rest = records[...]
    while let log = rest.first?.record.log {
      let own = rest.prefix { $0.record.log.path == log.path }
      log.add(own.map { ($0.record.note, heeding($0.done)) }, .hereAtOnce)
      rest = rest.dropFirst(own.count)
    }
  }

  private static func heeding(_ done: @escaping @Sendable (GuanxiError?) -> Void) -> AuditQueue.Done {
    { result in
      switch result {
      case .success: done(nil)
      case .failure(let error): done(error)
      }
    }
  }

  /// Records it, together with what others record at that time.
  ///
  /// - Parameter done: called once, with what went wrong where it could not be recorded; then it must not be shown either. It is called
  ///   on this thread, or on that of whoever writes already.
  public func record(then done: @escaping @Sendable (GuanxiError?) -> Void) {
    log.add([(note, Self.heeding(done))], .here)
  }
}

/// When entries of the audit log are safe from a power cut.
public enum AuditSafety: String, Sendable, Hashable, CaseIterable {
  /// All of them before the answer is shown or the change is made.
  case always
  /// Those of changes, and of what is handed out, before. Those of what is only read are with the operating system by then: the end of
  /// the process loses none, a power cut may lose the last ones.
  case changes

  /// Whether the disk must have an entry before its answer is shown.
  func waits(for action: AuditAction) -> Bool { self == .always || !action.isReading }
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
