public import PropertyGraph

/// What is different between two states of a graph, in counts and in a list that people can read.
///
/// Nodes and relationships are the same where their ids are.
public struct GraphDifference: Hashable, Sendable {
  /// How many were added, removed and changed.
  public struct Tally: Hashable, Sendable {
    /// How many only the later graph has.
    public internal(set) var added = 0
    /// How many only the earlier graph has.
    public internal(set) var removed = 0
    /// How many both have, with other labels or properties.
    public internal(set) var changed = 0

    /// All together.
    public var total: Int { added + removed + changed }
  }

  /// The tally of one label or relationship type.
  public struct NamedTally: Hashable, Sendable {
    /// The label or type. A node with two labels counts for both.
    public let name: String
    /// How many of them.
    public let tally: Tally
  }

  /// The nodes.
  public let nodes: Tally
  /// The relationships.
  public let relationships: Tally
  /// The nodes by label, sorted by name.
  public let labels: [NamedTally]
  /// The relationships by type, sorted by name.
  public let relationshipTypes: [NamedTally]
  /// The first differences: nodes by id, then relationships by id.
  public let entries: [Entry]
  /// How many more there are than ``entries`` shows.
  public let omittedEntries: Int
  /// The indexes that only the later graph has.
  public let addedIndexes: [IndexDefinition]
  /// The indexes that only the earlier graph has.
  public let removedIndexes: [IndexDefinition]

  /// The constraints that only the later graph has.
  public let addedConstraints: [ExistenceConstraint]
  /// The constraints that only the earlier graph has.
  public let removedConstraints: [ExistenceConstraint]

  /// Whether both graphs hold the same.
  public var isEmpty: Bool {
    nodes.total == 0 && relationships.total == 0 && addedIndexes.isEmpty && removedIndexes.isEmpty
      && addedConstraints.isEmpty && removedConstraints.isEmpty
  }

  /// Compares two graphs, which may number their nodes differently: nodes are the same by their unique keys, else by id
  /// and labels; relationships by type and ends.
  ///
  /// - Parameters:
  ///   - old: the earlier graph.
  ///   - new: the later graph.
  ///   - limit: how many single differences to list; the counts cover all.
  /// - Complexity: O(n log n) in the nodes, linear in the relationships.
  public init(from old: Graph, to new: Graph, listing limit: Int = 100) {
    let collector = DifferenceCollector(from: old, to: new.aligned(with: old))
    nodes = collector.tally(of: collector.nodes)
    relationships = collector.tally(of: collector.relationships)
    labels = collector.tallies(of: collector.nodes) { collector.labelNames(ofNode: $0) }
    relationshipTypes = collector.tallies(of: collector.relationships) { collector.typeName(ofRelationship: $0) }
    let total = collector.nodes.count + collector.relationships.count
    entries = collector.entries(limit: max(0, limit))
    omittedEntries = total - entries.count
    addedIndexes = new.indexDefinitions.filter { !old.indexDefinitions.contains($0) }
    removedIndexes = old.indexDefinitions.filter { !new.indexDefinitions.contains($0) }
    addedConstraints = new.existenceConstraints.filter { !old.existenceConstraints.contains($0) }
    removedConstraints = old.existenceConstraints.filter { !new.existenceConstraints.contains($0) }
  }
}
