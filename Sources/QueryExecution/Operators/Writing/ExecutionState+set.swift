internal import PropertyGraph
internal import QueryBinding

extension ExecutionState {
  /// Sets properties and labels for each row.
  func set(_ items: [BoundSetItem], _ batch: Batch) throws(EvaluationError) -> Batch {
    for index in 0..<batch.count {
      try budget.work()
      try set(items, Row(batch, index))
    }
    return batch
  }

  /// Sets properties and labels for one row; what is null is left alone.
  func set(_ items: [BoundSetItem], _ row: Row) throws(EvaluationError) {
    for item in items {
      place = item.place
      do throws(EvaluationError) { try set(item, row) } catch { throw error.located(at: item.place) }
    }
  }

  private func set(_ item: BoundSetItem, _ row: Row) throws(EvaluationError) {
    switch item {
    case .property(let target, let key, let value):
      let entity = try self.value(target, row)
      guard let name = try propertyName(key, row) else { return }
      try set(name, of: entity, to: self.value(value, row))
    case .replace(let slot, let map):
      guard let entries = try entries(map, row), !row[slot].isNull else { return }
      let before = try ValueAccess.properties(of: row[slot], view(for: row[slot])) ?? [:]
      for key in before.keys.sorted() where entries[key] == nil { try set(key, of: row[slot], to: .null) }
      for key in entries.keys.sorted() { try set(key, of: row[slot], to: entries[key] ?? .null) }
    case .add(let slot, let map):
      guard let entries = try entries(map, row) else { return }
      for key in entries.keys.sorted() { try set(key, of: row[slot], to: entries[key] ?? .null) }
    case .labels(let slot, let labels):
      for name in try labelNames(labels, row) {
        try relabel(row[slot]) { .addLabel($0, name) }
      }
    }
  }

  /// Removes properties and labels for each row.
  func remove(_ items: [BoundRemoveItem], _ batch: Batch) throws(EvaluationError) -> Batch {
    for index in 0..<batch.count {
      try budget.work()
      let row = Row(batch, index)
      for item in items { try remove(item, row) }
    }
    return batch
  }

  private func remove(_ item: BoundRemoveItem, _ row: Row) throws(EvaluationError) {
    place =
      switch item {
      case .property(let target, _): target.place
      case .labels(_, let labels): labels.first?.place
      }
    do throws(EvaluationError) {
      switch item {
      case .property(let target, let key):
        let entity = try value(target, row)
        if let name = try propertyName(key, row) { try set(name, of: entity, to: .null) }
      case .labels(let slot, let labels):
        for name in try labelNames(labels, row) {
          try relabel(row[slot]) { .removeLabel($0, name) }
        }
      }
    } catch {
      throw error.located(at: place)
    }
  }

  private func set(_ key: String, of entity: Value, to value: Value) throws(EvaluationError) {
    if !value.isNull, !entity.isNull { try checkStorable(value, key) }
    switch entity {
    case .null: break
    case .node(let node):
      try checkPresent(entity)
      write(touching: [node]) { $0.setProperty(key, of: node, to: value) }
    case .relationship(let relationship):
      try checkPresent(entity)
      write(touching: [], [relationship]) { $0.setProperty(key, of: relationship, to: value) }
    default: throw .operands("SET", entity, expected: "NODE | RELATIONSHIP")
    }
  }

  private func relabel(_ entity: Value, _ change: (NodeID) -> Change) throws(EvaluationError) {
    switch entity {
    case .null: break
    case .node(let node):
      try checkPresent(entity)
      write(touching: [node]) { $0.append(change(node)) }
    default: throw .operands("SET :", entity, expected: "NODE")
    }
  }

  /// Fails where an entity has been deleted.
  private func checkPresent(_ entity: Value) throws(EvaluationError) {
    guard isPresent(entity) else { throw .deleted(entity) }
  }

  private func propertyName(_ key: BoundExpression, _ row: Row) throws(EvaluationError) -> String? {
    switch try value(key, row) {
    case .string(let name): return name
    case .null: return nil
    case let other: throw .operands("[…]", other, expected: "STRING")
    }
  }

  private func labelNames(_ labels: [BoundExpression], _ row: Row) throws(EvaluationError) -> [String] {
    var result: [String] = []
    for label in labels { result += try names(value(label, row)) }
    return result
  }

  private func entries(_ map: BoundExpression, _ row: Row) throws(EvaluationError) -> [String: Value]? {
    let source = try value(map, row)
    return try ValueAccess.properties(of: source, view(for: source))
  }
}
