internal import QueryBinding
internal import QuerySyntax

/// Walks over a bound tree and tells of every function, every subquery in an expression, and every slot
/// that is read.
struct BoundVisitor {
  var onSlot: (Slot) -> Void = { _ in }
  var onSubquery: (SubqueryKind, BoundQuery) -> Void = { _, _ in }
  var onFunction: (String) -> Void = { _ in }

  func visit(_ expression: BoundExpression?) {
    guard let expression = expression?.bare else { return }
    switch expression {
    case .literal, .parameter, .located: break
    case .slot(let slot): onSlot(slot)
    case .property(let subject, _): visit(subject)
    case .element(let subject, let index): visit([subject, index])
    case .slice(let subject, let from, let to):
      visit(subject)
      visit(from)
      visit(to)
    case .list(let items): visit(items)
    case .map(let entries): entries.forEach { visit($0.value) }
    case .mapProjection(let subject, _, _, let entries):
      visit(subject)
      entries.forEach { visit($0.value) }
    case .unary(_, let operand): visit(operand)
    case .binary(_, let left, let right): visit([left, right])
    case .comparison(_, let left, let right): visit([left, right])
    case .isNull(let operand, _): visit(operand)
    case .hasLabels(let operand, let labels):
      visit(operand)
      visit(labels)
    case .isTyped(let operand, _, _): visit(operand)
    case .function(let name, let arguments):
      onFunction(name)
      visit(arguments)
    case .conditional(let branches, let otherwise):
      branches.forEach { visit([$0.condition, $0.result]) }
      visit(otherwise)
    case .listComprehension(_, let list, let predicate, let result):
      visit(list)
      visit(predicate)
      visit(result)
    case .quantifier(_, _, let list, let predicate):
      visit(list)
      visit(predicate)
    case .reduce(_, let start, _, let list, let step): visit([start, list, step])
    case .subquery(let kind, let query):
      onSubquery(kind, query)
      visit(query)
    case .shortestPath(let pattern): visit(pattern)
    }
  }

  func visit(_ expressions: [BoundExpression]) { expressions.forEach { visit($0) } }

  func visit(_ labels: BoundLabels?) {
    switch labels {
    case .computed(let expression): visit(expression)
    case .and(let left, let right), .or(let left, let right):
      visit(left)
      visit(right)
    case .not(let inner): visit(inner)
    case .name, .any, nil: break
    }
  }

  func visit(_ properties: BoundProperties?) {
    switch properties {
    case .entries(let entries): entries.forEach { visit($0.value) }
    case .map(let map): visit(map)
    case nil: break
    }
  }

  func visit(_ pattern: BoundPattern) {
    for node in pattern.nodes {
      if node.isBound { onSlot(node.slot) }
      visit(node.labels)
      visit(node.properties)
      visit(node.predicate)
    }
    for relationship in pattern.relationships {
      if relationship.isBound { onSlot(relationship.slot) }
      visit(relationship.types)
      visit(relationship.properties)
      visit(relationship.predicate)
    }
    for repetition in pattern.repetitions {
      visit(repetition.body)
      visit(repetition.predicate)
    }
  }
}
