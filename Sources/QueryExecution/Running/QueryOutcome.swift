public import Procedures
public import PropertyGraph

/// What a statement gave and what it changed.
public struct QueryOutcome: Sendable {
  /// The names of the columns.
  public let columns: [String]
  /// The rows, each as long as there are columns.
  public let rows: [[Value]]
  /// How much changed.
  public let counters: ChangeCounters
  /// The graph afterwards.
  public let graph: Graph
  /// What led to it, in order.
  public let changes: [Change]
  /// The types of the relationships that were deleted, for whoever prints a relationship that is not there any more.
  public let deletedTypes: [RelationshipID: String]
  /// The plan with the rows that each operator made, where `PROFILE` asked for it.
  public let profile: String?
  /// What the procedures that were called say of their rows, such as that more would have been found.
  public let notes: [LocalizedText]
}
