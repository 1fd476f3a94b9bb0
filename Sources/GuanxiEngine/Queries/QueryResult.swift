public import Procedures
public import PropertyGraph
public import QueryBinding
public import QueryExecution

/// What a statement answered, and the graph after it.
public struct QueryResult: Sendable {
  /// The names of the columns; empty where nothing is returned.
  public let columns: [String]
  /// The rows, each as long as there are columns.
  public let rows: [[Value]]
  /// How much changed.
  public let counters: ChangeCounters
  /// The graph afterwards: the same where nothing changed.
  public let graph: Graph
  /// What led to it, in order.
  public let changes: [Change]
  /// How the statement is carried out, where it began with `EXPLAIN`, which does not run it, or `PROFILE`.
  public let plan: String?
  /// The picture, where the statement asked for one with `AS`.
  public var picture: QueryPicture?
  /// What is doubtful, such as a label that the graph does not know.
  public let warnings: [BindingWarning]
  /// What should be known of the rows of analyses, such as that more would have been found.
  public let notes: [LocalizedText]
  /// Whether the statement can change anything.
  public let isReadOnly: Bool
  /// Whether the rows have been streamed, so that they are not here.
  public var isStreamed = false
  /// The types of relationships that were deleted and may still be shown.
  public let deletedTypes: [RelationshipID: String]
}
