/// How much of what a graph holds.
public struct GraphStatistics: Sendable, Hashable {
  /// A name and how often it occurs.
  public struct Count: Sendable, Hashable {
    /// The name of a label, type or key.
    public let name: String
    /// How many nodes or relationships bear it.
    public let count: Int
  }

  /// The number of nodes.
  public let nodes: Int
  /// The number of relationships.
  public let relationships: Int
  /// Nodes by label, sorted by name; labels without nodes are left out.
  public let labels: [Count]
  /// Relationships by type, sorted by name; types without relationships are left out.
  public let relationshipTypes: [Count]
  /// Nodes by property key, sorted by name.
  public let nodeKeys: [Count]
  /// Relationships by property key, sorted by name.
  public let relationshipKeys: [Count]
}

extension Graph {
  /// Counts by label, type and key. O(labels + types + chunks of properties).
  public var statistics: GraphStatistics {
    GraphStatistics(
      nodes: nodeCount, relationships: relationshipCount,
      labels: counts(labels, name: name(of:)) { nodeCount(labeled: $0) },
      relationshipTypes: counts(relationshipTypes, name: name(of:)) { relationshipCount(ofType: $0) },
      nodeKeys: counts(propertyKeys, name: name(of:)) { parts.nodeProperties.count(of: $0) },
      relationshipKeys: counts(propertyKeys, name: name(of:)) { parts.relationshipProperties.count(of: $0) })
  }

  private func counts<Symbol>(
    _ symbols: [Symbol], name: (Symbol) -> String, count: (Symbol) -> Int
  ) -> [GraphStatistics.Count] {
    symbols.map { GraphStatistics.Count(name: name($0), count: count($0)) }
      .filter { $0.count > 0 }.sorted { $0.name < $1.name }
  }
}
