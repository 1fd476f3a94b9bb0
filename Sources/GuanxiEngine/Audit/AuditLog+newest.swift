internal import GRDB
public import PropertyGraph

/// Which entries of the audit log are wanted; all where nothing is said.
public struct AuditFilter: Sendable, Hashable {
  /// Who acted.
  public let actor: String?
  /// The name of the graph.
  public let graph: String?
  /// What was done, as ``AuditAction`` spells it.
  public let action: String?
  /// The first day, in UTC.
  public let from: CalendarDate?
  /// The last day, in UTC.
  public let to: CalendarDate?

  /// Makes a filter.
  public init(
    actor: String? = nil, graph: String? = nil, action: String? = nil, from: CalendarDate? = nil,
    to: CalendarDate? = nil
  ) {
    (self.actor, self.graph, self.action, self.from, self.to) = (actor, graph, action, from, to)
  }
}

extension AuditLog {
  /// Entries in descending order. O(entries that are passed over).
  ///
  /// - Parameters:
  ///   - sequence: the entry before which to begin; nil for the newest.
  ///   - limit: the most entries, from 1 to ``pageLimit``.
  ///   - filter: which entries.
  /// - Returns: the entries, newest first; `next` is the one before which the next page begins.
  /// - Throws: ``GuanxiError/badData(_:)`` where one cannot be read.
  public func newest(
    before sequence: Int64?, limit: Int, matching filter: AuditFilter = AuditFilter()
  ) throws(GuanxiError) -> AuditPage {
    guard (1...Self.pageLimit).contains(limit) else {
      throw .usage("From 1 to \(Self.pageLimit) entries can be listed at a time, not \(limit).")
    }
    let conditions: [(String, String?)] = [
      ("actor = ?", filter.actor), ("graph = ?", filter.graph), ("action = ?", filter.action),
      ("substr(time, 1, 10) >= ?", filter.from?.description), ("substr(time, 1, 10) <= ?", filter.to?.description),
    ]
    let given = conditions.compactMap { condition, value in value.map { (condition, $0) } }
    let wanted = (["sequence < ?"] + given.map(\.0)).joined(separator: " AND ")
    var arguments: StatementArguments = [sequence ?? Int64.max]
    arguments += StatementArguments(given.map(\.1))
    arguments += [limit + 1]
    let entries = try read(
      "SELECT \(AuditRow.columns) FROM audit_entry WHERE \(wanted) ORDER BY sequence DESC LIMIT ?", arguments)
    let shown = Array(entries.prefix(limit))
    return AuditPage(entries: shown, next: entries.count > limit ? shown.last?.sequence : nil)
  }
}
