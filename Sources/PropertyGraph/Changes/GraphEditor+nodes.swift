extension GraphEditor {
  /// How far beyond the ids in use a new id may lie: room for the gaps that deletions leave, not for a typing error.
  static let widestGap = 1 << 24

  mutating func createNode(_ id: NodeID, _ labels: [String], _ properties: [String: Value]) throws(ChangeError) {
    try enter(id, labelSet: try labelSet(named: labels))
    for name in names(of: properties) {
      let value = try storable(properties[name] ?? .null, name)
      guard !value.isNull else { continue }
      pendingNodeValues[try key(name), default: PendingValues()].set(id.rawValue, to: value)
    }
  }

  /// The names of properties in the order in which they are worked in. Keys are numbered as they come, and the first value
  /// that does not fit is told: both go by the names. Otherwise the order is of no consequence.
  func names(of properties: [String: Value]) -> [String] {
    let isPlain = properties.allSatisfy { graph.propertyKey($0.key) != nil && $0.value.isStorable }
    return isPlain ? Array(properties.keys) : properties.keys.sorted()
  }

  mutating func create(_ batch: NodeBatch) throws(ChangeError) {
    guard zip(batch.ids, batch.ids.dropFirst()).allSatisfy({ $0 < $1 }) else {
      throw .malformedBatch("the ids of nodes do not ascend")
    }
    let set = try labelSet(named: batch.labels)
    for id in batch.ids { try enter(id, labelSet: set) }
    let allIDs = batch.ids.map(\.rawValue)
    for column in batch.columns {
      let key = try key(column.key)
      let (ids, cells) = try cells(of: column, ids: allIDs)
      graph.parts.nodeProperties.write(key, ids: ids, cells: cells, pool: graph.parts.pool)
    }
    graph.parts.strings = graph.parts.pool.strings
  }

  mutating func deleteNodes(_ ids: [NodeID]) throws(ChangeError) {
    flush()
    for id in ids {
      guard graph.contains(id) else { throw .unknownNode(id) }
      let degree = graph.degree(of: id, nil, .either)
      guard degree == 0 else { throw .nodeHasRelationships(id, count: degree) }
      for key in graph.propertyKeys(of: id) {
        pendingNodeValues[key, default: PendingValues()].set(id.rawValue, to: .null)
      }
      for label in graph.labels(of: id) { graph.parts.nodesByLabel[Int(label.rawValue)].remove(id.rawValue) }
      graph.parts.labelSetOfNode[id.index] = Graph.deletedNode
      graph.parts.nodeCount -= 1
      touched.insert(id.rawValue)
    }
    flush()
  }

  mutating func relabel(_ node: NodeID, _ labelSet: UInt16) throws(ChangeError) {
    for label in graph.labels(of: node) { graph.parts.nodesByLabel[Int(label.rawValue)].remove(node.rawValue) }
    for label in graph.parts.labelSets[labelSet] { graph.parts.nodesByLabel[Int(label.rawValue)].insert(node.rawValue) }
    graph.parts.labelSetOfNode[node.index] = labelSet
    touched.insert(node.rawValue)
  }

  private mutating func enter(_ id: NodeID, labelSet: UInt16) throws(ChangeError) {
    guard !graph.contains(id) else { throw .nodeExists(id) }
    let next = graph.parts.labelSetOfNode.count
    guard id.index - next < Self.widestGap, id.rawValue < UInt32.max else { throw .idOutOfRange(id.rawValue) }
    if id.index == next {
      graph.parts.labelSetOfNode.append(labelSet)
    } else {
      graph.parts.labelSetOfNode.extend(to: id.index + 1, with: Graph.deletedNode)
      graph.parts.labelSetOfNode[id.index] = labelSet
    }
    for label in graph.parts.labelSets[labelSet] { graph.parts.nodesByLabel[Int(label.rawValue)].insert(id.rawValue) }
    graph.parts.nodeCount += 1
    touched.insert(id.rawValue)
  }
}
