public import PropertyGraph

/// How much an import creates and changes.
public struct ImportCounts: Sendable, Hashable {
  /// How many things of one kind.
  public struct Tally: Sendable, Hashable {
    /// How many come new.
    public internal(set) var created = 0
    /// How many were there and get other properties or labels.
    public internal(set) var changed = 0

    /// All together.
    public var total: Int { created + changed }
  }

  /// The tally of a label or relationship type.
  public struct NamedTally: Sendable, Hashable {
    /// The label or type. A node with two labels counts for both.
    public let name: String
    /// How many.
    public let tally: Tally
  }

  /// The nodes.
  public private(set) var nodes = Tally()
  /// The relationships.
  public private(set) var relationships = Tally()
  /// The nodes by label, sorted by name.
  public let labels: [NamedTally]
  /// The relationships by type, sorted by name.
  public let relationshipTypes: [NamedTally]

  /// Whether there is nothing new.
  public var isEmpty: Bool { nodes == Tally() && relationships == Tally() }

  /// Counts the changes of an import.
  ///
  /// - Parameters:
  ///   - changes: the changes.
  ///   - after: the graph with them.
  /// - Complexity: linear in the changes.
  public init(_ changes: ChangeSet, after: Graph) {
    var (labels, types): ([String: Tally], [String: Tally]) = ([:], [:])
    var (nodes, relationships) = (Set<NodeID>(), Set<RelationshipID>())
    for change in changes.changes {
      switch change {
      case .createNodes(let batch):
        self.nodes.created += batch.ids.count
        for label in batch.labels { labels[label, default: Tally()].created += batch.ids.count }
      case .createRelationships(let batch):
        self.relationships.created += batch.ids.count
        types[batch.type, default: Tally()].created += batch.ids.count
      case .setNodeProperty(let node, _, _), .addLabel(let node, _): nodes.insert(node)
      case .setRelationshipProperty(let relationship, _, _): relationships.insert(relationship)
      default: break
      }
    }
    self.nodes.changed = nodes.count
    self.relationships.changed = relationships.count
    for node in nodes { for label in after.labelNames(of: node) { labels[label, default: Tally()].changed += 1 } }
    for relationship in relationships {
      if let type = after.type(of: relationship) { types[after.name(of: type), default: Tally()].changed += 1 }
    }
    self.labels = Self.sorted(labels)
    relationshipTypes = Self.sorted(types)
  }

  private static func sorted(_ tallies: [String: Tally]) -> [NamedTally] {
    tallies.filter { $0.value != Tally() }.map { NamedTally(name: $0.key, tally: $0.value) }.sorted {
      $0.name < $1.name
    }
  }
}
