extension GraphEditor {
  mutating func createIndex(_ definition: IndexDefinition) throws(ChangeError) {
    guard !graph.parts.indexes.contains(where: { $0.definition.covers(definition) }) else {
      throw .indexExists(definition)
    }
    flush()
    let index = PropertyIndex(definition: definition, label: try label(definition.label), key: try key(definition.key))
    graph.parts.indexes.append(index)
    createdIndexes.append(definition)
  }

  mutating func dropIndex(_ definition: IndexDefinition) throws(ChangeError) {
    guard let position = graph.parts.indexes.firstIndex(where: { $0.definition.covers(definition) }) else {
      throw .unknownIndex(definition)
    }
    graph.parts.indexes.remove(at: position)
    createdIndexes.removeAll { $0.covers(definition) }
  }

  /// Brings every index up to date with the touched nodes and checks those that are unique.
  mutating func maintainIndexes() throws(ChangeError) {
    for position in graph.parts.indexes.indices {
      var index = graph.parts.indexes[position]
      if createdIndexes.contains(index.definition) || touched.count * 4 > index.count {
        index.rebuild(with: members(of: index), in: graph)
        if index.definition.isUnique, let (first, second) = index.firstDuplicate(in: graph) {
          throw .duplicateValue(index.definition, graph.property(index.key, of: first), first, second)
        }
      } else {
        try update(&index)
      }
      graph.parts.indexes[position] = index
    }
  }

  private func members(of index: PropertyIndex) -> [NodeID] {
    graph.nodes(labeled: index.label).filter { !graph.property(index.key, of: $0).isNull }
  }

  private func update(_ index: inout PropertyIndex) throws(ChangeError) {
    var entered: [(NodeID, Value)] = []
    var next = 0
    while let id = touched.next(from: next) {
      next = id + 1
      let node = NodeID(rawValue: UInt32(id))
      let old = before.has(index.label, node) ? before.property(index.key, of: node) : .null
      let new = graph.has(index.label, node) ? graph.property(index.key, of: node) : .null
      if old == new { continue }
      if !old.isNull { index.remove(node, value: old, in: before) }
      if !new.isNull { entered.append((node, new)) }
    }
    for (node, value) in entered {
      if index.definition.isUnique, let other = index.nodes(equalTo: value, in: graph).first {
        throw .duplicateValue(index.definition, value, other, node)
      }
      index.insert(node, value: value, in: graph)
    }
  }
}

extension IndexDefinition {
  /// Whether both are about the same label and key.
  func covers(_ other: IndexDefinition) -> Bool { label == other.label && key == other.key }
}
