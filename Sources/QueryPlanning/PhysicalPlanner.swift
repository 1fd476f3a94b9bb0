internal import QueryBinding

/// Chooses operators for the steps of a logical plan.
struct PhysicalPlanner {
  let statistics: PlanningStatistics
  /// Whether the cheapest way is looked for.
  let isOptimizing: Bool
  var supply: SlotSupply

  mutating func plan(_ query: LogicalQuery, for use: RowUse = .rows) -> PhysicalQuery {
    var parts: [PhysicalPart] = []
    for part in query.parts {
      var steps = plan(part.steps)
      if isOptimizing {
        steps = StepRefinements.apply(steps, for: use, &supply)
        steps = RelationshipScans(statistics: statistics).refine(steps)
        steps = UnreadSlots.marked(steps, readAfterwards: Set(part.slots)).steps
      }
      parts.append(PhysicalPart(asOf: part.asOf, steps: steps, slots: part.slots))
    }
    return PhysicalQuery(parts: parts, isDistinct: query.isDistinct, columns: query.columns, slots: query.slots)
  }

  mutating func plan(_ steps: [LogicalStep]) -> [PhysicalStep] {
    var result: [PhysicalStep] = []
    for step in steps { result += plan(step) }
    return result
  }

  private mutating func plan(_ step: LogicalStep) -> [PhysicalStep] {
    switch step {
    case .match(let pattern, let predicates, let isOptional): match(pattern, predicates, isOptional)
    case .filter(let predicates): [.filter(predicates)]
    case .unwind(let list, let slot): [.unwind(list, into: slot)]
    case .call(let call): [.call(call)]
    case .subquery(let query, let id, let isWriting):
      isWriting ? [.eager, apply(query, id), .eager] : [apply(query, id)]
    case .create(let pattern): [.create(pattern)]
    case .merge(let pattern, let onCreate, let onMatch): [merge(pattern, onCreate, onMatch)]
    case .set(let items): [.set(items)]
    case .remove(let items): [.remove(items)]
    case .delete(let targets, let isDetaching): [.delete(targets, isDetaching: isDetaching)]
    case .forEach(let slot, let list, let body): [.forEach(slot, in: list, plan(body))]
    case .aggregate(let aggregation): [.aggregate(aggregation)]
    case .project(let items): [.project(items)]
    case .distinct(let slots): [.distinct(slots)]
    case .sort(let items): [.sort(items)]
    case .skip(let count): [.skip(count)]
    case .limit(let count): [.limit(count)]
    case .top(let items, let skip, let limit): [.top(items, skip: skip, limit: limit)]
    case .keep(let slots): [.keep(slots)]
    case .countNodes(let label, let slot): [.countNodes(label: label, into: slot)]
    case .countRelationships(let types, let isDirected, let slot):
      [.countRelationships(types: types, isDirected: isDirected, into: slot)]
    }
  }

  private mutating func apply(_ query: LogicalQuery, _ id: Int) -> PhysicalStep {
    let step = PhysicalStep.apply(plan(query), id: id)
    guard query.isOptional, !query.columns.isEmpty else { return step }
    return .optional([step], rowNumber: supply.next(), nulls: query.slots.sorted())
  }

  private mutating func match(
    _ pattern: BoundPattern, _ predicates: [BoundExpression], _ isOptional: Bool
  ) -> [PhysicalStep] {
    var planner = PatternPlanner(
      pattern, predicates: predicates, statistics: statistics, isOptimizing: isOptimizing, supply: supply)
    let steps = planner.plan()
    supply = planner.supply
    guard isOptional else { return steps }
    return [.optional(steps, rowNumber: supply.next(), nulls: pattern.introducedSlots.sorted())]
  }

  private mutating func merge(
    _ pattern: BoundPattern, _ onCreate: [BoundSetItem], _ onMatch: [BoundSetItem]
  ) -> PhysicalStep {
    let steps = match(pattern, [], false)
    return .merge(MergeStep(match: steps, pattern: pattern, onCreate: onCreate, onMatch: onMatch))
  }
}
