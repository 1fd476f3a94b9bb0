internal import QuerySyntax

extension StatementBinder {
  /// What is taken from a value, or said of it.
  func bindAccess(_ expression: Expression, _ context: ExpressionContext) throws(BindingError) -> TypedExpression {
    switch expression.kind {
    case .property(let subject, let key): return try bindProperty(of: subject, key, context)
    case .element(let subject, let index): return try bindElement(of: subject, index, context)
    case .slice(let subject, let from, let to): return try bindSlice(of: subject, from, to, context)
    case .mapProjection(let subject, let items): return try bindMapProjection(of: subject, items, context)
    case .hasLabels(let subject, let labels):
      let bound = try bind(subject, context)
      guard bound.type.mayBe(oneOf: [.node, .relationship]) else {
        throw .type(bound.type, wanted: .node, at: subject.span)
      }
      let kind: DoubtfulNames.Kind? =
        switch bound.type {
        case .node: .label
        case .relationship: .relationshipType
        default: nil
        }
      let boundLabels = try bind(labels, kind, context)
      return TypedExpression(.hasLabels(bound.expression, boundLabels), .boolean)
    case .isTyped(let subject, let type, let isNegated):
      return TypedExpression(
        .isTyped(try bind(subject, context).expression, type: try BoundValueType(type), isNegated: isNegated), .boolean)
    case .isNull(let subject, let isNegated):
      return TypedExpression(.isNull(try bind(subject, context).expression, isNegated: isNegated), .boolean)
    default: return try bind(expression, context)
    }
  }

  private func bindProperty(
    of subject: Expression, _ key: Name, _ context: ExpressionContext
  ) throws(BindingError) -> TypedExpression {
    let bound = try bind(subject, context)
    switch bound.type {
    case .boolean, .integer, .float, .number, .string, .list, .path: throw .noProperties(bound.type, at: subject.span)
    case .node, .relationship: doubtfulNames.read(key, .propertyKey)
    case .any, .map, .temporal: break
    }
    return TypedExpression(.property(bound.expression, key: key.text), .any)
  }

  private func bindElement(
    of subject: Expression, _ index: Expression, _ context: ExpressionContext
  ) throws(BindingError) -> TypedExpression {
    let bound = try bind(subject, context)
    let boundIndex = try bind(index, context)
    switch bound.type {
    case .boolean, .integer, .float, .number, .string, .path, .temporal:
      throw .noElements(bound.type, at: subject.span)
    case .list:
      guard boundIndex.type.mayBe(.integer), boundIndex.type != .float else {
        throw .type(boundIndex.type, wanted: .integer, .typeError, at: index.span)
      }
    case .any, .map, .node, .relationship: break
    }
    return TypedExpression(.element(bound.expression, index: boundIndex.expression), bound.type.element)
  }

  private func bindSlice(
    of subject: Expression, _ from: Expression?, _ to: Expression?, _ context: ExpressionContext
  ) throws(BindingError) -> TypedExpression {
    let bound = try bind(subject, context)
    guard bound.type.mayBe(.list(.any)) else { throw .noElements(bound.type, at: subject.span) }
    let boundFrom = try from.map { (from) throws(BindingError) in try bind(from, context).expression }
    let boundTo = try to.map { (to) throws(BindingError) in try bind(to, context).expression }
    return TypedExpression(.slice(bound.expression, from: boundFrom, to: boundTo), bound.type)
  }

  private func bindMapProjection(
    of subject: Expression, _ items: [MapProjectionItem], _ context: ExpressionContext
  ) throws(BindingError) -> TypedExpression {
    let bound = try bind(subject, context)
    guard bound.type.mayBe(oneOf: [.node, .relationship, .map]) else {
      throw .noProperties(bound.type, at: subject.span)
    }
    let hasKnownKeys = bound.type == .node || bound.type == .relationship
    var keys: [String] = []
    var entries: [(key: String, value: BoundExpression)] = []
    var takesAll = false
    for item in items {
      switch item {
      case .property(let key):
        if hasKnownKeys { doubtfulNames.read(key, .propertyKey) }
        keys.append(key.text)
      case .allProperties: takesAll = true
      case .entry(let entry): entries.append((entry.key.text, try bind(entry.value, context).expression))
      case .variable(let name): entries.append((name.text, .slot(try context.scope.variable(name).slot)))
      }
    }
    return TypedExpression(
      .mapProjection(bound.expression, allProperties: takesAll, keys: keys, entries: entries), .map)
  }
}
