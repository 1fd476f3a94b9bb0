public import PropertyGraph

/// What an import brought.
public struct ImportResult: Sendable {
  /// What one file brought.
  public struct FileCount: Sendable, Hashable {
    /// The path of the file.
    public let file: String
    /// The bytes of the file.
    public let bytes: Int
    /// The nodes that it created.
    public let nodes: Int
    /// The relationships that it created.
    public let relationships: Int
    /// The rows that were left out because they are bad.
    public let skippedRows: Int
  }

  /// The changes that load the files; to be applied to the graph that the import was given. Empty after a dry run.
  public let changes: ChangeSet
  /// The graph with the changes applied; after a dry run, the graph as it was.
  public let graph: Graph
  /// What each file brought, in the order of reading.
  public let files: [FileCount]
  /// The warnings, and the errors in rows that were skipped or, in a dry run, would stop the import.
  public let report: ProblemReport
  /// Whether the same import without a dry run would be refused; never true of one that was no dry run.
  public let isRefused: Bool

  /// The number of nodes that were created, or in a dry run would be.
  public var nodeCount: Int { files.reduce(0) { $0 + $1.nodes } }
  /// The number of relationships that were created, or in a dry run would be.
  public var relationshipCount: Int { files.reduce(0) { $0 + $1.relationships } }
}
