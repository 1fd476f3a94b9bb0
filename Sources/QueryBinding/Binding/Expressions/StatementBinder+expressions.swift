internal import PropertyGraph
internal import QuerySyntax

extension StatementBinder {
  /// An expression with its names looked up.
  func bind(_ expression: Expression, _ context: ExpressionContext) throws(BindingError) -> TypedExpression {
    if let holder = context.holder(of: expression) { return TypedExpression(.slot(holder.slot), holder.type) }
    switch expression.kind {
    case .literal(let literal): return bind(literal)
    case .parameter(let name):
      try use(parameter: name, at: expression.span)
      return TypedExpression(.parameter(name), .any)
    case .variable(let name):
      let variable = try context.scope.variable(name)
      return TypedExpression(.slot(variable.slot), variable.type)
    case .caseOperand: return context.caseOperand ?? TypedExpression(.literal(.null), .any)
    case .property, .element, .slice, .mapProjection, .hasLabels:
      return try bindAccess(expression, context.asValue).placed(at: expression.span)
    case .isTyped, .isNull: return try bindAccess(expression, context.asValue)
    case .list, .map: return try bindCollection(expression, context.asValue).placed(at: expression.span)
    case .listComprehension, .quantifier, .reduce:
      return try bindIteration(expression, context.asValue).placed(at: expression.span)
    case .conditional(let operand, let branches, let otherwise):
      return try bindConditional(operand, branches, otherwise, context)
    case .unary, .binary, .comparison: return try bindOperation(expression, context)
    case .function, .countRows: return try bindCall(expression, context)
    case .pattern: return try bindSubquery(expression, context)
    case .patternComprehension, .shortestPath, .subquery:
      return try bindSubquery(expression, context).placed(at: expression.span)
    }
  }

  /// An expression that must be a truth value, such as that of `WHERE`.
  func bindPredicate(_ expression: Expression, _ scope: Scope) throws(BindingError) -> BoundExpression {
    try bindPredicate(expression, ExpressionContext(scope))
  }

  /// An expression that must be a truth value.
  func bindPredicate(
    _ expression: Expression, _ context: ExpressionContext
  ) throws(BindingError) -> BoundExpression {
    var context = context
    context.allowsPatterns = true
    let bound = try bind(expression, context)
    guard bound.type.mayBe(.boolean) else { throw .type(bound.type, wanted: .boolean, at: expression.span) }
    return bound.type == .boolean ? bound.expression : bound.expression.placed(at: expression.span)
  }

  private func bind(_ literal: Literal) -> TypedExpression {
    switch literal {
    case .null: TypedExpression(.literal(.null), .any)
    case .boolean(let value): TypedExpression(.literal(.boolean(value)), .boolean)
    case .integer(let value): TypedExpression(.literal(.integer(value)), .integer)
    case .float(let value): TypedExpression(.literal(.float(value)), .float)
    case .string(let value): TypedExpression(.literal(.string(value)), .string)
    }
  }

  /// A value that is needed more than once: as it is where it costs nothing, else computed once into a variable.
  ///
  /// Repeating the expression itself would multiply the work with each level of nesting.
  func sharing(
    _ value: BoundExpression, with use: (BoundExpression) throws(BindingError) -> BoundExpression
  ) throws(BindingError) -> BoundExpression {
    if value.isCheap { return try use(value) }
    let slot = newSlot()
    return .computing(value, into: slot, for: try use(.slot(slot)))
  }
}

extension BoundExpression {
  /// Whether computing it twice costs nothing to speak of.
  var isCheap: Bool {
    switch bare {
    case .slot, .literal, .parameter, .property(.slot, _): true
    default: false
    }
  }

  /// A value that is computed once into a slot which another expression then reads.
  static func computing(
    _ value: BoundExpression, into slot: Slot, for result: BoundExpression
  ) -> BoundExpression {
    let list = BoundExpression.listComprehension(slot, list: .list([value]), predicate: nil, result: result)
    return .element(list, index: .literal(.integer(0)))
  }
}
