internal import PropertyGraph
internal import QueryBinding
internal import QuerySyntax

extension ExecutionState {
  /// Creates what a pattern names and the rows do not have yet.
  func create(_ pattern: BoundPattern, _ batch: Batch) throws(EvaluationError) -> Batch {
    let slots = pattern.createdSlots
    var builders = Array(repeating: ColumnBuilder(), count: slots.count)
    for index in 0..<batch.count {
      try budget.work()
      var row = Row(batch, index)
      try create(pattern, &row)
      for (position, slot) in slots.enumerated() { builders[position].append(row[slot]) }
    }
    var result = batch
    for (position, slot) in slots.enumerated() { result[slot] = builders[position].take() }
    return result
  }

  /// Creates it for one row, and binds what was created.
  func create(_ pattern: BoundPattern, _ row: inout Row) throws(EvaluationError) {
    place = pattern.place
    do throws(EvaluationError) { try createParts(pattern, &row) } catch { throw error.located(at: pattern.place) }
  }

  private func createParts(_ pattern: BoundPattern, _ row: inout Row) throws(EvaluationError) {
    for node in pattern.nodes where !node.isBound {
      let labels = try names(node.labels, row)
      let properties = try properties(node.properties, row)
      let created = write { $0.createNode(labels: labels, properties: properties) }
      write(touching: [created]) { _ in }
      row.bind(node.slot, .node(created))
    }
    for relationship in pattern.relationships where !relationship.isBound {
      let isIncoming = relationship.direction == .incoming
      let source = try end(pattern.nodes[isIncoming ? relationship.right : relationship.left], row)
      let target = try end(pattern.nodes[isIncoming ? relationship.left : relationship.right], row)
      guard let type = try names(relationship.types, row).first else {
        throw EvaluationError(
          .syntaxError, "NoSingleRelationshipType", "a relationship is created with exactly one type",
          chinese: "新建关系必须恰好有一个类型")
      }
      let properties = try properties(relationship.properties, row)
      let created = write { $0.createRelationship(type: type, from: source, to: target, properties: properties) }
      write(touching: [source, target], [created]) { _ in }
      row.bind(relationship.slot, .relationship(created))
    }
    try bindPaths(pattern, &row)
  }

  /// The properties with which something is created; nulls are left out.
  func properties(_ properties: BoundProperties?, _ row: Row) throws(EvaluationError) -> [String: Value] {
    var result: [String: Value] = [:]
    switch properties {
    case nil: break
    case .entries(let entries):
      for entry in entries {
        let value = try value(entry.value, row)
        if !value.isNull {
          do throws(EvaluationError) { try checkStorable(value, entry.key) } catch {
            throw error.located(at: entry.value.place)
          }
        }
        result[entry.key] = value
      }
    case .map(let map):
      let source = try value(map, row)
      result = try ValueAccess.properties(of: source, view(for: source)) ?? [:]
      for key in result.keys.sorted() {
        if let value = result[key], !value.isNull { try checkStorable(value, key) }
      }
    }
    return result.filter { !$0.value.isNull }
  }

  /// Fails where a property cannot hold a value.
  func checkStorable(_ value: Value, _ key: String) throws(EvaluationError) {
    guard !value.isStorable else { return }
    throw EvaluationError(
      .typeError, "InvalidPropertyType",
      "the property '\(key)' cannot hold \(value.typeName); store a scalar, a temporal value or a list of such",
      chinese: "属性 '\(key)' 不能保存 \(value.typeName)；请使用标量、时间值或它们的列表")
  }

  private func end(_ node: PatternNode, _ row: Row) throws(EvaluationError) -> NodeID {
    let value = row[node.slot]
    guard case .node(let id) = value else {
      throw EvaluationError(
        .semanticError, "MissingNode", "a relationship cannot be created: one of its ends is \(value), not a node",
        chinese: "无法创建关系：其中一端是 \(value)，不是节点")
    }
    return id
  }

  private func bindPaths(_ pattern: BoundPattern, _ row: inout Row) throws(EvaluationError) {
    for path in pattern.paths {
      guard let slot = path.slot, case .node(let start) = row[pattern.nodes[path.start].slot] else { continue }
      var nodes = [start]
      var relationships: [RelationshipID] = []
      for case .relationship(let index) in path.steps {
        let relationship = pattern.relationships[index]
        guard case .relationship(let id) = row[relationship.slot],
          case .node(let node) = row[pattern.nodes[relationship.right].slot]
        else { continue }
        relationships.append(id)
        nodes.append(node)
      }
      row.bind(slot, GraphPath(nodes: nodes, relationships: relationships).map(Value.path) ?? .null)
    }
  }
}

extension BoundPattern {
  /// The slots that creating or merging the pattern fills.
  var createdSlots: [Slot] {
    nodes.filter { !$0.isBound }.map(\.slot) + relationships.filter { !$0.isBound }.map(\.slot)
      + paths.compactMap(\.slot)
  }
}
