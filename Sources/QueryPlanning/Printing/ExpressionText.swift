internal import PropertyGraph
internal import QueryBinding
internal import QuerySyntax

extension BoundExpression {
  /// The expression with slots by their numbers, such as `#3.name = 'Acme'`.
  var text: String {
    switch self {
    case .located(let inner, _): inner.text
    case .literal(let value): value.description
    case .parameter(let name): "$\(name)"
    case .slot(let slot): "#\(slot.index)"
    case .property(let subject, let key): "\(subject.text).\(key)"
    case .element(let subject, let index): "\(subject.text)[\(index.text)]"
    case .slice(let list, let from, let to): "\(list.text)[\(from?.text ?? "")..\(to?.text ?? "")]"
    case .list(let items): "[" + items.map(\.text).joined(separator: ", ") + "]"
    case .map(let entries): "{" + Self.text(entries) + "}"
    case .mapProjection(let subject, let allProperties, let keys, let entries):
      "\(subject.text) {"
        + ((allProperties ? [".*"] : []) + keys.map { ".\($0)" } + entries.map { "\($0.key): \($0.value.text)" })
        .joined(separator: ", ") + "}"
    case .unary(let operation, let operand): "\(operation.rawValue) (\(operand.text))"
    case .binary(let operation, let left, let right): "(\(left.text) \(operation.rawValue) \(right.text))"
    case .comparison(let comparison, let left, let right): "\(left.text) \(comparison.rawValue) \(right.text)"
    case .isNull(let operand, let isNegated): "\(operand.text) IS \(isNegated ? "NOT " : "")NULL"
    case .hasLabels(let operand, let labels): "\(operand.text):\(labels.text)"
    case .isTyped(let operand, let type, let isNegated):
      "\(operand.text) IS \(isNegated ? "NOT " : "")\(type.description)"
    case .function(let name, let arguments): "\(name)(\(arguments.map(\.text).joined(separator: ", ")))"
    case .conditional(let branches, let otherwise):
      "CASE " + branches.map { "WHEN \($0.condition.text) THEN \($0.result.text) " }.joined()
        + (otherwise.map { "ELSE \($0.text) " } ?? "") + "END"
    case .listComprehension(let slot, let list, let predicate, let result):
      "[#\(slot.index) IN \(list.text)\(predicate.map { " WHERE \($0.text)" } ?? "")\(result.map { " | \($0.text)" } ?? "")]"
    case .quantifier(let quantifier, let slot, let list, let predicate):
      "\(quantifier.rawValue)(#\(slot.index) IN \(list.text)\(predicate.map { " WHERE \($0.text)" } ?? ""))"
    case .reduce(let accumulator, let start, let slot, let list, let step):
      "reduce(#\(accumulator.index) = \(start.text), #\(slot.index) IN \(list.text) | \(step.text))"
    case .subquery(let kind, let query): "\(kind.rawValue) {subquery \(query.id)}"
    case .shortestPath: "shortestPath(…)"
    }
  }

  static func text(_ entries: [(key: String, value: BoundExpression)]) -> String {
    entries.map { "\($0.key): \($0.value.text)" }.joined(separator: ", ")
  }
}

extension BoundLabels {
  /// The labels as a pattern writes them.
  var text: String {
    switch self {
    case .name(let name): name
    case .computed(let expression): "$(\(expression.text))"
    case .and(let left, let right): "(\(left.text)&\(right.text))"
    case .or(let left, let right): "(\(left.text)|\(right.text))"
    case .not(let inner): "!\(inner.text)"
    case .any: "%"
    }
  }
}
