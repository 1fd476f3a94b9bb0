/// Whether a person is still there.
public enum PersonStatus: String, Sendable, Hashable, CaseIterable {
  /// Works where the graph says.
  case active
  /// Has left.
  case left
}
