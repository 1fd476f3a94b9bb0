internal import PropertyGraph

/// What becomes of the relationships of a record that is absorbed, each kind ascending by number.
struct MergedRelationships {
  private(set) var moved: [StandingRelationship] = []
  private(set) var united: [StandingRelationship] = []
  private(set) var between: [StandingRelationship] = []

  /// What a relationship says, whatever its number.
  private struct Statement: Hashable {
    let type: String
    let source: NodeID
    let target: NodeID
    let properties: [String: Value]
  }

  /// Sorts the relationships: each of the kept record can stand for one equal to it, not for several.
  init(keep: NodeID, absorb: NodeID, in graph: Graph) {
    var equal: [Statement: Int] = [:]
    // One between the two goes itself, and cannot stand for a loop of the other.
    for relationship in Self.relationships(of: keep, in: graph)
    where relationship.source != absorb && relationship.target != absorb {
      equal[Self.statement(relationship, replacing: absorb, with: keep), default: 0] += 1
    }
    for relationship in Self.relationships(of: absorb, in: graph) {
      let statement = Self.statement(relationship, replacing: absorb, with: keep)
      if relationship.source == keep || relationship.target == keep {
        between.append(relationship)
      } else if let count = equal[statement], count > 0 {
        equal[statement] = count - 1
        united.append(relationship)
      } else {
        moved.append(relationship)
      }
    }
  }

  private static func relationships(of node: NodeID, in graph: Graph) -> [StandingRelationship] {
    graph.incidences(of: node, nil, .either).map(\.relationship).sorted()
      .compactMap { StandingRelationship($0, in: graph) }.filter { !MergeRecords.isBookkeeping($0.type) }
  }

  private static func statement(
    _ relationship: StandingRelationship, replacing old: NodeID, with new: NodeID
  ) -> Statement {
    Statement(
      type: relationship.type, source: relationship.source == old ? new : relationship.source,
      target: relationship.target == old ? new : relationship.target, properties: relationship.properties)
  }
}
