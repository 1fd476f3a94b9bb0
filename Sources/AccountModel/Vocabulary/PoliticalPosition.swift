/// Where a person stands among those in power.
public enum PoliticalPosition: String, Sendable, Hashable, CaseIterable {
  /// Makes policy.
  case innerCircle
  /// Carries it out.
  case politicalStructure
  /// Neither.
  case other
}
