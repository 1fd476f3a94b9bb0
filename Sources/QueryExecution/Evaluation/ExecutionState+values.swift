internal import PropertyGraph
internal import QueryBinding
internal import QuerySyntax

extension ExecutionState {
  /// The value of an expression for a row. An error says where the innermost expression stands that has a place.
  func value(_ expression: BoundExpression, _ row: Row) throws(EvaluationError) -> Value {
    guard case .located(let inner, let place) = expression else { return try unplacedValue(expression, row) }
    do throws(EvaluationError) { return try unplacedValue(inner, row) } catch { throw error.located(at: place) }
  }

  private func unplacedValue(_ expression: BoundExpression, _ row: Row) throws(EvaluationError) -> Value {
    switch expression {
    case .located: return try value(expression, row)
    case .literal(let value): return value
    case .parameter(let name):
      guard let value = parameters[name] else {
        throw EvaluationError(
          .parameterMissing, "MissingParameter", "the parameter $\(name) has no value", chinese: "参数 $\(name) 没有值")
      }
      return value
    case .slot(let slot): return row[slot]
    case .property(let subject, let key):
      let subject = try value(subject, row)
      return try ValueAccess.property(key, of: subject, view(for: subject))
    case .element(let subject, let index):
      let subject = try value(subject, row)
      let index = try value(index, row)
      return try ValueAccess.element(index, of: subject, view(for: subject))
    case .slice(let list, let from, let to): return try slice(list, from, to, row)
    case .list(let items): return try Value.list(values(items, row)).checkingDepth()
    case .map(let entries):
      var map: [String: Value] = [:]
      for entry in entries { map[entry.key] = try value(entry.value, row) }
      return try Value.map(map).checkingDepth()
    case .mapProjection(let subject, let allProperties, let keys, let entries):
      return try mapProjection(subject, allProperties, keys, entries, row)
    case .unary(let operation, let operand): return try ValueArithmetic.apply(operation, value(operand, row))
    case .binary(let operation, let left, let right): return try binary(operation, left, right, row)
    case .comparison(let comparison, let left, let right):
      return Value(ValueComparison.compare(comparison, try value(left, row), try value(right, row)))
    case .isNull(let operand, let isNegated): return .boolean(try value(operand, row).isNull != isNegated)
    case .hasLabels(let operand, let labels): return try hasLabels(operand, labels, row)
    case .isTyped(let operand, let type, let isNegated):
      return .boolean(type.includes(try value(operand, row)) != isNegated)
    case .function(let name, let arguments): return try function(name, arguments, row)
    case .conditional(let branches, let otherwise):
      for branch in branches where try isTrue(branch.condition, row) { return try value(branch.result, row) }
      guard let otherwise else { return .null }
      return try value(otherwise, row)
    case .listComprehension(let slot, let list, let predicate, let result):
      return try comprehension(slot, list, predicate, result, row)
    case .quantifier(let quantifier, let slot, let list, let predicate):
      return try quantified(quantifier, slot, list, predicate, row)
    case .reduce(let accumulator, let start, let slot, let list, let step):
      return try reduced(accumulator, start, slot, list, step, row)
    case .subquery(let kind, let query): return try subquery(kind, query, row)
    case .shortestPath(let pattern): return try shortestPath(pattern, row)
    }
  }

  /// The values of several expressions for a row.
  func values(_ expressions: [BoundExpression], _ row: Row) throws(EvaluationError) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(expressions.count)
    for expression in expressions { values.append(try value(expression, row)) }
    return values
  }

  /// Whether a predicate is true: neither false nor unknown.
  func isTrue(_ predicate: BoundExpression, _ row: Row) throws(EvaluationError) -> Bool {
    let value = try value(predicate, row)
    if case .boolean(let truth) = value { return truth }
    do throws(EvaluationError) { return try truth(of: value) == true } catch {
      throw error.located(at: predicate.place)
    }
  }

  /// The truth value, nil where it is unknown.
  func truth(of value: Value) throws(EvaluationError) -> Bool? {
    switch value {
    case .boolean(let truth): return truth
    case .null: return nil
    default:
      throw EvaluationError(
        .typeError, "InvalidArgumentType", "a predicate must be true or false, not \(value.typeName)",
        chinese: "谓词必须为真或假，而不是 \(value.typeName)")
    }
  }

  private func binary(
    _ operation: BinaryOperator, _ left: BoundExpression, _ right: BoundExpression, _ row: Row
  ) throws(EvaluationError) -> Value {
    let first = try value(left, row)
    switch (operation, first) {
    case (.and, .boolean(false)), (.or, .boolean(true)): return first
    default:
      let result = try ValueArithmetic.apply(operation, first, value(right, row))
      guard case .list(let items) = result else {
        try budget.check(bytes: result.ownBytes)
        return result
      }
      try budget.work(result.steps)
      // Lists that are put together can hold lists many times over.
      switch items.last {
      case .list, .map: return try result.checkingDepth()
      default: return result
      }
    }
  }

  private func slice(
    _ list: BoundExpression, _ from: BoundExpression?, _ to: BoundExpression?, _ row: Row
  ) throws(EvaluationError) -> Value {
    let subject = try value(list, row)
    var bounds: [Value?] = []
    for bound in [from, to] {
      if let bound { bounds.append(try value(bound, row)) } else { bounds.append(nil) }
    }
    return try ValueAccess.slice(subject, from: bounds[0], to: bounds[1])
  }

  private func function(
    _ name: String, _ arguments: [BoundExpression], _ row: Row
  ) throws(EvaluationError) -> Value {
    guard let implementation = FunctionLibrary.implementation(name) else {
      throw EvaluationError(
        .syntaxError, "UnknownFunction", "there is no function \(name)()", chinese: "没有名为 \(name)() 的函数")
    }
    let arguments = try values(arguments, row)
    let result = try implementation(arguments, context(for: arguments))
    try budget.work(result.steps)
    try budget.check(bytes: result.ownBytes)
    return result
  }

  private func mapProjection(
    _ subject: BoundExpression, _ allProperties: Bool, _ keys: [String],
    _ entries: [(key: String, value: BoundExpression)], _ row: Row
  ) throws(EvaluationError) -> Value {
    let subject = try value(subject, row)
    if subject.isNull { return .null }
    let view = try view(for: subject)
    var map = allProperties ? try ValueAccess.properties(of: subject, view) ?? [:] : [:]
    for key in keys { map[key] = try ValueAccess.property(key, of: subject, view) }
    for entry in entries { map[entry.key] = try value(entry.value, row) }
    return try Value.map(map).checkingDepth()
  }
}

extension Value {
  /// A three-valued truth value.
  init(_ truth: Bool?) { self = truth.map(Value.boolean) ?? .null }
}
