/// The direction in which a tree grows.
public enum TreeOrientation: String, Sendable, Hashable, CaseIterable {
  /// The parent company at the top; wide groups hang in columns below it.
  case topDown
  /// The parent company at the left, a column for each level.
  case leftToRight
}
