internal import PropertyGraph
internal import QueryBinding

extension ExecutionState {
  func hasLabels(_ operand: BoundExpression, _ labels: BoundLabels, _ row: Row) throws(EvaluationError) -> Value {
    let subject = try value(operand, row)
    let view = try view(for: subject)
    switch subject {
    case .null: return .null
    case .node(let node):
      // A graph is not taken out of the view for each row.
      guard view.exists(node) else { throw .deleted(subject) }
      if case .name(let name) = labels { return .boolean(view.has(name, node)) }
      return .boolean(try matches(labels, view.graph.labelNames(of: node), isNode: true, row))
    case .relationship(let relationship):
      guard let type = view.graph.type(of: relationship) else { throw .deleted(subject) }
      return .boolean(try matches(labels, [view.graph.name(of: type)], isNode: false, row))
    default: throw .operands(":", subject, expected: "NODE | RELATIONSHIP")
    }
  }

  /// Whether names fulfil what is asked of them. A computed list asks for all of its labels of a node, and for one of
  /// its types of a relationship.
  func matches(
    _ labels: BoundLabels, _ names: [String], isNode: Bool, _ row: Row
  ) throws(EvaluationError) -> Bool {
    switch labels {
    case .name(let name): return names.contains(name)
    case .computed(let expression):
      let wanted = try self.names(value(expression, row))
      return isNode ? wanted.allSatisfy(names.contains) : wanted.contains(where: names.contains)
    case .and(let left, let right):
      guard try matches(left, names, isNode: isNode, row) else { return false }
      return try matches(right, names, isNode: isNode, row)
    case .or(let left, let right):
      if try matches(left, names, isNode: isNode, row) { return true }
      return try matches(right, names, isNode: isNode, row)
    case .not(let inner): return try !matches(inner, names, isNode: isNode, row)
    case .any: return !names.isEmpty
    }
  }

  /// The names that a computed label gives.
  func names(_ value: Value) throws(EvaluationError) -> [String] {
    switch value {
    case .string(let name): return [name]
    case .list(let items):
      var names: [String] = []
      for item in items {
        guard case .string(let name) = item else { throw .operands("$(…)", item, expected: "STRING") }
        names.append(name)
      }
      return names
    default: throw .operands("$(…)", value, expected: "STRING | LIST")
    }
  }

  /// The names with which something is created.
  func names(_ labels: BoundLabels?, _ row: Row) throws(EvaluationError) -> [String] {
    switch labels {
    case nil: return []
    case .name(let name): return [name]
    case .computed(let expression): return try names(value(expression, row))
    case .and(let left, let right): return try names(left, row) + names(right, row)
    case .or, .not, .any:
      throw EvaluationError(
        .syntaxError, "InvalidRelationshipPattern", "what is created needs labels that are named one by one",
        chinese: "新建的元素需要逐个写明标签")
    }
  }
}
