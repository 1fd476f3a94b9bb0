extension GraphEditor {
  mutating func createConstraint(_ constraint: ExistenceConstraint) throws(ChangeError) {
    guard !graph.parts.existenceConstraints.contains(constraint) else { throw .constraintExists(constraint) }
    _ = try label(constraint.label)
    _ = try key(constraint.key)
    graph.parts.existenceConstraints.append(constraint)
  }

  mutating func dropConstraint(_ constraint: ExistenceConstraint) throws(ChangeError) {
    guard let position = graph.parts.existenceConstraints.firstIndex(of: constraint) else {
      throw .unknownConstraint(constraint)
    }
    graph.parts.existenceConstraints.remove(at: position)
  }

  /// Fails where a node lacks a property that it must have: of all nodes for a new constraint, else of those touched.
  func checkExistence() throws(ChangeError) {
    for constraint in graph.parts.existenceConstraints {
      guard let label = graph.label(constraint.label), let key = graph.propertyKey(constraint.key) else { continue }
      let isNew = !before.parts.existenceConstraints.contains(constraint)
      if isNew {
        for node in graph.nodes(labeled: label) where graph.property(key, of: node).isNull {
          throw .missingValue(constraint, node)
        }
        continue
      }
      var next = 0
      while let id = touched.next(from: next) {
        next = id + 1
        let node = NodeID(rawValue: UInt32(id))
        if graph.has(label, node), graph.property(key, of: node).isNull { throw .missingValue(constraint, node) }
      }
    }
  }
}
