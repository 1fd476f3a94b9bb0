public import PropertyGraph

/// What the planner knows of a graph: how much there is of what, and which indexes there are.
public struct PlanningStatistics: Sendable {
  /// The number of nodes.
  public let nodes: Int
  /// The number of relationships.
  public let relationships: Int
  /// The number of nodes by label.
  public let labels: [String: Int]
  /// The number of relationships by type.
  public let relationshipTypes: [String: Int]
  /// The indexes.
  public let indexes: [IndexDefinition]

  /// Reads them off a graph. O(labels + types).
  public init(of graph: Graph) {
    nodes = graph.nodeCount
    relationships = graph.relationshipCount
    labels = Dictionary(graph.labels.map { (graph.name(of: $0), graph.nodeCount(labeled: $0)) }) { first, _ in first }
    relationshipTypes = Dictionary(
      graph.relationshipTypes.map { (graph.name(of: $0), graph.relationshipCount(ofType: $0)) }
    ) { first, _ in first }
    indexes = graph.indexDefinitions
  }

  /// The index on a label and a key, if there is one.
  package func index(label: String, key: String) -> IndexDefinition? {
    indexes.first { $0.label == label && $0.key == key }
  }
}
