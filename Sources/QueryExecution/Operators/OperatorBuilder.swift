internal import PropertyGraph
internal import QueryBinding
internal import QueryPlanning
internal import QuerySyntax

/// Makes the operators of steps, each of which pulls from the one before.
struct OperatorBuilder {
  private let state: ExecutionState
  /// The rows that the steps begin with; what they have is seen by all steps.
  private let argument: Batch

  init(_ state: ExecutionState, argument: Batch) {
    self.state = state
    self.argument = argument
  }

  /// How many operators pull from each other before their rows are put down: each takes a part of the stack.
  private static let longestChain = 128

  func chain(
    _ steps: [PhysicalStep], _ input: any RowOperator, at place: StepPlace
  ) throws(EvaluationError) -> any RowOperator {
    let isProfiled = state.plan.inspection == .profile
    var result = input
    var number = 0
    while number < steps.count {
      if number > 0, number.isMultiple(of: Self.longestChain) {
        result = try StoredRowsOperator(draining: result, state)
      }
      if case .project(let items) = steps[number], !isProfiled, number + 1 < steps.count,
        case .keep(let slots) = steps[number + 1]
      {
        result = ProjectOperator(result, state, argument: argument, items, keeping: slots)
        number += 2
        continue
      }
      result = make(steps[number], result, place, number)
      if isProfiled { result = CountingOperator(result, state, place.step(number)) }
      number += 1
    }
    return result
  }

  private func make(
    _ step: PhysicalStep, _ input: any RowOperator, _ part: StepPlace, _ number: Int
  ) -> any RowOperator {
    switch step {
    case .scan(let scan): return ScanOperator(input, state, scan)
    case .expand(let expansion): return ExpandOperator(input, state, expansion)
    case .scanRelationships(let expansion): return ScanRelationshipsOperator(input, state, expansion)
    case .expandVariable(let expansion):
      if expansion.isBound { return ListWalkOperator(input, state, expansion) }
      return expansion.reachesOnce
        ? ReachOperator(input, state, expansion) : VariableExpandOperator(input, state, expansion)
    case .countExpansion(let count): return CountExpansionOperator(input, state, count)
    case .relationshipEnds(let ends): return RelationshipEndsOperator(input, state, ends)
    case .shortestPath(let step): return ShortestPathOperator(input, state, step)
    case .repeatPattern(let step): return RepetitionOperator(input, state, step, part.step(number))
    case .filter(let predicates, let read): return FilterOperator(input, state, predicates, read: read)
    case .filterProperties(let slot, let map): return FilterOperator(input, state, slot, map)
    case .optional(let steps, let rowNumber, let nulls):
      return OptionalOperator(input, state, steps, part.step(number), rowNumber: rowNumber, nulls: nulls)
    case .countOptional(let steps, let rowNumber, let slot):
      return CountOptionalOperator(input, state, steps, part.step(number), rowNumber: rowNumber, into: slot)
    case .unwind(let list, let slot): return UnwindOperator(input, state, list, into: slot)
    case .call(let call): return CallOperator(input, state, call)
    case .apply(let query, let id): return ApplyOperator(input, state, query, id: id)
    case .eager: return EagerOperator(input, state)
    case .create, .merge, .set, .remove, .delete, .forEach: return writing(step, input, part.step(number))
    default: return shaping(step, input)
    }
  }

  /// Operators that change the graph.
  private func writing(_ step: PhysicalStep, _ input: any RowOperator, _ place: StepPlace) -> any RowOperator {
    let state = state
    switch step {
    case .create(let pattern):
      return EagerOperator(input, state, write: { batch throws(EvaluationError) in try state.create(pattern, batch) })
    case .merge(let step):
      return EagerOperator(
        input, state, write: { batch throws(EvaluationError) in try state.merge(step, batch, place) })
    case .set(let items):
      return EagerOperator(input, state, write: { batch throws(EvaluationError) in try state.set(items, batch) })
    case .remove(let items):
      return EagerOperator(input, state, write: { batch throws(EvaluationError) in try state.remove(items, batch) })
    case .delete(let targets, let isDetaching):
      let deletion = Deletion(state, isDetaching: isDetaching)
      return EagerOperator(
        input, state, write: { batch throws(EvaluationError) in try deletion.add(targets, batch) },
        finish: { () throws(EvaluationError) in try deletion.perform() })
    case .forEach(let slot, let list, let body):
      return EagerOperator(
        input, state, write: { batch throws(EvaluationError) in try state.forEach(slot, list, body, batch, place) })
    default: return input
    }
  }

  /// Operators that shape rows.
  private func shaping(_ step: PhysicalStep, _ input: any RowOperator) -> any RowOperator {
    let state = state
    switch step {
    case .path(let path):
      return MappingOperator(input) { batch throws(EvaluationError) in try state.path(path, &batch) }
    case .aggregate(let aggregation): return AggregateOperator(input, state, argument: argument, aggregation)
    case .project(let items): return ProjectOperator(input, state, argument: argument, items, keeping: nil)
    case .distinct(let slots): return DistinctOperator(input, state, argument: argument, by: slots)
    case .sort(let items): return SortOperator(input, state, items)
    case .skip(let count): return SkipOperator(input, state, count)
    case .limit(let count): return LimitOperator(input, state, count)
    case .top(let items, let skip, let limit): return SortOperator(input, state, items, skip: skip, limit: limit)
    case .keep(let slots):
      let argument = argument
      return MappingOperator(input) { batch throws(EvaluationError) in
        batch.keep { slots.contains($0) || argument[$0] != nil }
      }
    case .countNodes(let label, let slot):
      return CountNodesOperator(input, state, label: label, into: slot)
    case .countRelationships(let types, let isDirected, let slot):
      return CountRelationshipsOperator(input, state, types: types, isDirected: isDirected, into: slot)
    default: return input
    }
  }
}
