internal import PropertyGraph
internal import QueryBinding
internal import QuerySyntax

/// Expressions for all rows of a batch at once.
extension ExecutionState {
  /// The values of an expression for all rows of a batch.
  func column(_ expression: BoundExpression, _ batch: Batch) throws(EvaluationError) -> Column {
    if let column = vector(expression, batch) {
      try budget.work(batch.count)
      return column
    }
    var builder = ColumnBuilder()
    for index in 0..<batch.count {
      try budget.work()
      builder.append(try value(expression, Row(batch, index)))
    }
    return builder.take()
  }

  /// The values of an expression, computed in a loop over columns; nil where it must be computed row by row. Nothing that it
  /// computes can fail.
  func vector(_ expression: BoundExpression, _ batch: Batch) -> Column? {
    switch expression {
    case .located(let inner, _): vector(inner, batch)
    case .literal(let value): .constant(value)
    case .parameter(let name): parameters[name].map(Column.constant)
    case .slot(let slot): batch[slot]
    case .property(let subject, let key): property(key, of: subject, batch)
    case .conditional(let branches, let otherwise): conditional(branches, otherwise, batch)
    default: nil
    }
  }

  /// A property of the nodes that a slot holds in all rows, and the nodes; nil where an expression is something else, or has to be
  /// read row by row.
  func nodeProperty(_ expression: BoundExpression, _ batch: Batch) -> (reader: PropertyReader, nodes: [NodeID])? {
    guard case .property(let subject, let key) = expression.bare, let readers, case .slot(let slot) = subject.bare,
      case .nodes(let nodes) = batch[slot], let reader = readers.property(key, of: .nodes, for: batch.count)
    else { return nil }
    return (reader, nodes)
  }

  private func property(_ key: String, of subject: BoundExpression, _ batch: Batch) -> Column? {
    guard let readers, case .slot(let slot) = subject.bare else { return nil }
    switch batch[slot] {
    case .nodes(let nodes):
      guard let reader = readers.property(key, of: .nodes, for: batch.count) else {
        return Column(ofFew: nodes) { [graph, key = graph.propertyKey(key)] in graph.property(key, of: $0) }
      }
      return reader.values(of: nodes).map(Column.init)
    case .relationships(let relationships):
      guard let reader = readers.property(key, of: .relationships, for: batch.count) else {
        return Column(ofFew: relationships) { [graph, key = graph.propertyKey(key)] in graph.property(key, of: $0) }
      }
      return reader.values(of: relationships).map(Column.init)
    default: return nil
    }
  }

  /// `CASE` whose results are whole numbers that do not depend on the row.
  private func conditional(
    _ branches: [(condition: BoundExpression, result: BoundExpression)], _ otherwise: BoundExpression?, _ batch: Batch
  ) -> Column? {
    guard let otherwise, case .constant(.integer(let last)) = vector(otherwise, batch) else { return nil }
    var results = [Int](repeating: last, count: batch.count)
    for branch in branches.reversed() {
      guard case .constant(.integer(let result)) = vector(branch.result, batch),
        let mask = mask(branch.condition, batch)
      else { return nil }
      for row in results.indices where mask[row] { results[row] = result }
    }
    return .integers(results)
  }

  /// For which rows a predicate is true, computed in a loop over columns; nil where it must be computed row by row.
  func mask(_ predicate: BoundExpression, _ batch: Batch) -> [Bool]? {
    switch predicate {
    case .located(let inner, _): return mask(inner, batch)
    case .comparison(let comparison, let left, let right):
      guard let left = vector(left, batch), let right = vector(right, batch) else { return nil }
      return ColumnComparison.mask(comparison, left, right)
    case .binary(.and, let left, let right):
      guard let first = mask(left, batch), let second = mask(right, batch) else { return nil }
      return first.and(second)
    case .binary(.or, let left, let right):
      guard let first = mask(left, batch), let second = mask(right, batch) else { return nil }
      return first.or(second)
    case .isNull(let operand, let isNegated):
      guard let column = vector(operand, batch), column.count != nil else { return nil }
      if case .values(let values) = column { return values.map { $0.isNull != isNegated } }
      return Array(repeating: isNegated, count: batch.count)
    case .hasLabels(let operand, .name(let name)): return nodes(operand, batch).map { $0.reader(name).bears($0.nodes) }
    default: return nil
    }
  }

  /// Whether a predicate is known to be true for all rows, told in less time than for each of them.
  func isTrueForAll(_ predicate: BoundExpression, _ batch: Batch) -> Bool {
    switch predicate {
    case .located(let inner, _): isTrueForAll(inner, batch)
    case .hasLabels(let operand, .name(let name)):
      nodes(operand, batch).map { $0.reader(name).isBorne(byAll: $0.nodes) } ?? false
    default: false
    }
  }

  /// The nodes that a slot holds in all rows, and what reads their labels.
  private func nodes(
    _ operand: BoundExpression, _ batch: Batch
  ) -> (nodes: [NodeID], reader: (String) -> LabelReader)? {
    guard let readers, case .slot(let slot) = operand.bare, case .nodes(let nodes) = batch[slot] else { return nil }
    return (nodes, readers.label)
  }
}
