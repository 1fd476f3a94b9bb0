internal import QuerySyntax

extension StatementBinder {
  /// A function or an aggregate with its arguments.
  func bindCall(_ expression: Expression, _ context: ExpressionContext) throws(BindingError) -> TypedExpression {
    guard case .function(let name, let isDistinct, let arguments) = expression.kind else {
      return try bindAggregate(expression, Name("count", at: expression.span), [], isDistinct: false, context)
    }
    let function = name.text.lowercased()
    if Aggregates.argumentCount(of: function) != nil {
      return try bindAggregate(expression, name, arguments, isDistinct: isDistinct, context)
    }
    if function == "exists", arguments.count == 1 {
      return try bindExistence(of: arguments[0], isFunction: catalog.functions[function] != nil, context)
    }
    guard !isDistinct else { throw .distinctArgument(name) }
    return try bindFunction(name, arguments, context.asValue)
  }

  /// `exists(pattern)` and `exists(property)`.
  private func bindExistence(
    of argument: Expression, isFunction: Bool, _ context: ExpressionContext
  ) throws(BindingError) -> TypedExpression {
    var inner = context
    inner.allowsPatterns = true
    let bound = try bind(argument, inner)
    if case .pattern = argument.kind { return bound }
    return TypedExpression(
      isFunction ? .function("exists", [bound.expression]) : .isNull(bound.expression, isNegated: true), .boolean)
  }

  private func bindFunction(
    _ name: Name, _ arguments: [Expression], _ context: ExpressionContext
  ) throws(BindingError) -> TypedExpression {
    let function = name.text.lowercased()
    guard let signature = catalog.functions[function] else {
      throw .unknownFunction(name, known: catalog.functions.values.map(\.name))
    }
    if signature.isVolatile, case .insideAggregate = context.aggregates {
      throw .volatileInAggregate(name.text, at: name.span)
    }
    if signature.isVolatile { isVolatile = true }
    let declared = signature.required + signature.optional
    guard arguments.count >= signature.required.count, signature.isVariadic || arguments.count <= declared.count else {
      throw .argumentCount(
        name, wanted: signature.required.count...declared.count, isVariadic: signature.isVariadic,
        given: arguments.count)
    }
    var bound: [BoundExpression] = []
    var types: [BoundType] = []
    for (position, argument) in arguments.enumerated() {
      let value = try bind(argument, context)
      let wanted = position < declared.count ? declared[position] : declared.last ?? .any
      let alternatives = signature.accepts[position] ?? [wanted]
      guard alternatives.contains(where: { value.type.fits(argument: $0) }) else {
        throw .argument(value.type, of: name.text, at: argument.span)
      }
      bound.append(value.expression)
      types.append(value.type)
    }
    return TypedExpression(
      .located(.function(function, bound), at: name.span), ResultTypes.result(of: signature, function, types))
  }

  private func bindAggregate(
    _ expression: Expression, _ name: Name, _ arguments: [Expression], isDistinct: Bool, _ context: ExpressionContext
  ) throws(BindingError) -> TypedExpression {
    let function = name.text.lowercased()
    switch context.aggregates {
    case .forbidden, .sorted(nil): throw .aggregateForbidden(name.text, at: expression.span)
    case .insideAggregate: throw .nestedAggregate(name.text, at: expression.span)
    case .grouped(let grouping), .sorted(let grouping?):
      if let found = grouping[expression] { return TypedExpression(.slot(found.slot), found.type) }
      if case .sorted = context.aggregates {
        try checkSorted(expression, name, arguments, context.scope, grouping)
      }
      let (aggregate, type) = try bindAggregate(
        expression, name, arguments, isDistinct: isDistinct, of: grouping.rows)
      let variable = Variable(slot: newSlot(), type: Aggregates.result(of: function, type))
      grouping.add(aggregate, for: expression, as: variable)
      return TypedExpression(.slot(variable.slot), variable.type)
    }
  }

  /// The aggregate itself, and the type of what it aggregates.
  private func bindAggregate(
    _ expression: Expression, _ name: Name, _ arguments: [Expression], isDistinct: Bool, of rows: Scope
  ) throws(BindingError) -> (BoundAggregate, BoundType) {
    let function = name.text.lowercased()
    if case .countRows = expression.kind {
      return (BoundAggregate(function: function, arguments: [], isDistinct: false, place: name.span), .any)
    }
    let count = Aggregates.argumentCount(of: function) ?? 1
    guard arguments.count == count else {
      throw .argumentCount(name, wanted: count...count, given: arguments.count)
    }
    var bound: [BoundExpression] = []
    var type = BoundType.any
    for (position, argument) in arguments.enumerated() {
      let value = try bind(argument, ExpressionContext(rows, .insideAggregate))
      if position == 0 { type = value.type }
      bound.append(value.expression)
    }
    return (BoundAggregate(function: function, arguments: bound, isDistinct: isDistinct, place: name.span), type)
  }

  /// An aggregate of `ORDER BY` that no item has may only read variables that were handed on as they are.
  private func checkSorted(
    _ expression: Expression, _ name: Name, _ arguments: [Expression], _ scope: Scope, _ grouping: Grouping
  ) throws(BindingError) {
    var strict = scope
    strict.hidden = scope.hidden.mapValues { _ in .undefined }
    for argument in arguments {
      _ = try bind(argument, ExpressionContext(strict, .insideAggregate))
      for mentioned in argument.mentionedNames {
        guard let after = scope.find(mentioned) else { continue }
        guard after.slot == grouping.rows.find(mentioned)?.slot else {
          throw .aggregateForbidden(name.text, at: expression.span)
        }
      }
    }
  }
}

extension BoundType {
  /// Whether a value may be given for an argument: a whole number for a float, but no float for a whole number.
  func fits(argument wanted: BoundType) -> Bool {
    if self == .float, wanted == .integer { return false }
    return mayBe(wanted)
  }
}
