internal import QuerySyntax

/// What may be used at one place of an expression.
struct ExpressionContext {
  /// What an aggregate means there.
  enum AggregateRule {
    /// None may stand there.
    case forbidden
    /// The place is inside of an aggregate.
    case insideAggregate
    /// It is computed with the groups.
    case grouped(Grouping)
    /// As with `grouped`, but after the grouping: it must be one of those that are computed already.
    case sorted(Grouping?)
  }

  /// The variables.
  var scope: Scope
  /// What aggregates mean.
  var aggregates: AggregateRule = .forbidden
  /// Whether a pattern may stand there as a predicate.
  var allowsPatterns = false
  /// What stands after the `CASE` around, for a condition that leaves it out.
  var caseOperand: TypedExpression?
  /// Expressions whose values are in the row already; each can be compared.
  var computed: [Expression: Variable] = [:]

  init(_ scope: Scope, _ aggregates: AggregateRule = .forbidden) {
    self.scope = scope
    self.aggregates = aggregates
  }

  /// The same for a part that is no predicate.
  var asValue: ExpressionContext {
    var context = self
    context.allowsPatterns = false
    return context
  }

  /// The same with a variable of the expression itself; what is said of it is said once for each element of a list, so no
  /// aggregate may stand there.
  func declaring(_ name: Name, _ variable: Variable) -> ExpressionContext {
    var context = self
    context.scope.declare(name, variable)
    if case .insideAggregate = aggregates {} else { context.aggregates = .forbidden }
    if !computed.isEmpty { context.computed = computed.filter { !$0.key.mentionedNames.contains(name) } }
    return context
  }

  /// The variable that holds the value of an expression already.
  func holder(of expression: Expression) -> Variable? {
    if computed.isEmpty { return nil }
    switch expression.kind {
    case .literal, .parameter, .variable: return nil
    default: return expression.isComparable ? computed[expression] : nil
    }
  }
}

/// The aggregates of one projection while it is bound.
final class Grouping {
  /// The scope of the rows that are grouped.
  let rows: Scope
  /// What the aggregates are, in the order in which they were met.
  private(set) var aggregates: [(BoundAggregate, slot: Slot)] = []
  private var found: [Expression: Variable] = [:]

  init(of rows: Scope) { self.rows = rows }

  /// The variable of an aggregate that was met before.
  subscript(_ expression: Expression) -> Variable? { expression.isComparable ? found[expression] : nil }

  /// Adds an aggregate.
  func add(_ aggregate: BoundAggregate, for expression: Expression, as variable: Variable) {
    aggregates.append((aggregate, variable.slot))
    if expression.isComparable { found[expression] = variable }
  }
}

/// A bound expression and what is known of its value.
struct TypedExpression {
  let expression: BoundExpression
  let type: BoundType

  init(_ expression: BoundExpression, _ type: BoundType) {
    self.expression = expression
    self.type = type
  }

  /// The same with the place where it can fail.
  func placed(at span: SourceSpan) -> TypedExpression { TypedExpression(expression.placed(at: span), type) }
}
