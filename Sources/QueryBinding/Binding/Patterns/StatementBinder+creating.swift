internal import QuerySyntax

extension StatementBinder {
  /// The patterns of `CREATE`, or the one of `MERGE`. Adds their variables to the scope.
  ///
  /// What they are created with may read the variables from before the clause. Nodes are created first, in the order in
  /// which they were written, then relationships; so in `CREATE` a node may read the nodes before it, and a relationship
  /// every node and the relationships before it.
  func bindCreate(
    _ paths: [PathPattern], isMerged: Bool, _ scope: inout Scope
  ) throws(BindingError) -> BoundPattern {
    var creation = Creation(isMerged: isMerged, readByNodes: scope, readByRelationships: scope)
    var relationships: [(RelationshipPattern, position: Int)] = []
    for path in paths {
      guard path.selection == .all else {
        throw .uncreatable("A shortest path", chinese: "最短路径", at: path.span)
      }
      let start = try create(path.start, isAlone: path.steps.isEmpty, &creation, &scope)
      var left = start
      var steps: [PatternPath.Step] = []
      for step in path.steps {
        guard case .relationship(let relationship, let node) = step else {
          throw .uncreatable("A part that repeats", chinese: "重复的部分", at: path.span)
        }
        let created = try create(relationship, isMerged: isMerged, &scope)
        let right = try create(node, isAlone: false, &creation, &scope)
        let position = creation.pattern.relationships.count
        creation.pattern.relationships.append(created.joining(left, right))
        relationships.append((relationship, position))
        steps.append(.relationship(position))
        left = right
      }
      if let name = path.variable {
        let slot = try declareNew(name, .path, &scope)
        creation.pattern.paths.append(PatternPath(slot: slot, start: start, steps: steps, selection: .all))
      }
    }
    for (relationship, position) in relationships { try fill(relationship, position, &creation) }
    return creation.pattern
  }

  /// The position of a node, which is created unless its variable exists.
  private func create(
    _ node: NodePattern, isAlone: Bool, _ creation: inout Creation, _ scope: inout Scope
  ) throws(BindingError) -> Int {
    if let predicate = node.predicate {
      throw .uncreatable("A node with a condition", chinese: "带条件的节点", at: predicate.span)
    }
    let position = creation.pattern.nodes.count
    if let name = node.variable, let variable = scope.find(name) {
      guard variable.type.mayBe(.node) else { throw .typeConflict(name, is: variable.type, wanted: .node) }
      guard !isAlone, node.labels == nil, node.properties == nil else { throw .createdAlready(name) }
      if let known = creation.nodePositions[name] { return known }
      creation.pattern.nodes.append(PatternNode(slot: variable.slot, isBound: true))
      creation.nodePositions[name] = position
      return position
    }
    var created = try createdNode(node, creation)
    if let name = node.variable {
      created.slot = try declareNew(name, .node, &scope)
      creation.nodePositions[name] = position
      creation.declare(name, Variable(slot: created.slot, type: .node), isNode: true)
    }
    creation.pattern.nodes.append(created)
    return position
  }

  private func createdNode(_ node: NodePattern, _ creation: Creation) throws(BindingError) -> PatternNode {
    let context = ExpressionContext(creation.readByNodes)
    let labels = try node.labels.map { (labels) throws(BindingError) in
      try bindCreated(labels, at: node.span, context)
    }
    let properties = try bindCreated(node.properties, isMerged: creation.isMerged, context)
    return PatternNode(slot: newSlot(), isBound: false, labels: labels, properties: properties)
  }

  /// A relationship without its type and properties, after the rules were checked that need neither.
  private func create(
    _ relationship: RelationshipPattern, isMerged: Bool, _ scope: inout Scope
  ) throws(BindingError) -> PatternRelationship {
    if let predicate = relationship.predicate {
      throw .uncreatable("A relationship with a condition", chinese: "带条件的关系", at: predicate.span)
    }
    if let name = relationship.variable, scope.find(name) != nil { throw .createdAlready(name) }
    guard relationship.length == nil else { throw .createdLength(at: relationship.span) }
    guard case .name? = relationship.types else { throw .oneType(at: relationship.span) }
    guard isMerged || relationship.direction != .either else { throw .directionMissing(at: relationship.span) }
    let slot = try relationship.variable.map { (name) throws(BindingError) in
      try declareNew(name, .relationship, &scope)
    }
    return PatternRelationship(
      slot: slot ?? newSlot(), isBound: false, left: 0, right: 0, direction: relationship.direction)
  }

  /// Binds the type and the properties of a relationship.
  private func fill(
    _ relationship: RelationshipPattern, _ position: Int, _ creation: inout Creation
  ) throws(BindingError) {
    let (types, properties) = try created(relationship, creation)
    creation.pattern.relationships[position].types = types
    creation.pattern.relationships[position].properties = properties
    guard let name = relationship.variable else { return }
    let slot = creation.pattern.relationships[position].slot
    creation.declare(name, Variable(slot: slot, type: .relationship), isNode: false)
  }

  private func created(
    _ relationship: RelationshipPattern, _ creation: Creation
  ) throws(BindingError) -> (BoundLabels, BoundProperties?) {
    let context = ExpressionContext(creation.readByRelationships)
    let types = try bindCreatedType(relationship.types, at: relationship.span, context)
    return (types, try bindCreated(relationship.properties, isMerged: creation.isMerged, context))
  }

  /// The slot of a variable that must not exist yet.
  func declareNew(_ name: Name, _ type: BoundType, _ scope: inout Scope) throws(BindingError) -> Slot {
    guard scope.find(name) == nil else { throw .alreadyBound(name) }
    let slot = newSlot()
    scope.declare(name, Variable(slot: slot, type: type))
    return slot
  }
}

/// A pattern that is created, while it is bound.
private struct Creation {
  let isMerged: Bool
  var readByNodes: Scope
  var readByRelationships: Scope
  var pattern = BoundPattern(nodes: [])
  var nodePositions: [Name: Int] = [:]

  /// Lets what is created later read a variable; what is merged is looked for as a whole, so that nothing in it can.
  mutating func declare(_ name: Name, _ variable: Variable, isNode: Bool) {
    guard !isMerged else { return }
    if isNode { readByNodes.declare(name, variable) }
    readByRelationships.declare(name, variable)
  }
}

extension PatternRelationship {
  /// The same between two nodes.
  fileprivate func joining(_ left: Int, _ right: Int) -> PatternRelationship {
    var joined = self
    (joined.left, joined.right) = (left, right)
    return joined
  }
}
