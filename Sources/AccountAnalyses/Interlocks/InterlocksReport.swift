public import PropertyGraph

/// The personal ties between a group and the companies outside of it: shared directors, people who moved, and former
/// colleagues.
public struct InterlocksReport: Sendable {
  /// The group.
  public let scope: GroupScope
  /// The ties by kind; those with our own companies first, then the latest, then by ids.
  public let interlocks: [Interlock]

  /// Looks for the ties. O(people + employments + seats on boards).
  ///
  /// Somebody who works both in the group and outside has not moved, and is nobody's colleague outside. Former colleagues
  /// are those of ``AcquaintanceKind/formerColleagues``.
  public init(_ scope: GroupScope, in view: GraphView) {
    self.scope = scope
    interlocks = InterlockSearch(scope, in: view).interlocks
  }
}
