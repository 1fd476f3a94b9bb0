/// What an engine keeps of statements that it has seen.
final class StatementCaches: Sendable {
  /// Ready to be carried out.
  let prepared = StatementCache<PreparedStatement>()
  /// Whether they can change a graph.
  let isReadOnly = StatementCache<Bool>()
  /// As they go to the audit log.
  let redacted = StatementCache<String>()
}
