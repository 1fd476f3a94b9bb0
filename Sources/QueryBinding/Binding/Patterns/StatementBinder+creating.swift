internal import QuerySyntax

extension StatementBinder {
  /// The patterns of `CREATE`, or the one of `MERGE`. Adds their variables to the scope.
  ///
  /// Labels and properties read the variables from before the clause and, in `CREATE`, those of what was written before
  /// them in it, which is created first.
  func bindCreate(
    _ paths: [PathPattern], isMerged: Bool, _ scope: inout Scope
  ) throws(BindingError) -> BoundPattern {
    var draft = PatternDraft()
    let before = isMerged ? ExpressionContext(scope) : nil
    for path in paths {
      guard path.selection == .all else {
        throw .uncreatable("A shortest path", chinese: "最短路径", at: path.span)
      }
      let start = try create(path.start, isAlone: path.steps.isEmpty, isMerged, &draft, &scope, before)
      var left = start
      var steps: [PatternPath.Step] = []
      for step in path.steps {
        guard case .relationship(let relationship, let node) = step else {
          throw .uncreatable("A part that repeats", chinese: "重复的部分", at: path.span)
        }
        var created = try create(relationship, isMerged, &scope, before)
        let right = try create(node, isAlone: false, isMerged, &draft, &scope, before)
        (created.left, created.right) = (left, right)
        steps.append(.relationship(draft.pattern.relationships.count))
        draft.pattern.relationships.append(created)
        left = right
      }
      if let name = path.variable {
        let slot = try declareNew(name, .path, &scope)
        draft.pattern.paths.append(PatternPath(slot: slot, start: start, steps: steps, selection: .all))
      }
    }
    return draft.pattern
  }

  private func create(
    _ node: NodePattern, isAlone: Bool, _ isMerged: Bool, _ draft: inout PatternDraft, _ scope: inout Scope,
    _ before: ExpressionContext?
  ) throws(BindingError) -> Int {
    let context = before ?? ExpressionContext(scope)
    if let predicate = node.predicate {
      throw .uncreatable("A node with a condition", chinese: "带条件的节点", at: predicate.span)
    }
    let position = draft.pattern.nodes.count
    if let name = node.variable, let variable = scope.find(name) {
      guard variable.type.mayBe(.node) else { throw .typeConflict(name, is: variable.type, wanted: .node) }
      guard !isAlone, node.labels == nil, node.properties == nil else { throw .createdAlready(name) }
      if let known = draft.nodePositions[name] { return known }
      draft.pattern.nodes.append(PatternNode(slot: variable.slot, isBound: true))
      draft.nodePositions[name] = position
      return position
    }
    let labels = try node.labels.map { (labels) throws(BindingError) in
      try bindCreated(labels, at: node.span, context)
    }
    let properties = try bindCreated(node.properties, isMerged: isMerged, context)
    let slot: Slot
    if let name = node.variable {
      slot = try declareNew(name, .node, &scope)
      draft.nodePositions[name] = position
    } else {
      slot = newSlot()
    }
    draft.pattern.nodes.append(PatternNode(slot: slot, isBound: false, labels: labels, properties: properties))
    return position
  }

  private func create(
    _ relationship: RelationshipPattern, _ isMerged: Bool, _ scope: inout Scope, _ before: ExpressionContext?
  ) throws(BindingError) -> PatternRelationship {
    let context = before ?? ExpressionContext(scope)
    if let predicate = relationship.predicate {
      throw .uncreatable("A relationship with a condition", chinese: "带条件的关系", at: predicate.span)
    }
    if let name = relationship.variable, scope.find(name) != nil { throw .createdAlready(name) }
    guard relationship.length == nil else { throw .createdLength(at: relationship.span) }
    let types = try bindCreatedType(relationship.types, at: relationship.span, context)
    guard isMerged || relationship.direction != .either else { throw .directionMissing(at: relationship.span) }
    let properties = try bindCreated(relationship.properties, isMerged: isMerged, context)
    let slot = try relationship.variable.map { (name) throws(BindingError) in
      try declareNew(name, .relationship, &scope)
    }
    return PatternRelationship(
      slot: slot ?? newSlot(), isBound: false, left: 0, right: 0, direction: relationship.direction, types: types,
      properties: properties)
  }

  /// The slot of a variable that must not exist yet.
  func declareNew(_ name: Name, _ type: BoundType, _ scope: inout Scope) throws(BindingError) -> Slot {
    guard scope.find(name) == nil else { throw .alreadyBound(name) }
    let slot = newSlot()
    scope.declare(name, Variable(slot: slot, type: type))
    return slot
  }
}
