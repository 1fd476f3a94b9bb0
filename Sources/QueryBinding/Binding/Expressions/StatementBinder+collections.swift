internal import QuerySyntax

extension StatementBinder {
  /// A list or a map.
  func bindCollection(_ expression: Expression, _ context: ExpressionContext) throws(BindingError) -> TypedExpression {
    switch expression.kind {
    case .list(let elements):
      var values: [BoundExpression] = []
      var type: BoundType?
      for element in elements {
        let bound = try bind(element, context)
        values.append(bound.expression)
        type = type.map { $0.joined(with: bound.type) } ?? bound.type
      }
      return TypedExpression(.list(values), .list(type ?? .any))
    case .map(let entries):
      return TypedExpression(.map(try bind(entries, context)), .map)
    default: return try bind(expression, context)
    }
  }

  /// The entries of a map.
  func bind(
    _ entries: [MapEntry], _ context: ExpressionContext
  ) throws(BindingError) -> [(key: String, value: BoundExpression)] {
    var bound: [(key: String, value: BoundExpression)] = []
    for entry in entries {
      bound.append((entry.key.text, try bind(entry.value, context).expression.placed(at: entry.value.span)))
    }
    return bound
  }

  /// What is computed for each element of a list.
  func bindIteration(_ expression: Expression, _ context: ExpressionContext) throws(BindingError) -> TypedExpression {
    switch expression.kind {
    case .listComprehension(let name, let list, let predicate, let result):
      let bound = try bindList(list, context)
      let variable = Variable(slot: newSlot(), type: bound.type.element)
      let inner = context.declaring(name, variable)
      let boundPredicate = try predicate.map { (predicate) throws(BindingError) in
        try bindPredicate(predicate, inner)
      }
      let boundResult = try result.map { (result) throws(BindingError) in try bind(result, inner) }
      return TypedExpression(
        .listComprehension(
          variable.slot, list: bound.expression, predicate: boundPredicate, result: boundResult?.expression),
        .list(boundResult?.type ?? variable.type))
    case .quantifier(let quantifier, let name, let list, let predicate):
      let bound = try bindList(list, context)
      let variable = Variable(slot: newSlot(), type: bound.type.element)
      let inner = context.declaring(name, variable)
      let boundPredicate = try predicate.map { (predicate) throws(BindingError) in
        try bindPredicate(predicate, inner)
      }
      return TypedExpression(
        .quantifier(quantifier, variable.slot, list: bound.expression, predicate: boundPredicate), .boolean)
    case .reduce(let accumulator, let start, let name, let list, let step):
      let boundStart = try bind(start, context).expression
      let bound = try bindList(list, context)
      let accumulated = Variable(slot: newSlot(), type: .any)
      let variable = Variable(slot: newSlot(), type: bound.type.element)
      let inner = context.declaring(accumulator, accumulated).declaring(name, variable)
      let boundStep = try bind(step, inner).expression
      return TypedExpression(
        .reduce(
          accumulator: accumulated.slot, start: boundStart, variable.slot, list: bound.expression, step: boundStep),
        .any)
    default: return try bind(expression, context)
    }
  }

  private func bindList(_ list: Expression, _ context: ExpressionContext) throws(BindingError) -> TypedExpression {
    let bound = try bind(list, context)
    guard bound.type.mayBe(.list(.any)) else { throw .type(bound.type, wanted: .list(.any), at: list.span) }
    return bound
  }

  /// `CASE`. With an operand each condition becomes an equality, or a predicate on the operand.
  func bindConditional(
    _ operand: Expression?, _ branches: [ConditionalBranch], _ otherwise: Expression?, _ context: ExpressionContext
  ) throws(BindingError) -> TypedExpression {
    let values = context.asValue
    guard let operand else {
      let (bound, type) = try bind(branches, otherwise, values) { (condition) throws(BindingError) in
        try bindPredicate(condition, context)
      }
      return TypedExpression(bound, type)
    }
    let subject = try bind(operand, values)
    var type = BoundType.any
    let whole = try sharing(subject.expression) { (shared) throws(BindingError) in
      var onOperand = values
      onOperand.caseOperand = TypedExpression(shared, subject.type)
      let (bound, result) = try bind(branches, otherwise, values) { (condition) throws(BindingError) in
        let branch = ConditionalBranch(condition: condition, result: condition)
        return branch.isPredicate
          ? try bindPredicate(condition, onOperand)
          : .comparison(.equal, shared, try bind(condition, values).expression)
      }
      type = result
      return bound
    }
    return TypedExpression(whole, type)
  }

  private func bind(
    _ branches: [ConditionalBranch], _ otherwise: Expression?, _ context: ExpressionContext,
    condition: (Expression) throws(BindingError) -> BoundExpression
  ) throws(BindingError) -> (BoundExpression, BoundType) {
    var bound: [(condition: BoundExpression, result: BoundExpression)] = []
    var type: BoundType?
    for branch in branches {
      let test = try condition(branch.condition)
      let result = try bind(branch.result, context)
      bound.append((test, result.expression))
      type = type.map { $0.joined(with: result.type) } ?? result.type
    }
    let last = try otherwise.map { (otherwise) throws(BindingError) in try bind(otherwise, context) }
    // Without ELSE the value may be null, which is of every type.
    if let last { type = type.map { $0.joined(with: last.type) } ?? last.type }
    return (.conditional(bound, otherwise: last?.expression), type ?? .any)
  }
}
