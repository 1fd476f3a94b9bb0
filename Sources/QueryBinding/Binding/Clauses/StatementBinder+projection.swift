internal import PropertyGraph
internal import QuerySyntax

/// An item of a projection while it is bound.
struct ProjectedItem {
  /// What it is, as it was written.
  let expression: Expression
  /// The name of the column or variable.
  let name: Name
  /// Whether `WITH` lacks a name for it.
  let lacksAlias: Bool
  /// Whether an aggregate stands in it.
  let isAggregating: Bool
  /// Its value, computed from the rows before, or from the groups.
  var value: BoundExpression = .literal(.null)
  /// Where it stands afterwards, and its type.
  var variable = Variable(slot: Slot(0), type: .any)
}

extension StatementBinder {
  /// `WITH` or `RETURN`; the scope becomes that of its items.
  func bind(
    _ projection: Projection, predicate: Expression?, isReturn: Bool, at span: SourceSpan, _ scope: inout Scope
  ) throws(BindingError) -> (projection: BoundProjection, columns: [Column]) {
    var items = try writtenItems(of: projection, isReturn: isReturn, at: span, scope)
    let grouping = items.contains(where: \.isAggregating) ? Grouping(of: scope) : nil
    try bindPlain(&items, scope, isGrouped: grouping != nil)
    if let grouping { try bindAggregating(&items, scope, grouping) }

    let sorting = ProjectionScope(items: items, rows: scope, grouping: grouping, isDistinct: projection.isDistinct)
    var order: [BoundSortItem] = []
    for item in projection.order {
      let bound = try bind(item.expression, sorting.context(for: item.expression))
      order.append(BoundSortItem(bound.expression, isDescending: item.isDescending))
    }
    let skip = try projection.skip.map { (skip) throws(BindingError) in try bindCount(skip, "SKIP") }
    let limit = try projection.limit.map { (limit) throws(BindingError) in try bindCount(limit, "LIMIT") }
    let boundPredicate = try predicate.map { (predicate) throws(BindingError) in
      try bindPredicate(predicate, sorting.filterContext)
    }
    if !isReturn, let item = items.first(where: \.lacksAlias) {
      throw .aliasMissing(item.name.text, at: item.expression.span)
    }

    scope.locals = Dictionary(items.map { ($0.name, $0.variable) }) { first, _ in first }
    let aggregation = grouping.map { grouping in
      let keys = items.filter { !$0.isAggregating }.map {
        BoundItem($0.value, into: $0.variable.slot, name: $0.name.text)
      }
      return BoundAggregation(keys: keys, aggregates: grouping.aggregates)
    }
    let boundItems = items.map { item in
      // After grouping a key stands in its slot already.
      let value = grouping != nil && !item.isAggregating ? .slot(item.variable.slot) : item.value
      return BoundItem(value, into: item.variable.slot, name: item.name.text)
    }
    let bound = BoundProjection(
      aggregation: aggregation, items: boundItems, isDistinct: projection.isDistinct, order: order, skip: skip,
      limit: limit, predicate: boundPredicate)
    let columns = items.map { Column(name: $0.name, slot: $0.variable.slot, type: $0.variable.type) }
    return (bound, columns)
  }

  /// The items, with those that `*` stands for.
  private func writtenItems(
    of projection: Projection, isReturn: Bool, at span: SourceSpan, _ scope: Scope
  ) throws(BindingError) -> [ProjectedItem] {
    var items: [ProjectedItem] = []
    if projection.includesAll {
      let names = scope.starNames
      if isReturn, names.isEmpty { throw .noVariables(at: span) }
      for name in names {
        let expression = Expression(.variable(name), at: name.span)
        items.append(ProjectedItem(expression: expression, name: name, lacksAlias: false, isAggregating: false))
      }
    }
    for item in projection.items {
      let name = item.alias ?? item.expression.variableName
      items.append(
        ProjectedItem(
          expression: item.expression, name: name ?? Name(item.text, at: item.expression.span),
          lacksAlias: name == nil, isAggregating: item.expression.isAggregating))
    }
    var names: Set<Name> = []
    for item in items {
      guard names.insert(item.name).inserted else { throw .columnConflict(item.name) }
    }
    return items
  }

  /// The items without aggregates, which are the keys of the groups where there are any.
  private func bindPlain(
    _ items: inout [ProjectedItem], _ scope: Scope, isGrouped: Bool
  ) throws(BindingError) {
    let context = ExpressionContext(scope)
    for index in items.indices where !items[index].isAggregating {
      let item = items[index]
      let bound = try bind(item.expression, context)
      // A variable that is handed on under its own name keeps its slot.
      let kept = item.expression.variableName == item.name ? scope.find(item.name)?.slot : nil
      items[index].value = bound.expression
      items[index].variable = Variable(slot: kept ?? newSlot(), type: bound.type)
    }
  }

  /// The items with aggregates: besides these they may read keys that are variables or properties of variables.
  private func bindAggregating(
    _ items: inout [ProjectedItem], _ scope: Scope, _ grouping: Grouping
  ) throws(BindingError) {
    var grouped = Scope(globals: scope.globals, isConstant: scope.isConstant)
    grouped.hidden = scope.hidden
    for name in scope.locals.keys { grouped.hidden[name] = .ambiguous }
    var computed: [Expression: Variable] = [:]
    for item in items where !item.isAggregating && item.expression.isSimple && item.expression.isComparable {
      if let name = item.expression.variableName {
        grouped.declare(name, item.variable)
      } else {
        computed[item.expression] = item.variable
      }
    }
    var context = ExpressionContext(grouped, .grouped(grouping))
    context.computed = computed
    for index in items.indices where items[index].isAggregating {
      let bound = try bind(items[index].expression, context)
      items[index].value = bound.expression
      items[index].variable = Variable(slot: newSlot(), type: bound.type)
    }
  }

  /// The number after `SKIP` or `LIMIT`.
  private func bindCount(_ count: Expression, _ word: String) throws(BindingError) -> BoundExpression {
    var constant = Scope()
    constant.isConstant = true
    let bound = try bind(count, ExpressionContext(constant))
    guard bound.type.fits(argument: .integer) else { throw .type(bound.type, wanted: .integer, at: count.span) }
    switch bound.expression.bare {
    case .literal(.integer(let value)) where value < 0: throw .negative(word, at: count.span)
    case .unary(.minus, .literal(.integer(let value))) where value > 0: throw .negative(word, at: count.span)
    default: return bound.expression.placed(at: count.span)
    }
  }
}
