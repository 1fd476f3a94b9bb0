public import PropertyGraph

/// What a graph says of the merges that were made in it.
public enum MergeRecords {
  /// The record into which one was merged; nil where it was not.
  public static func keeper(of node: NodeID, in graph: Graph) -> NodeID? { link(of: node, in: graph)?.neighbor }

  /// The records that were merged into one, and their own, and what their relationships were: everything that a graph
  /// holds of the same person or company, ascending.
  public static func nodes(of node: NodeID, in graph: Graph) -> [NodeID] {
    var found: Set<NodeID> = []
    var open = [node]
    while let next = open.popLast() {
      for type in [MergeNames.mergedInto, MergeNames.recordedFor].compactMap(graph.relationshipType) {
        for incidence in graph.incidences(of: next, type, .incoming) where found.insert(incidence.neighbor).inserted {
          open.append(incidence.neighbor)
        }
      }
    }
    return found.sorted()
  }

  /// The record that stands for a node now: the node itself where it was not merged.
  static func standing(for node: NodeID, in graph: Graph) -> NodeID {
    var node = node
    while let keeper = keeper(of: node, in: graph) { node = keeper }
    return node
  }

  /// The relationship that says into which record one was merged.
  static func link(of node: NodeID, in graph: Graph) -> Incidence? {
    guard let type = graph.relationshipType(MergeNames.mergedInto),
      graph.has(graph.label(MergeNames.mergedRecord), node)
    else { return nil }
    return graph.incidences(of: node, type, .outgoing).last
  }

  /// Whether a relationship of that type tells of merges and not of the world.
  static func isBookkeeping(_ type: String) -> Bool { type == MergeNames.mergedInto || type == MergeNames.recordedFor }
}

/// A relationship as it stands in a graph.
struct StandingRelationship: Hashable {
  let id: RelationshipID
  let type: String
  let source: NodeID
  let target: NodeID
  let properties: [String: Value]

  init?(_ id: RelationshipID, in graph: Graph) {
    guard let type = graph.type(of: id), let ends = graph.endpoints(of: id) else { return nil }
    self.id = id
    self.type = graph.name(of: type)
    (source, target) = ends
    properties = graph.properties(of: id)
  }

  /// The step that makes it anew, under its own number, with one end in place of another.
  func created(replacing old: NodeID, with new: NodeID) -> Change {
    .createRelationship(
      id, type: type, source: source == old ? new : source, target: target == old ? new : target,
      properties: properties)
  }
}
