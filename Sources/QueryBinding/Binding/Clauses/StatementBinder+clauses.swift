internal import QuerySyntax

extension StatementBinder {
  /// A clause; the scope becomes that of the rows after it.
  func bind(_ clause: Clause, _ scope: inout Scope) throws(BindingError) -> BoundClause {
    if clause.changesGraph {
      guard readOnlyDepth == 0 else { throw .writeForbidden(at: clause.span) }
      isReadOnly = false
    }
    switch clause.kind {
    case .match(let isOptional, let pattern, let predicate):
      let bound = try bindMatch(pattern, &scope, mayDeclare: true)
      let after = scope
      let boundPredicate = try predicate.map { (predicate) throws(BindingError) in try bindPredicate(predicate, after) }
      return .match(bound, predicate: boundPredicate, isOptional: isOptional)
    case .unwind(let list, let variable):
      let bound = try bind(list, ExpressionContext(scope))
      return .unwind(bound.expression, into: try declareNew(variable, bound.type.element, &scope))
    case .call(let call): return .call(try bind(call, isStandalone: false, &scope).call)
    case .subquery(let query, let imports, let isOptional):
      return try bindSubquery(query, imports, isOptional: isOptional, &scope)
    case .with(let projection, let predicate):
      return .project(
        try bind(projection, predicate: predicate, isReturn: false, at: clause.span, &scope).projection)
    case .return(let projection):
      return .project(try bind(projection, predicate: nil, isReturn: true, at: clause.span, &scope).projection)
    case .create, .merge, .set, .remove, .delete, .forEach: return try bindUpdate(clause, &scope)
    // It stands at the end of a query alone, where the query is bound.
    case .finish: throw .returnNotLast("FINISH", at: clause.span)
    }
  }

  private func bindSubquery(
    _ query: Query, _ imports: SubqueryImports?, isOptional: Bool, _ scope: inout Scope
  ) throws(BindingError) -> BoundClause {
    let bound = try bind(query, as: .call(imports: imports), in: scope)
    for ((column, slot), type) in zip(zip(bound.query.columns, bound.query.slots), bound.types) {
      let name = Name(column, at: query.span)
      guard scope.find(name) == nil else { throw .alreadyBound(name) }
      scope.declare(name, Variable(slot: slot, type: type))
    }
    var inner = bound.query
    inner.isOptional = isOptional
    return .subquery(inner)
  }
}

extension Clause {
  /// Whether it changes the graph.
  var changesGraph: Bool {
    switch kind {
    case .create, .merge, .set, .remove, .delete, .forEach: true
    case .match, .unwind, .call, .subquery, .with, .return, .finish: false
    }
  }
}
