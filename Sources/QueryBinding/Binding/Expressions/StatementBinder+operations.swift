internal import QuerySyntax

extension StatementBinder {
  /// An operator with its operands.
  func bindOperation(_ expression: Expression, _ context: ExpressionContext) throws(BindingError) -> TypedExpression {
    switch expression.kind {
    case .unary(.not, let operand): return try bindNegation(operand, context)
    case .unary(let sign, let operand): return try bindSign(sign, operand, context.asValue)
    case .binary(let combination, let left, let right):
      return try bindBinary(combination, left, right, context)
    case .comparison(let first, let steps):
      return TypedExpression(try bindComparison(first, steps, context.asValue), .boolean)
    default: return try bind(expression, context)
    }
  }

  private func bindNegation(_ operand: Expression, _ context: ExpressionContext) throws(BindingError) -> TypedExpression
  {
    let bound = try bind(operand, context)
    guard bound.type.mayBe(.boolean) else { throw .operand(bound.type, of: "NOT", at: operand.span) }
    let negation = BoundExpression.unary(.not, bound.expression)
    return TypedExpression(bound.type == .boolean ? negation : negation.placed(at: operand.span), .boolean)
  }

  private func bindSign(
    _ sign: UnaryOperator, _ operand: Expression, _ context: ExpressionContext
  ) throws(BindingError) -> TypedExpression {
    let bound = try bind(operand, context)
    guard bound.type.mayBe(oneOf: [.number, .temporal]) else {
      throw .operand(bound.type, of: sign.rawValue, at: operand.span)
    }
    return TypedExpression(.located(.unary(sign, bound.expression), at: operand.span), bound.type)
  }

  private func bindBinary(
    _ combination: BinaryOperator, _ left: Expression, _ right: Expression, _ context: ExpressionContext
  ) throws(BindingError) -> TypedExpression {
    let isLogical = combination == .and || combination == .or || combination == .xor
    let inner = isLogical ? context : context.asValue
    let a = try bind(left, inner)
    let b = try bind(right, inner)
    guard OperandTypes.accept(a.type, combination, isRight: false) else {
      throw .operand(a.type, of: combination.rawValue, at: left.span)
    }
    guard OperandTypes.accept(b.type, combination, isRight: true) else {
      throw .operand(b.type, of: combination.rawValue, at: right.span)
    }
    guard combination != .plus || OperandTypes.canAdd(a.type, b.type) else {
      throw .sum(a.type, b.type, at: SourceSpan(start: left.span.start, end: right.span.end))
    }
    let result = OperandTypes.result(of: combination, a.type, b.type)
    let operation = BoundExpression.binary(combination, a.expression, b.expression)
    if isLogical, a.type == .boolean, b.type == .boolean { return TypedExpression(operation, result) }
    // The operators of a chain begin at one place, but each has a right operand of its own.
    return TypedExpression(operation.placed(at: right.span), result)
  }

  private func bindComparison(
    _ first: Expression, _ steps: [ComparisonStep], _ context: ExpressionContext
  ) throws(BindingError) -> BoundExpression {
    guard let last = steps.last else { return try bind(first, context).expression }
    var comparisons: [BoundExpression] = []
    var shared: [(slot: Slot, value: BoundExpression)] = []
    var left = try bind(first, context).expression
    for step in steps.dropLast() {
      var middle = try bind(step.operand, context).expression
      if !middle.isCheap {
        // It is compared twice, but computed once.
        let slot = newSlot()
        shared.append((slot, middle))
        middle = .slot(slot)
      }
      comparisons.append(.comparison(step.comparison, left, middle))
      left = middle
    }
    let end = BoundExpression.comparison(last.comparison, left, try bind(last.operand, context).expression)
    var whole = end
    for comparison in comparisons.reversed() { whole = .binary(.and, comparison, whole) }
    for (slot, value) in shared.reversed() { whole = .computing(value, into: slot, for: whole) }
    return whole
  }
}
