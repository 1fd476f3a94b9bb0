extension GraphEditor {
  mutating func createRelationship(
    _ id: RelationshipID, _ typeName: String, _ source: NodeID, _ target: NodeID, _ properties: [String: Value]
  ) throws(ChangeError) {
    try enter(id, type: try type(typeName), source, target)
    for name in names(of: properties) {
      let value = try storable(properties[name] ?? .null, name)
      guard !value.isNull else { continue }
      pendingRelationshipValues[try key(name), default: PendingValues()].set(id.rawValue, to: value)
    }
  }

  mutating func create(_ batch: RelationshipBatch) throws(ChangeError) {
    guard batch.sources.count == batch.ids.count, batch.targets.count == batch.ids.count else {
      throw .malformedBatch("relationships of type \(batch.type) have unequal numbers of ids, sources and targets")
    }
    guard zip(batch.ids, batch.ids.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw .malformedBatch("the ids of relationships do not ascend")
    }
    let type = try type(batch.type)
    try enter(batch, type: type)
    let allIDs = batch.ids.map(\.rawValue)
    for column in batch.columns {
      let key = try key(column.key)
      let (ids, cells) = try cells(of: column, ids: allIDs)
      graph.parts.relationshipProperties.write(key, ids: ids, cells: cells, pool: graph.parts.pool)
    }
    graph.parts.strings = graph.parts.pool.strings
  }

  mutating func deleteRelationships(_ ids: [RelationshipID]) throws(ChangeError) {
    flush()
    var removedOutgoing: [UInt16: AdjacencyEdit] = [:]
    var removedIncoming: [UInt16: AdjacencyEdit] = [:]
    for id in ids {
      guard let type = graph.type(of: id), let ends = graph.endpoints(of: id) else { throw .unknownRelationship(id) }
      removedOutgoing[type.rawValue, default: AdjacencyEdit()]
        .append(node: ends.source, neighbor: ends.target, relationship: id)
      removedIncoming[type.rawValue, default: AdjacencyEdit()]
        .append(node: ends.target, neighbor: ends.source, relationship: id)
      for key in graph.propertyKeys(of: id) {
        pendingRelationshipValues[key, default: PendingValues()].set(id.rawValue, to: .null)
      }
      graph.parts.typeOfRelationship[id.index] = Graph.deletedRelationship
      graph.parts.relationshipCount -= 1
      graph.parts.relationshipCountByType[Int(type.rawValue)] -= 1
    }
    for (type, edit) in removedOutgoing { graph.parts.outgoing[Int(type)].remove(edit) }
    for (type, edit) in removedIncoming { graph.parts.incoming[Int(type)].remove(edit) }
    flush()
  }

  /// Enters a batch at once where its ids follow those in use without a gap, else one by one.
  private mutating func enter(_ batch: RelationshipBatch, type: UInt16) throws(ChangeError) {
    let first = graph.nextRelationshipID.index
    guard let last = batch.ids.last, batch.ids[0].index == first, last.index == first + batch.ids.count - 1,
      last.rawValue < UInt32.max
    else {
      for row in batch.ids.indices { try enter(batch.ids[row], type: type, batch.sources[row], batch.targets[row]) }
      return
    }
    for (source, target) in zip(batch.sources, batch.targets) {
      guard graph.contains(source) else { throw .unknownNode(source) }
      guard graph.contains(target) else { throw .unknownNode(target) }
    }
    graph.parts.typeOfRelationship.extend(to: last.index + 1, with: type)
    graph.parts.sources.append(contentsOf: batch.sources)
    graph.parts.targets.append(contentsOf: batch.targets)
    graph.parts.relationshipCount += batch.ids.count
    graph.parts.relationshipCountByType[Int(type)] += batch.ids.count
    pendingOutgoing[type, default: AdjacencyEdit()]
      .append(nodes: batch.sources, neighbors: batch.targets, relationships: batch.ids)
    pendingIncoming[type, default: AdjacencyEdit()]
      .append(nodes: batch.targets, neighbors: batch.sources, relationships: batch.ids)
  }

  private mutating func enter(
    _ id: RelationshipID, type: UInt16, _ source: NodeID, _ target: NodeID
  ) throws(ChangeError) {
    guard !graph.contains(id) else { throw .relationshipExists(id) }
    guard graph.contains(source) else { throw .unknownNode(source) }
    guard graph.contains(target) else { throw .unknownNode(target) }
    let next = graph.parts.typeOfRelationship.count
    guard id.index - next < Self.widestGap, id.rawValue < UInt32.max else { throw .idOutOfRange(id.rawValue) }
    if id.index == next {
      graph.parts.typeOfRelationship.append(type)
      graph.parts.sources.append(source)
      graph.parts.targets.append(target)
    } else {
      graph.parts.typeOfRelationship.extend(to: id.index + 1, with: Graph.deletedRelationship)
      graph.parts.sources.extend(to: id.index + 1, with: source)
      graph.parts.targets.extend(to: id.index + 1, with: target)
      graph.parts.typeOfRelationship[id.index] = type
      graph.parts.sources[id.index] = source
      graph.parts.targets[id.index] = target
    }
    graph.parts.relationshipCount += 1
    graph.parts.relationshipCountByType[Int(type)] += 1
    pendingOutgoing[type, default: AdjacencyEdit()].append(node: source, neighbor: target, relationship: id)
    pendingIncoming[type, default: AdjacencyEdit()].append(node: target, neighbor: source, relationship: id)
  }
}
