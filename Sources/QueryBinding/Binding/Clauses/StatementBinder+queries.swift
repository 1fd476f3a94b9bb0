internal import QuerySyntax

/// A bound query and what is known of its columns.
struct TypedQuery {
  let query: BoundQuery
  let types: [BoundType]
}

/// Where a query stands.
enum QueryPlace {
  /// It is the statement.
  case statement
  /// It stands in `CALL { … }`.
  case call(imports: SubqueryImports?)
  /// It stands in `EXISTS`, `COUNT` or `COLLECT`.
  case expression

  /// Whether it must end with a result or a change.
  var needsEnd: Bool { if case .expression = self { false } else { true } }
}

/// A column of a query.
struct Column {
  let name: Name
  let slot: Slot
  let type: BoundType
}

extension StatementBinder {
  /// A query; its parts start with the given scope.
  func bind(_ query: Query, as place: QueryPlace, in scope: Scope) throws(BindingError) -> TypedQuery {
    let id = newQueryID()
    if let first = query.isAll.first, query.isAll.contains(where: { $0 != first }) {
      throw .mixedUnion(at: query.span)
    }
    let isAlone = query.rest.isEmpty
    let first = try bind(query.first, as: place, in: scope, isAlone: isAlone)
    guard !isAlone else {
      let bound = BoundQuery(
        id: id, parts: [first.part], isDistinct: false, columns: first.columns.map(\.name.text),
        slots: first.columns.map(\.slot))
      return TypedQuery(query: bound, types: first.columns.map(\.type))
    }
    var parts = [first.part]
    var types = first.columns.map(\.type)
    for single in query.rest {
      let other = try bind(single, as: place, in: scope, isAlone: false)
      let columns = Dictionary(other.columns.map { ($0.name, $0) }) { first, _ in first }
      var slots: [Slot] = []
      for (position, column) in first.columns.enumerated() {
        guard let match = columns[column.name], other.columns.count == first.columns.count else {
          throw .columnsDiffer(
            first.columns.map(\.name.text), other.columns.map(\.name.text), at: single.span)
        }
        slots.append(match.slot)
        types[position] = types[position].joined(with: match.type)
      }
      guard other.columns.count == first.columns.count else {
        throw .columnsDiffer(first.columns.map(\.name.text), other.columns.map(\.name.text), at: single.span)
      }
      parts.append(BoundPart(asOf: other.part.asOf, graph: other.part.graph, clauses: other.part.clauses, slots: slots))
    }
    let bound = BoundQuery(
      id: id, parts: parts, isDistinct: query.isAll.first == false, columns: first.columns.map(\.name.text),
      slots: first.columns.map { _ in newSlot() })
    return TypedQuery(query: bound, types: types)
  }

  private func bind(
    _ single: SingleQuery, as place: QueryPlace, in scope: Scope, isAlone: Bool
  ) throws(BindingError) -> (part: BoundPart, columns: [Column]) {
    var scope = scope
    var clauses = single.clauses[...]
    if case .call(let imports) = place { try narrow(&scope, to: imports, &clauses) }
    var constant = Scope()
    constant.isConstant = true
    let asOf = try single.graph?.asOf.map { (date) throws(BindingError) in
      try bind(date, ExpressionContext(constant)).expression.placed(at: date.span)
    }
    var bound: [BoundClause] = []
    var columns: [Column] = []
    for (position, clause) in zip(clauses.indices, clauses) {
      let isLast = position == clauses.endIndex - 1
      if case .statement = place, isAlone, clauses.count == 1, case .call(let call) = clause.kind {
        let (boundCall, outputs) = try bind(call, isStandalone: true, &scope)
        bound.append(.call(boundCall))
        columns = outputs
        break
      }
      if case .return(let projection) = clause.kind {
        guard isLast else { throw .returnNotLast("RETURN", at: clauses[position + 1].span) }
        let (projected, outputs) = try bind(projection, predicate: nil, isReturn: true, at: clause.span, &scope)
        bound.append(.project(projected))
        columns = outputs
        break
      }
      if case .finish = clause.kind {
        guard isLast else { throw .returnNotLast("FINISH", at: clauses[position + 1].span) }
        break
      }
      let boundClause = try bind(clause, &scope)
      if isLast, place.needsEnd, !boundClause.canEndQuery { throw .endMissing(at: clause.span) }
      bound.append(boundClause)
    }
    if clauses.isEmpty, place.needsEnd { throw .endMissing(at: single.span) }
    let part = BoundPart(
      asOf: asOf, graph: single.graph?.name?.text, clauses: bound, slots: columns.map(\.slot))
    return (part, columns)
  }

  /// Leaves the variables that a subquery of `CALL` imports, and takes the `WITH` away that names them.
  private func narrow(
    _ scope: inout Scope, to imports: SubqueryImports?, _ clauses: inout ArraySlice<Clause>
  ) throws(BindingError) {
    switch imports {
    case .all:
      scope = scope.aroundSubquery
      return
    case .named(let names):
      var globals: [Name: Variable] = [:]
      for name in names { globals[name] = try scope.variable(name) }
      scope = Scope(globals: globals)
      return
    case nil: break
    }
    var locals: [Name: Variable] = [:]
    if case .with(let projection, let predicate)? = clauses.first?.kind {
      let clause = clauses.removeFirst()
      guard predicate == nil, !projection.isDistinct, projection.order.isEmpty, projection.skip == nil,
        projection.limit == nil
      else { throw .importOnly(at: clause.span) }
      if projection.includesAll { locals = scope.globals.merging(scope.locals) { _, local in local } }
      for item in projection.items {
        guard let name = item.expression.variableName, item.alias == nil || item.alias == name else {
          throw .importOnly(at: item.expression.span)
        }
        locals[name] = try scope.variable(name)
      }
    }
    scope = Scope(locals: locals)
  }
}

extension BoundClause {
  /// Whether a query may end with it, without a result.
  fileprivate var canEndQuery: Bool {
    switch self {
    case .match, .unwind, .project: false
    case .call(let call): call.outputs.isEmpty
    case .subquery(let query): query.columns.isEmpty
    case .create, .merge, .set, .remove, .delete, .forEach: true
    }
  }
}
