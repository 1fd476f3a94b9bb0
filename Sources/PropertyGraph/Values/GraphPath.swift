/// A walk through the graph: nodes joined by relationships, each of which may be walked against its direction.
public struct GraphPath: Hashable, Sendable {
  /// The nodes, one more than there are relationships.
  public let nodes: [NodeID]
  /// The relationships between neighbours of `nodes`.
  public let relationships: [RelationshipID]

  /// Makes a path, or nil where the numbers of nodes and relationships do not fit together.
  public init?(nodes: [NodeID], relationships: [RelationshipID]) {
    guard nodes.count == relationships.count + 1 else { return nil }
    self.nodes = nodes
    self.relationships = relationships
  }
}
