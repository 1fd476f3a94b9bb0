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
    labels = graph.parts.labelNames.names
    relationshipTypes = graph.parts.typeNames.names
    propertyKeys = graph.parts.keyNames.names
    indexes = graph.indexDefinitions
  }

  /// Whether a graph has this schema. O(indexes), as above, without making its schema.
  public func isSchema(of graph: Graph) -> Bool {
    graph.knows(labels: labels, relationshipTypes: relationshipTypes, propertyKeys: propertyKeys)
      && indexes.elementsEqual(graph.parts.indexes.lazy.map { $0.definition })
  }
}
