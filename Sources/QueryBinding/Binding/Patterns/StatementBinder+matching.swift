internal import QuerySyntax

extension StatementBinder {
  /// The patterns of `MATCH`, or of an expression that looks for one. Adds their variables to the scope.
  ///
  /// Where `mayDeclare` is false, each name must be known already.
  func bindMatch(
    _ paths: [PathPattern], _ scope: inout Scope, mayDeclare: Bool
  ) throws(BindingError) -> BoundPattern {
    try bindDraft(paths, &scope, mayDeclare: mayDeclare).pattern
  }

  private func bindDraft(
    _ paths: [PathPattern], _ scope: inout Scope, mayDeclare: Bool
  ) throws(BindingError) -> PatternDraft {
    var draft = PatternDraft()
    for path in paths { try declare(path, &draft, &scope, mayDeclare) }
    let context = ExpressionContext(scope)
    for (node, position) in draft.writtenNodes {
      let labels = try node.labels.map { (labels) throws(BindingError) in try bind(labels, .label, context) }
      let properties = try bindMatched(node.properties, context)
      let predicate = try node.predicate.map { (predicate) throws(BindingError) in try bindPredicate(predicate, context)
      }
      let known = draft.pattern.nodes[position]
      draft.pattern.nodes[position].labels = .joined(known.labels, labels)
      draft.pattern.nodes[position].properties = .joined(known.properties, properties)
      draft.pattern.nodes[position].predicate = .joined(known.predicate, predicate)
    }
    for (relationship, position) in draft.writtenRelationships {
      draft.pattern.relationships[position].types = try relationship.types.map { (types) throws(BindingError) in
        try bind(types, .relationshipType, context)
      }
      draft.pattern.relationships[position].properties = try bindMatched(relationship.properties, context)
      draft.pattern.relationships[position].predicate = try relationship.predicate.map {
        (predicate) throws(BindingError) in try bindPredicate(predicate, context)
      }
    }
    return draft
  }

  private func declare(
    _ path: PathPattern, _ draft: inout PatternDraft, _ scope: inout Scope, _ mayDeclare: Bool
  ) throws(BindingError) {
    let start = try declare(path.start, &draft, &scope, mayDeclare)
    var left = start
    var steps: [PatternPath.Step] = []
    for step in path.steps {
      switch step {
      case .relationship(let relationship, let node):
        let variable = try declare(relationship, &draft, &scope, mayDeclare)
        let right = try declare(node, &draft, &scope, mayDeclare)
        let position = draft.pattern.relationships.count
        draft.pattern.relationships.append(
          PatternRelationship(
            slot: variable.slot, isBound: variable.isBound, left: left, right: right,
            direction: relationship.direction, length: relationship.length))
        draft.writtenRelationships.append((relationship, position))
        steps.append(.relationship(position))
        left = right
      case .quantified(let part, let node):
        var repetition = try bind(part, left: left, &draft, &scope, mayDeclare)
        repetition.right = try declare(node, &draft, &scope, mayDeclare)
        left = repetition.right
        steps.append(.repetition(draft.pattern.repetitions.count))
        draft.pattern.repetitions.append(repetition)
      }
    }
    try declare(pathOf: path, start, steps, &draft, &scope, mayDeclare)
  }

  private func declare(
    pathOf path: PathPattern, _ start: Int, _ steps: [PatternPath.Step], _ draft: inout PatternDraft,
    _ scope: inout Scope, _ mayDeclare: Bool
  ) throws(BindingError) {
    var slot: Slot?
    if let name = path.variable {
      guard mayDeclare else { throw .undefinedVariable(name, known: scope.names) }
      guard scope.find(name) == nil else { throw .alreadyBound(name) }
      slot = declare(name, .path, &draft, &scope).slot
    } else if path.selection == .all {
      return
    }
    draft.pattern.paths.append(PatternPath(slot: slot, start: start, steps: steps, selection: path.selection))
  }

  private func declare(
    _ name: Name, _ type: BoundType, _ draft: inout PatternDraft, _ scope: inout Scope
  ) -> Variable {
    let variable = Variable(slot: newSlot(), type: type)
    draft.declared.append((name, variable))
    scope.declare(name, variable)
    return variable
  }

  /// The position of a node, which is a new one where its variable is.
  private func declare(
    _ node: NodePattern, _ draft: inout PatternDraft, _ scope: inout Scope, _ mayDeclare: Bool
  ) throws(BindingError) -> Int {
    let position = draft.pattern.nodes.count
    if let name = node.variable {
      if let known = draft.nodePositions[name] {
        draft.writtenNodes.append((node, known))
        return known
      }
      if let variable = scope.find(name) {
        guard variable.type.mayBe(.node) else { throw .typeConflict(name, is: variable.type, wanted: .node) }
        if variable.type == .any { scope.refine(name, to: .node) }
        draft.pattern.nodes.append(PatternNode(slot: variable.slot, isBound: true))
      } else {
        if !mayDeclare { _ = try scope.variable(name) }
        let variable = declare(name, .node, &draft, &scope)
        draft.pattern.nodes.append(PatternNode(slot: variable.slot, isBound: false))
      }
      draft.nodePositions[name] = position
    } else {
      draft.pattern.nodes.append(PatternNode(slot: newSlot(), isBound: false))
    }
    draft.writtenNodes.append((node, position))
    return position
  }

  private func declare(
    _ relationship: RelationshipPattern, _ draft: inout PatternDraft, _ scope: inout Scope, _ mayDeclare: Bool
  ) throws(BindingError) -> (slot: Slot, isBound: Bool) {
    guard let name = relationship.variable else { return (newSlot(), false) }
    let type: BoundType = relationship.length == nil ? .relationship : .list(.relationship)
    guard let variable = scope.find(name) else {
      if !mayDeclare { _ = try scope.variable(name) }
      draft.relationshipNames.insert(name)
      return (declare(name, type, &draft, &scope).slot, false)
    }
    guard variable.type.mayBe(type) else { throw .typeConflict(name, is: variable.type, wanted: type) }
    guard draft.relationshipNames.insert(name).inserted else { throw .repeatedRelationship(name) }
    if variable.type == .any { scope.refine(name, to: type) }
    return (variable.slot, true)
  }

  /// A part that repeats. Its variables are new ones; outside they are lists.
  private func bind(
    _ part: QuantifiedPattern, left: Int, _ draft: inout PatternDraft, _ scope: inout Scope, _ mayDeclare: Bool
  ) throws(BindingError) -> PatternRepetition {
    var inner = scope
    let body = try bindDraft([part.pattern], &inner, mayDeclare: mayDeclare)
    let predicate = try part.predicate.map { (predicate) throws(BindingError) in try bindPredicate(predicate, inner) }
    var lists: [(inner: Slot, outer: Slot)] = []
    for (name, variable) in body.declared {
      lists.append((variable.slot, declare(name, .list(variable.type), &draft, &scope).slot))
    }
    // A path that is one relationship long still has a node at each end: the last one that was met.
    let end: Int
    switch part.pattern.steps.last {
    case .relationship?: end = body.pattern.relationships.last?.right ?? 0
    case .quantified?: end = body.pattern.repetitions.last?.right ?? 0
    case nil: end = 0
    }
    return PatternRepetition(
      body: body.pattern, bodyStart: 0, bodyEnd: end, predicate: predicate, left: left, right: left,
      minimum: part.minimum, maximum: part.maximum, lists: lists)
  }
}
