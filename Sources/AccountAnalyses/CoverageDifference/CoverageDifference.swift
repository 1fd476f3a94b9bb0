/// What changed in the coverage of a group from one date to another.
public struct CoverageDifference: Sendable {
  /// What happened to one company.
  public enum Movement: String, Sendable, Hashable, CaseIterable {
    /// It is covered now and was not known to be.
    case gained
    /// It was covered and is not known to be now.
    case lost
    /// Its rung rose without crossing the threshold.
    case rose
    /// Its rung fell without crossing the threshold.
    case fell
    /// Only what is known of it changed.
    case reassessed
    /// It has come into the group.
    case joined
    /// It has left the group.
    case left
  }

  /// One company that moved.
  public struct Move: Sendable, Hashable {
    /// What happened.
    public let movement: Movement
    /// The coverage on the first date; nil where it was not in the group.
    public let before: CompanyCoverage?
    /// The coverage on the second date; nil where it is not in the group.
    public let after: CompanyCoverage?
  }

  /// The coverage on the first date.
  public let before: CoverageReport
  /// The coverage on the second date.
  public let after: CoverageReport
  /// The companies that moved: those of the second date in the order of its tree, then those that left.
  public let moves: [Move]

  /// Compares two reports. O(companies).
  public init(from before: CoverageReport, to after: CoverageReport) {
    self.before = before
    self.after = after
    var moves: [Move] = []
    for company in after.companies {
      let old = before.scope.position(of: company.node).map { before.companies[$0] }
      if let movement = Self.movement(from: old, to: company) {
        moves.append(Move(movement: movement, before: old, after: company))
      }
    }
    for company in before.companies where after.scope.position(of: company.node) == nil {
      moves.append(Move(movement: .left, before: company, after: nil))
    }
    self.moves = moves
  }

  private static func movement(from old: CompanyCoverage?, to new: CompanyCoverage) -> Movement? {
    guard let old else { return .joined }
    switch (old.state, new.state) {
    case (.covered, .covered), (.gap, .gap), (.unknown, .unknown):
      guard let before = old.rung, let after = new.rung, before != after else { return nil }
      return before < after ? .rose : .fell
    case (_, .covered): return .gained
    case (.covered, _): return .lost
    default: return .reassessed
    }
  }
}
