internal import PropertyGraph
internal import QueryBinding
internal import QuerySyntax

extension ExecutionState {
  /// The elements of a list; nil of null.
  func elements(of value: Value, for what: String) throws(EvaluationError) -> [Value]? {
    switch value {
    case .list(let items): return items
    case .null: return nil
    default: throw .operands(what, value, expected: "LIST")
    }
  }

  func comprehension(
    _ slot: Slot, _ list: BoundExpression, _ predicate: BoundExpression?, _ result: BoundExpression?, _ row: Row
  ) throws(EvaluationError) -> Value {
    guard let items = try elements(of: value(list, row), for: "[x IN …]") else { return .null }
    let before = budget.memory
    defer { budget.release(budget.memory - before) }
    var inner = row
    var results: [Value] = []
    for item in items {
      try budget.work()
      inner.bind(slot, item)
      if let predicate, try !isTrue(predicate, inner) { continue }
      guard let result else {
        results.append(item)
        continue
      }
      let made = try value(result, inner)
      try budget.hold(made.ownBytes)
      results.append(made)
    }
    return try Value.list(results).checkingDepth()
  }

  func quantified(
    _ quantifier: Quantifier, _ slot: Slot, _ list: BoundExpression, _ predicate: BoundExpression?, _ row: Row
  ) throws(EvaluationError) -> Value {
    guard let items = try elements(of: value(list, row), for: quantifier.rawValue) else { return .null }
    var inner = row
    var fulfilled = 0
    var unfulfilled = 0
    var unknown = 0
    for item in items {
      try budget.work()
      inner.bind(slot, item)
      let judged = try predicate.map { expression throws(EvaluationError) in try value(expression, inner) } ?? item
      do throws(EvaluationError) {
        switch try truth(of: judged) {
        case true?: fulfilled += 1
        case false?: unfulfilled += 1
        case nil: unknown += 1
        }
      } catch {
        throw error.located(at: predicate?.place)
      }
    }
    switch quantifier {
    case .all: return Value(unfulfilled > 0 ? false : (unknown > 0 ? nil : true))
    case .any: return Value(fulfilled > 0 ? true : (unknown > 0 ? nil : false))
    case .none: return Value(fulfilled > 0 ? false : (unknown > 0 ? nil : true))
    case .single: return Value(fulfilled > 1 ? false : (unknown > 0 ? nil : fulfilled == 1))
    }
  }

  func reduced(
    _ accumulator: Slot, _ start: BoundExpression, _ slot: Slot, _ list: BoundExpression, _ step: BoundExpression,
    _ row: Row
  ) throws(EvaluationError) -> Value {
    var result = try value(start, row)
    guard let items = try elements(of: value(list, row), for: "reduce") else { return .null }
    var inner = row
    for item in items {
      try budget.work()
      inner.bind(accumulator, result)
      inner.bind(slot, item)
      result = try value(step, inner)
    }
    return result
  }
}
