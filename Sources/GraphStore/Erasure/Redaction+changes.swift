public import PropertyGraph

/// Takes what is to be forgotten out of the steps of a log, record for record in their order: relationships that are
/// created at a forgotten node are remembered, so that later steps on them are found.
struct RecordRedaction {
  let redaction: Redaction
  private var relationships = Set<RelationshipID>()

  init(_ redaction: Redaction, graph: Graph) {
    self.redaction = redaction
    remember(graph)
  }

  /// Takes note of the relationships that a state of the graph has at forgotten nodes.
  mutating func remember(_ graph: Graph) {
    for node in redaction.nodes where graph.contains(node) {
      relationships.formUnion(graph.incidences(of: node, nil, .either).map(\.relationship))
    }
  }

  /// The steps without it, and whether they differ.
  mutating func redacted(_ changes: [Change]) -> (changes: [Change], isChanged: Bool) {
    var isChanged = false
    let result = changes.map { redacted($0, &isChanged) }
    return (result, isChanged)
  }

  private mutating func redacted(_ change: Change, _ isChanged: inout Bool) -> Change {
    switch change {
    case .createNode(let id, let labels, let properties):
      return .createNode(
        id, labels: labels, properties: redacted(properties, redaction.nodes.contains(id), &isChanged))
    case .createRelationship(let id, let type, let source, let target, let properties):
      note(id, source, target)
      return .createRelationship(
        id, type: type, source: source, target: target,
        properties: redacted(properties, relationships.contains(id), &isChanged))
    case .setNodeProperty(let node, let key, let value):
      let new = redacted(value, key, redaction.nodes.contains(node), &isChanged)
      return .setNodeProperty(node, key: key, new)
    case .setRelationshipProperty(let relationship, let key, let value):
      let new = redacted(value, key, relationships.contains(relationship), &isChanged)
      return .setRelationshipProperty(relationship, key: key, new)
    case .createNodes(let batch):
      let forgotten = batch.ids.map(redaction.nodes.contains)
      return .createNodes(
        NodeBatch(ids: batch.ids, labels: batch.labels, columns: redacted(batch.columns, forgotten, &isChanged)))
    case .createRelationships(let batch):
      for row in batch.ids.indices { note(batch.ids[row], batch.sources[row], batch.targets[row]) }
      let forgotten = batch.ids.map(relationships.contains)
      return .createRelationships(
        RelationshipBatch(
          ids: batch.ids, type: batch.type, sources: batch.sources, targets: batch.targets,
          columns: redacted(batch.columns, forgotten, &isChanged)))
    case .deleteNodes, .deleteRelationships, .addLabel, .removeLabel, .createIndex, .dropIndex,
      .createConstraint, .dropConstraint, .reserve:
      return change
    }
  }

  private mutating func note(_ relationship: RelationshipID, _ source: NodeID, _ target: NodeID) {
    if redaction.nodes.contains(source) || redaction.nodes.contains(target) { relationships.insert(relationship) }
  }

  private func redacted(_ value: Value, _ key: String, _ isForgotten: Bool, _ isChanged: inout Bool) -> Value {
    let new = isForgotten ? .null : redaction.redacted(value, key: key)
    isChanged = isChanged || new != value
    return new
  }

  private func redacted(
    _ properties: [String: Value], _ isForgotten: Bool, _ isChanged: inout Bool
  ) -> [String: Value] {
    var result: [String: Value] = [:]
    for (key, value) in properties {
      let new = redacted(value, key, isForgotten, &isChanged)
      if !new.isNull { result[key] = new }
    }
    return result
  }

  private func redacted(
    _ columns: [PropertyColumn], _ forgotten: [Bool], _ isChanged: inout Bool
  ) -> [PropertyColumn] {
    columns.map { column in
      let rows = column.rows ?? forgotten.indices.map(UInt32.init)
      var (keptRows, keptValues, isTouched) = ([UInt32](), [Value](), false)
      for (position, row) in rows.enumerated() where Int(row) < forgotten.count {
        let value = column.value(at: position)
        let new = redacted(value, column.key, forgotten[Int(row)], &isTouched)
        guard !new.isNull else { continue }
        keptRows.append(row)
        keptValues.append(new)
      }
      guard isTouched else { return column }
      isChanged = true
      return PropertyColumn(key: column.key, rows: keptRows, values: .values(keptValues))
    }
  }
}

extension Redaction {
  /// The changes that take what is to be forgotten out of a graph; the nodes themselves stay, without properties.
  func changes(in graph: Graph) -> ChangeSet {
    var changes = ChangeSet(for: graph)
    var forgotten = Set<RelationshipID>()
    for node in nodes.sorted() where graph.contains(node) {
      for key in graph.propertyKeys(of: node) { changes.setProperty(graph.name(of: key), of: node, to: .null) }
      forgotten.formUnion(graph.incidences(of: node, nil, .either).map(\.relationship))
    }
    for relationship in forgotten.sorted() {
      for key in graph.propertyKeys(of: relationship) {
        changes.setProperty(graph.name(of: key), of: relationship, to: .null)
      }
    }
    for mention in mentions(in: graph) {
      let new = redacted(mention.value, key: mention.key)
      switch mention.subject {
      case .node(let node): changes.setProperty(mention.key, of: node, to: new)
      case .relationship(let relationship): changes.setProperty(mention.key, of: relationship, to: new)
      default: break
      }
    }
    return changes
  }

  /// The texts of a graph that have a word in them, by key and then by node or relationship; those of the forgotten nodes
  /// themselves are not among them.
  public func mentions(in graph: Graph) -> [(subject: Value, key: String, value: Value, text: String)] {
    guard !words.isEmpty else { return [] }
    let forgotten = Set(
      nodes.filter(graph.contains).flatMap { graph.incidences(of: $0, nil, .either).map(\.relationship) })
    var result: [(subject: Value, key: String, value: Value, text: String)] = []
    for key in graph.propertyKeys where !keptKeys.contains(graph.name(of: key)) {
      let name = graph.name(of: key)
      for node in graph.nodes where !nodes.contains(node) {
        let value = graph.property(key, of: node)
        if redacted(value, key: name) != value { result.append((.node(node), name, value, "\(value)")) }
      }
      for relationship in graph.relationships where !forgotten.contains(relationship) {
        let value = graph.property(key, of: relationship)
        if redacted(value, key: name) != value { result.append((.relationship(relationship), name, value, "\(value)")) }
      }
    }
    return result
  }
}
