/// The kind of a line of command.
public enum ReportingKind: String, Sendable, Hashable, CaseIterable {
  /// The line manager.
  case solid
  /// A second manager.
  case dotted
  /// The assistant of the manager.
  case assistant
}
