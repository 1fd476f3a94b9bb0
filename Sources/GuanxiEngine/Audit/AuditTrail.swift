internal import Foundation
public import PropertyGraph

/// What one person does to one graph, as it goes to the audit log; nothing where there is none.
public struct AuditTrail: Sendable {
  private let log: AuditLog?
  private let graph: String
  private let actor: String

  /// Whether what is done is recorded.
  public var isKept: Bool { log != nil }

  /// Makes the trail.
  ///
  /// - Parameters:
  ///   - log: where it goes; nil where nothing is recorded.
  ///   - graph: the name of the graph.
  ///   - actor: who acts.
  public init(_ log: AuditLog?, graph: String, actor: String) {
    (self.log, self.graph, self.actor) = (log, graph, actor)
  }

  /// The trail of a graph: in the log that is named, which is begun where there is none; else in that of the data folder
  /// in which the graph file is, where it has one; else nowhere.
  public init(ofGraph path: String, log named: String?, actor: String) throws(GuanxiError) {
    self.init(try Self.log(named, besideGraph: path), graph: OpenedGraph.name(of: path), actor: actor)
  }

  /// Records what is about to be done or shown.
  ///
  /// - Parameters:
  ///   - action: what.
  ///   - subject: about what, without personal data.
  ///   - rows: how many rows or records; nil where they are not counted.
  ///   - time: when.
  /// - Throws: where it cannot be recorded; then it must not be done either.
  public func record(
    _ action: AuditAction, _ subject: String, rows: Int? = nil, at time: ZonedDateTime
  ) throws(GuanxiError) {
    try log?.append(action, graph: graph, subject: subject, rows: rows.map(Int64.init), by: actor, at: time)
  }

  /// What is about to be shown, so that it can be recorded with what others record; nil where nothing is recorded.
  public func pending(_ action: AuditAction, _ subject: String, rows: Int? = nil, at time: ZonedDateTime)
    -> PendingAudit?
  {
    log.map { log in
      PendingAudit(
        log: log,
        note: AuditNote(
          action: action, graph: graph, subject: subject, rows: rows.map(Int64.init), actor: actor, time: time))
    }
  }

  /// Records something, and does it; where it fails, that is recorded too.
  public func record<Result>(
    _ action: AuditAction, _ subject: String, at time: ZonedDateTime, _ body: () throws -> Result
  ) throws -> Result {
    try record(action, subject, at: time)
    do { return try body() } catch {
      // The error that ended it says more than one of the log could.
      try? record(.withdrawn, "\(action.rawValue) \(subject)", at: time)
      throw error
    }
  }

  private static func log(_ named: String?, besideGraph path: String) throws(GuanxiError) -> AuditLog? {
    if let named { return try AuditLog(creating: named) }
    guard OpenedGraph.isGraphFile(path) else { return nil }
    return try AuditLog(ofFolder: URL(fileURLWithPath: path).resolvingSymlinksInPath().deletingLastPathComponent().path)
  }
}

/// Nodes as the audit log names them: by numbers, which say nothing of a person.
public enum AuditSubject {
  /// Some nodes, such as `#3 #17`; of many the first hundred and how many there are.
  public static func nodes(_ nodes: some Sequence<NodeID>) -> String {
    let numbers = nodes.map(\.rawValue)
    let shown = numbers.prefix(100).map { "#\($0)" }.joined(separator: " ")
    return numbers.count > 100 ? "\(shown) … \(numbers.count) nodes" : shown
  }
}
