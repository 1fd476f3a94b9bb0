/// The diagrams that can be drawn.
public enum DiagramKind: String, Sendable, CaseIterable {
  /// The customer tree: the companies of a group with their coverage.
  case tree
}
