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
  private let graph: Graph

  /// Reads them off a graph. O(labels + types).
  public init(of graph: Graph) {
    self.graph = graph
    nodes = graph.nodeCount
    relationships = graph.relationshipCount
    labels = Dictionary(graph.labels.map { (graph.name(of: $0), graph.nodeCount(labeled: $0)) }) { first, _ in first }
    relationshipTypes = Dictionary(
      graph.relationshipTypes.map { (graph.name(of: $0), graph.relationshipCount(ofType: $0)) }
    ) { first, _ in first }
    indexes = graph.indexDefinitions
  }

  /// The relationships of a type that are looked at to learn what they lead to.
  private static let sampleSize = 256

  /// The share of relationships of some types, or of all, that lead to a node with a label: of the first 256 of each.
  func share(of label: String, atEndOf types: [String]?, _ direction: Direction) -> Double {
    let wanted = types?.compactMap { graph.relationshipType($0) } ?? graph.relationshipTypes
    let label = graph.label(label)
    var (seen, found) = (0, 0)
    for type in wanted {
      for relationship in graph.relationships(ofType: type).prefix(Self.sampleSize) {
        guard let ends = graph.endpoints(of: relationship) else { continue }
        if direction != .incoming {
          seen += 1
          found += graph.has(label, ends.target) ? 1 : 0
        }
        if direction != .outgoing {
          seen += 1
          found += graph.has(label, ends.source) ? 1 : 0
        }
      }
    }
    return seen == 0 ? 0 : Double(found) / Double(seen)
  }

  /// The index on a label and a key, if there is one.
  package func index(label: String, key: String) -> IndexDefinition? {
    indexes.first { $0.label == label && $0.key == key }
  }
}
