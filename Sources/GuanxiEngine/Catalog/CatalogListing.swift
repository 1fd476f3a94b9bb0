/// What a catalog says of one graph.
public struct CatalogListing: Sendable, Hashable {
  /// How a graph is there.
  public enum State: Sendable, Hashable {
    /// In memory.
    case loaded
    /// In its file alone; it is loaded when somebody asks for it.
    case stored
    /// Its file cannot be read: why, and what to do.
    case damaged(String)
    /// A branch: in memory alone, made from a version of a graph.
    case branch(of: GraphName, version: Int64)
  }

  /// The name.
  public let name: GraphName
  /// How it is there.
  public let state: State
  /// The newest version; nil where that is not known without reading all of it.
  public let version: Int64?
  /// The number of nodes; nil where it is not loaded.
  public let nodes: Int?
  /// The number of relationships; nil where it is not loaded.
  public let relationships: Int?
  /// The bytes that it holds in memory; 0 where it is not loaded, nil for a branch, which shares them with its origin.
  public let memoryBytes: Int?
  /// The bytes of its file; 0 for a branch.
  public let fileBytes: Int
  /// How often it has been loaded since the catalog was opened.
  public let loads: Int
}
