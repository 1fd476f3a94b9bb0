internal import QuerySyntax

/// What `ORDER BY` and `WHERE` after a projection can read: its items by their names and, unless rows were grouped or made
/// distinct, the variables from before it. An expression that is an item stands for the item.
struct ProjectionScope {
  private let items: [ProjectedItem]
  private let rows: Scope
  private let grouping: Grouping?
  private let isDistinct: Bool
  private let visible: Scope
  private let computed: [Expression: Variable]
  private let simplyComputed: [Expression: Variable]

  init(items: [ProjectedItem], rows: Scope, grouping: Grouping?, isDistinct: Bool) {
    self.items = items
    self.rows = rows
    self.grouping = grouping
    self.isDistinct = isDistinct
    var visible = rows
    if grouping != nil || isDistinct {
      visible.locals = [:]
      for name in rows.locals.keys { visible.hidden[name] = .undefined }
      for item in items { if let name = item.expression.variableName { visible.declare(name, item.variable) } }
    }
    for item in items { visible.declare(item.name, item.variable) }
    self.visible = visible
    let comparable = items.filter { $0.expression.isComparable }
    computed = Dictionary(comparable.map { ($0.expression, $0.variable) }) { first, _ in first }
    simplyComputed = computed.filter { $0.key.isSimple || $0.key.isAggregating }
  }

  /// What an item of `ORDER BY` may use.
  func context(for expression: Expression) -> ExpressionContext {
    let isAggregating = expression.isAggregating
    // Groups that were made distinct have no aggregates any more but those of the items.
    var context = ExpressionContext(visible, .sorted(isDistinct ? nil : grouping))
    context.computed = computed
    guard isAggregating, grouping != nil, context.holder(of: expression) == nil else { return context }
    context.computed = simplyComputed
    for item in items where !item.isAggregating {
      for name in item.expression.mentionedNames where context.scope.hidden[name] != nil {
        context.scope.hidden[name] = .ambiguous
      }
    }
    return context
  }

  /// What `WHERE` may use: an aggregate only by its name.
  var filterContext: ExpressionContext {
    var context = ExpressionContext(visible)
    context.computed = computed.filter { !$0.key.isAggregating }
    return context
  }
}
