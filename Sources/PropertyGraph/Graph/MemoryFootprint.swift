/// The bytes that a graph holds, by what they hold; shared storage counts for every copy.
public struct MemoryFootprint: Sendable, Hashable {
  /// Labels, properties and membership of nodes.
  public let nodes: Int
  /// Ends, types, adjacency and properties of relationships.
  public let relationships: Int
  /// Property indexes.
  public let indexes: Int
  /// The dictionary of texts.
  public let strings: Int

  /// All of it.
  public var total: Int { nodes + relationships + indexes + strings }
}

extension Graph {
  /// What the graph's storage occupies, from the capacities of its arrays. O(chunks + texts).
  public var memoryFootprint: MemoryFootprint {
    let topology = (parts.outgoing + parts.incoming).reduce(0) { $0 + $1.allocatedBytes }
    return MemoryFootprint(
      nodes: parts.labelSetOfNode.allocatedBytes + parts.nodesByLabel.reduce(0) { $0 + $1.allocatedBytes }
        + parts.nodeProperties.allocatedBytes,
      relationships: parts.sources.allocatedBytes + parts.targets.allocatedBytes
        + parts.typeOfRelationship.allocatedBytes + topology
        + parts.relationshipProperties.allocatedBytes,
      indexes: parts.indexes.reduce(0) { $0 + $1.allocatedBytes },
      strings: parts.pool.allocatedBytes)
  }
}
