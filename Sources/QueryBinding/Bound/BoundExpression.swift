public import PropertyGraph
public import QuerySyntax

/// An expression in which every variable is a slot and every function is known.
public indirect enum BoundExpression: Sendable {
  /// An expression that can fail, and where it stands.
  case located(BoundExpression, at: SourceSpan)
  /// A value.
  case literal(Value)
  /// `$name`.
  case parameter(String)
  /// The value of a slot.
  case slot(Slot)
  /// `subject.key`.
  case property(BoundExpression, key: String)
  /// `subject[index]`.
  case element(BoundExpression, index: BoundExpression)
  /// `list[from..to]`.
  case slice(BoundExpression, from: BoundExpression?, to: BoundExpression?)
  /// `[a, b]`.
  case list([BoundExpression])
  /// `{key: value}`; of equal keys the last counts.
  case map([(key: String, value: BoundExpression)])
  /// The entries or properties of a map, node or relationship, and further entries: a map projection.
  case mapProjection(
    BoundExpression, allProperties: Bool, keys: [String], entries: [(key: String, value: BoundExpression)])
  /// `NOT a`, `-a`, `+a`.
  case unary(UnaryOperator, BoundExpression)
  /// An operator between two.
  case binary(BinaryOperator, BoundExpression, BoundExpression)
  /// A comparison of two; chains are conjunctions.
  case comparison(ComparisonOperator, BoundExpression, BoundExpression)
  /// `a IS NULL`.
  case isNull(BoundExpression, isNegated: Bool)
  /// Whether a node has labels or a relationship a type.
  case hasLabels(BoundExpression, BoundLabels)
  /// `a IS :: TYPE`.
  case isTyped(BoundExpression, type: BoundValueType, isNegated: Bool)
  /// A function of the catalogue by its lowercase name, such as `tolower` or `duration.between`.
  case function(String, [BoundExpression])
  /// `CASE`; with an operand each condition is an equality already.
  case conditional([(condition: BoundExpression, result: BoundExpression)], otherwise: BoundExpression?)
  /// `[x IN list WHERE predicate | result]`.
  case listComprehension(Slot, list: BoundExpression, predicate: BoundExpression?, result: BoundExpression?)
  /// `all(x IN list WHERE predicate)` and its like.
  case quantifier(Quantifier, Slot, list: BoundExpression, predicate: BoundExpression?)
  /// `reduce(sum = start, x IN list | step)`.
  case reduce(accumulator: Slot, start: BoundExpression, Slot, list: BoundExpression, step: BoundExpression)
  /// `EXISTS`, `COUNT` and `COLLECT` of a subquery that reads the slots of the row. Patterns as predicates are `exists`,
  /// pattern comprehensions `collect`.
  case subquery(SubqueryKind, BoundQuery)
  /// A shortest path between two bound nodes: the path, the list of paths, or null.
  case shortestPath(BoundPattern)
}
