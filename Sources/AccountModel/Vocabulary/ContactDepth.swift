/// How well one of theirs is covered.
public enum ContactDepth: String, Sendable, Hashable, CaseIterable {
  /// Not at all.
  case none
  /// Met once.
  case brief
  /// Met several times.
  case multiple
  /// Known well.
  case inDepth
}
