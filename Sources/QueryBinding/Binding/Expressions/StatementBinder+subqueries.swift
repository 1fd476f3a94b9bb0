internal import QuerySyntax

extension StatementBinder {
  /// An expression that looks into the graph.
  func bindSubquery(_ expression: Expression, _ context: ExpressionContext) throws(BindingError) -> TypedExpression {
    switch expression.kind {
    case .subquery(let kind, let query): return try bindSubquery(kind, query, context.scope)
    case .pattern(let pattern): return try bindPattern(pattern, at: expression.span, context)
    case .patternComprehension(let pattern, let predicate, let result):
      return try bindPatternComprehension(pattern, predicate, result, context)
    case .shortestPath(let pattern):
      var scope = context.scope.aroundSubquery
      let bound = try bindMatch([pattern], &scope, mayDeclare: true)
      let many = pattern.selection == .allShortest
      return TypedExpression(.shortestPath(bound), many ? .list(.path) : .path)
    default: return try bind(expression, context)
    }
  }

  private func bindSubquery(
    _ kind: SubqueryKind, _ query: Query, _ scope: Scope
  ) throws(BindingError) -> TypedExpression {
    readOnlyDepth += 1
    defer { readOnlyDepth -= 1 }
    let bound = try bind(query, as: .expression, in: scope.aroundSubquery)
    let type: BoundType
    switch kind {
    case .exists: type = .boolean
    case .count: type = .integer
    case .collect:
      guard bound.types.count == 1 else { throw .oneColumn(at: query.span) }
      type = .list(bound.types[0])
    }
    return TypedExpression(.subquery(kind, bound.query), type)
  }

  private func bindPattern(
    _ pattern: PathPattern, at span: SourceSpan, _ context: ExpressionContext
  ) throws(BindingError) -> TypedExpression {
    guard context.allowsPatterns else { throw .patternForbidden(at: span) }
    let start = pattern.start
    if pattern.steps.isEmpty, let name = start.variable, start.labels == nil, start.properties == nil {
      let variable = try context.scope.variable(name)
      return TypedExpression(.slot(variable.slot), variable.type)
    }
    var scope = context.scope.aroundSubquery
    let id = newQueryID()
    let bound = try bindMatch([pattern], &scope, mayDeclare: false)
    let part = BoundPart(
      asOf: nil, graph: nil, clauses: [.match(bound, predicate: nil, isOptional: false)], slots: [])
    let query = BoundQuery(id: id, parts: [part], isDistinct: false, columns: [], slots: [])
    return TypedExpression(.subquery(.exists, query), .boolean)
  }

  private func bindPatternComprehension(
    _ pattern: PathPattern, _ predicate: Expression?, _ result: Expression, _ context: ExpressionContext
  ) throws(BindingError) -> TypedExpression {
    var scope = context.scope.aroundSubquery
    let id = newQueryID()
    let bound = try bindMatch([pattern], &scope, mayDeclare: true)
    let boundPredicate = try predicate.map { (predicate) throws(BindingError) in try bindPredicate(predicate, scope) }
    let boundResult = try bind(result, ExpressionContext(scope))
    let item = BoundItem(boundResult.expression, into: newSlot(), name: "value")
    let projection = BoundProjection(
      aggregation: nil, items: [item], isDistinct: false, order: [], skip: nil, limit: nil, predicate: nil)
    let part = BoundPart(
      asOf: nil, graph: nil,
      clauses: [.match(bound, predicate: boundPredicate, isOptional: false), .project(projection)], slots: [item.slot])
    let query = BoundQuery(id: id, parts: [part], isDistinct: false, columns: [item.name], slots: [item.slot])
    return TypedExpression(.subquery(.collect, query), .list(boundResult.type))
  }
}
