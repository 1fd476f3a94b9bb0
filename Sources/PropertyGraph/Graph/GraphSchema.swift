/// The names that a graph knows and its indexes: what a statement is checked and planned against.
///
/// Copies of a graph share their names, so that comparing two schemas is O(indexes) as long as nobody added a name.
public struct GraphSchema: Sendable, Equatable {
  private let labels: [String]
  private let relationshipTypes: [String]
  private let propertyKeys: [String]
  private let indexes: [IndexDefinition]

  /// The schema of a graph. O(indexes).
  public init(of graph: Graph) {
    labels = graph.labelNames.names
    relationshipTypes = graph.typeNames.names
    propertyKeys = graph.keyNames.names
    indexes = graph.indexDefinitions
  }
}
