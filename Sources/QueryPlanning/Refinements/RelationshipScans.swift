internal import PropertyGraph
internal import QueryBinding

/// `MATCH (a:Person)-[k:KNOWS]->(b) RETURN b.name, max(k.since)` goes over relationships in the order in which they are stored, with
/// their properties side by side, instead of from node to node.
///
/// It holds for the first relationship of rows that are grouped, where the nodes with the label have most of the relationships of
/// these types, and where these are many: below that, rows come in the order of nodes.
struct RelationshipScans {
  let statistics: PlanningStatistics
  /// How many relationships are many.
  private static let many = 10_000

  func refine(_ steps: [PhysicalStep]) -> [PhysicalStep] {
    guard steps.count > 2, case .scan(let scan) = steps[0], case .expand(let expansion) = steps[1],
      expansion.from == scan.slot, !expansion.isInto, expansion.direction != .either, expansion.different.isEmpty,
      let types = expansion.types?.alternatives, isGrouped(steps), isMost(scan.access, types, expansion.direction)
    else { return steps }
    var result: [PhysicalStep] = [.scanRelationships(expansion)]
    if case .label(let label) = scan.access { result.append(.filter([.hasLabels(.slot(scan.slot), .name(label))])) }
    return result + steps[2...]
  }

  /// Whether the rows become groups before anything asks for their order or number.
  private func isGrouped(_ steps: [PhysicalStep]) -> Bool {
    for step in steps {
      switch step {
      case .aggregate(let aggregation): return aggregation.aggregates.allSatisfy { $0.0.function != "collect" }
      case .scan, .expand, .filter, .project, .keep: continue
      default: return false
      }
    }
    return false
  }

  private func isMost(_ access: NodeAccess, _ types: [String], _ direction: Direction) -> Bool {
    guard types.reduce(0, { $0 + (statistics.relationshipTypes[$1] ?? 0) }) >= Self.many else { return false }
    switch access {
    case .all: return true
    case .label(let label): return statistics.share(of: label, atEndOf: types, direction.reversed) > 0.5
    case .index, .indexList, .table: return false
    }
  }
}
