internal import PropertyGraph
internal import QueryBinding

extension PlanText {
  static func slots(_ slots: [Slot]) -> String { slots.map { "#\($0.index)" }.joined(separator: ", ") }

  static func access(_ access: NodeAccess) -> String {
    switch access {
    case .all: "AllNodes"
    case .label(let label): "LabelScan :\(label)"
    case .table(let label, let key, let value): "TableLookup \(label.map { ":\($0)" } ?? "")(\(key)) = \(value.text)"
    case .index(let label, let key, let value): "IndexLookup :\(label)(\(key)) = \(value.text)"
    case .indexList(let label, let key, let values): "IndexLookup :\(label)(\(key)) IN \(values.text)"
    }
  }

  static func arrow(_ expansion: Expansion) -> String {
    arrow(
      expansion.from, expansion.to, "#\(expansion.relationship.index)\(types(expansion.types))", expansion.direction)
  }

  static func walkLine(_ step: PhysicalStep, _ walk: VariableExpansion) -> String {
    let length = "*\(walk.minimum)..\(walk.maximum.map(String.init) ?? "")"
    let arrow = arrow(
      walk.from, walk.to, "#\(walk.relationships.index)\(types(walk.types))\(length)", walk.direction)
    if case .shortestPath(let step) = step {
      return "\(step.isAll ? "AllShortestPaths" : "ShortestPath") \(arrow)\(text(step.conditions))"
    }
    let name = walk.isBound ? "FollowList" : walk.reachesOnce ? "Reach" : "ExpandVariable"
    return "\(name)\(walk.isInto && !walk.isBound ? "Into" : "") \(arrow)"
  }

  private static func text(_ conditions: PathConditions) -> String {
    let parts = [
      (" each node ", conditions.nodes.map(\.predicate)),
      (" each relationship ", conditions.relationships.map(\.predicate)),
      (" by trial ", conditions.whole),
    ]
    return parts.map { name, predicates in
      predicates.isEmpty ? "" : name + predicates.map(\.text).joined(separator: " AND ")
    }.joined()
  }

  static func text(_ aggregation: BoundAggregation) -> String {
    let keys = aggregation.keys.isEmpty ? "" : " by " + text(aggregation.keys)
    return aggregation.aggregates.map { aggregate, slot in
      let arguments = aggregate.arguments.isEmpty ? "*" : aggregate.arguments.map(\.text).joined(separator: ", ")
      return "\(aggregate.function)(\(aggregate.isDistinct ? "DISTINCT " : "")\(arguments)) into #\(slot.index)"
    }.joined(separator: ", ") + keys
  }

  static func text(_ items: [BoundItem]) -> String {
    items.map { "\($0.expression.text) into #\($0.slot.index)" }.joined(separator: ", ")
  }

  static func text(_ items: [BoundSortItem]) -> String {
    items.map { $0.expression.text + ($0.isDescending ? " DESC" : "") }.joined(separator: ", ")
  }

  private static func types(_ types: BoundLabels?) -> String { types.map { ":\($0.text)" } ?? "" }

  private static func arrow(_ from: Slot, _ to: Slot, _ middle: String, _ direction: Direction) -> String {
    switch direction {
    case .outgoing: "(#\(from.index))-[\(middle)]->(#\(to.index))"
    case .incoming: "(#\(from.index))<-[\(middle)]-(#\(to.index))"
    case .either: "(#\(from.index))-[\(middle)]-(#\(to.index))"
    }
  }
}
