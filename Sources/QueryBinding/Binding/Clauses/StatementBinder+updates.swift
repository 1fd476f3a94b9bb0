internal import PropertyGraph
internal import QuerySyntax

extension StatementBinder {
  /// A clause that changes the graph.
  func bindUpdate(_ clause: Clause, _ scope: inout Scope) throws(BindingError) -> BoundClause {
    switch clause.kind {
    case .create(let patterns):
      var bound = try bindCreate(patterns, isMerged: false, &scope)
      bound.place = clause.span
      return .create(bound)
    case .merge(let pattern, let onCreate, let onMatch):
      var bound = try bindCreate([pattern], isMerged: true, &scope)
      bound.place = clause.span
      return .merge(bound, onCreate: try bind(onCreate, scope), onMatch: try bind(onMatch, scope))
    case .set(let items): return .set(try bind(items, scope))
    case .remove(let items): return .remove(try bind(items, scope))
    case .delete(let expressions, let isDetaching):
      return .delete(try bindDeleted(expressions, scope), isDetaching: isDetaching)
    case .forEach(let variable, let list, let body):
      let bound = try bind(list, ExpressionContext(scope))
      guard bound.type.mayBe(.list(.any)) else { throw .type(bound.type, wanted: .list(.any), at: list.span) }
      var inner = scope
      let slot = try declareNew(variable, bound.type.element, &inner)
      var clauses: [BoundClause] = []
      for clause in body {
        guard clause.changesGraph else { throw .bodyForbidden(at: clause.span) }
        clauses.append(try bind(clause, &inner))
      }
      return .forEach(slot, in: bound.expression.placed(at: list.span), clauses)
    default: return try bind(clause, &scope)
    }
  }

  private func bindDeleted(_ expressions: [Expression], _ scope: Scope) throws(BindingError) -> [BoundExpression] {
    var deleted: [BoundExpression] = []
    for expression in expressions {
      if case .hasLabels = expression.kind { throw .deletedLabel(at: expression.span) }
      let bound = try bind(expression, ExpressionContext(scope))
      guard bound.type.mayBe(oneOf: [.node, .relationship, .path]) else {
        throw .notDeletable(bound.type, at: expression.span)
      }
      deleted.append(bound.expression.placed(at: expression.span))
    }
    return deleted
  }

  private func bind(_ items: [SetItem], _ scope: Scope) throws(BindingError) -> [BoundSetItem] {
    let context = ExpressionContext(scope)
    var bound: [BoundSetItem] = []
    for item in items {
      switch item {
      case .property(let target, let key, let value):
        bound.append(
          .property(
            target: try bindTarget(target, context), key: try bind(key, context, isSet: true),
            value: try bind(value, context).expression.placed(at: value.span)))
      case .replace(let name, let map):
        bound.append(.replace(try target(name, scope, [.node, .relationship]), map: try bindMap(map, context)))
      case .add(let name, let map):
        bound.append(.add(try target(name, scope, [.node, .relationship]), map: try bindMap(map, context)))
      case .labels(let name, let labels):
        bound.append(.labels(try target(name, scope, [.node]), try bind(labels, context, isSet: true)))
      }
    }
    return bound
  }

  private func bind(_ items: [RemoveItem], _ scope: Scope) throws(BindingError) -> [BoundRemoveItem] {
    let context = ExpressionContext(scope)
    var bound: [BoundRemoveItem] = []
    for item in items {
      switch item {
      case .property(let target, let key):
        bound.append(
          .property(target: try bindTarget(target, context), key: try bind(key, context, isSet: false)))
      case .labels(let name, let labels):
        bound.append(.labels(try target(name, scope, [.node]), try bind(labels, context, isSet: false)))
      }
    }
    return bound
  }

  /// The slot of a variable that is changed.
  private func target(_ name: Name, _ scope: Scope, _ wanted: [BoundType]) throws(BindingError) -> Slot {
    let variable = try scope.variable(name)
    guard variable.type.mayBe(oneOf: wanted) else { throw .type(variable.type, wanted: .node, at: name.span) }
    return variable.slot
  }

  private func bindTarget(_ target: Expression, _ context: ExpressionContext) throws(BindingError) -> BoundExpression {
    let bound = try bind(target, context)
    guard bound.type.mayBe(oneOf: [.node, .relationship]) else {
      throw .type(bound.type, wanted: .node, at: target.span)
    }
    return bound.expression.placed(at: target.span)
  }

  private func bindMap(_ map: Expression, _ context: ExpressionContext) throws(BindingError) -> BoundExpression {
    let bound = try bind(map, context)
    guard bound.type.mayBe(oneOf: [.map, .node, .relationship]) else {
      throw .type(bound.type, wanted: .map, at: map.span)
    }
    if case .map(let entries) = map.kind { for entry in entries { doubtfulNames.create(entry.key, .propertyKey) } }
    return bound.expression.placed(at: map.span)
  }

  private func bind(
    _ key: PropertyName, _ context: ExpressionContext, isSet: Bool
  ) throws(BindingError) -> BoundExpression {
    switch key {
    case .fixed(let name):
      if isSet { doubtfulNames.create(name, .propertyKey) } else { doubtfulNames.read(name, .propertyKey) }
      return .literal(.string(name.text))
    case .dynamic(let expression): return try bind(expression, context).expression.placed(at: expression.span)
    }
  }

  private func bind(
    _ labels: [LabelName], _ context: ExpressionContext, isSet: Bool
  ) throws(BindingError) -> [BoundExpression] {
    var bound: [BoundExpression] = []
    for label in labels {
      switch label {
      case .fixed(let name):
        if isSet { doubtfulNames.create(name, .label) } else { doubtfulNames.read(name, .label) }
        bound.append(.located(.literal(.string(name.text)), at: name.span))
      case .dynamic(let expression):
        bound.append(try bind(expression, context).expression.placed(at: expression.span))
      }
    }
    return bound
  }
}
