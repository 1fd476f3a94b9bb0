internal import QuerySyntax

extension StatementBinder {
  /// What labels or a type must fulfil; names are looked up as `kind`, where it is known.
  func bind(
    _ labels: LabelExpression, _ kind: DoubtfulNames.Kind?, _ context: ExpressionContext
  ) throws(BindingError) -> BoundLabels {
    switch labels {
    case .name(.fixed(let name)):
      if let kind { doubtfulNames.read(name, kind) }
      return .name(name.text)
    case .name(.dynamic(let expression)): return .computed(try bindName(expression, context))
    case .and(let a, let b): return .and(try bind(a, kind, context), try bind(b, kind, context))
    case .or(let a, let b): return .or(try bind(a, kind, context), try bind(b, kind, context))
    case .not(let inner): return .not(try bind(inner, kind, context))
    case .any: return .any
    }
  }

  /// The labels that a node is created with.
  func bindCreated(
    _ labels: LabelExpression, at span: SourceSpan, _ context: ExpressionContext
  ) throws(BindingError) -> BoundLabels {
    switch labels {
    case .name(.fixed(let name)):
      doubtfulNames.create(name, .label)
      return .name(name.text)
    case .name(.dynamic(let expression)): return .computed(try bindName(expression, context))
    case .and(let a, let b):
      return .and(try bindCreated(a, at: span, context), try bindCreated(b, at: span, context))
    case .or, .not, .any:
      throw .uncreatable("A choice of labels", chinese: "多选标签", at: span)
    }
  }

  /// The one type that a relationship is created with.
  func bindCreatedType(
    _ types: LabelExpression?, at span: SourceSpan, _ context: ExpressionContext
  ) throws(BindingError) -> BoundLabels {
    switch types {
    case .name(.fixed(let name)):
      doubtfulNames.create(name, .relationshipType)
      return .name(name.text)
    case .name(.dynamic(let expression)): return .computed(try bindName(expression, context))
    default: throw .oneType(at: span)
    }
  }

  /// The properties of a pattern that is looked for.
  func bindMatched(_ properties: Expression?, _ context: ExpressionContext) throws(BindingError) -> BoundProperties? {
    guard let properties else { return nil }
    guard case .map(let entries) = properties.kind else { throw .parameterUse(at: properties.span) }
    for entry in entries { doubtfulNames.read(entry.key, .propertyKey) }
    return .entries(try bind(entries, context))
  }

  /// The properties that a pattern creates; `MERGE` looks for them too, so that each must be named.
  func bindCreated(
    _ properties: Expression?, isMerged: Bool, _ context: ExpressionContext
  ) throws(BindingError) -> BoundProperties? {
    guard let properties else { return nil }
    if case .map(let entries) = properties.kind {
      for entry in entries { doubtfulNames.create(entry.key, .propertyKey) }
      return .entries(try bind(entries, context))
    }
    guard !isMerged else { throw .parameterUse(at: properties.span) }
    let bound = try bind(properties, context)
    guard bound.type.mayBe(oneOf: [.map, .node, .relationship]) else {
      throw .type(bound.type, wanted: .map, at: properties.span)
    }
    return .map(bound.expression.placed(at: properties.span))
  }

  /// An expression that gives a label or type.
  private func bindName(_ name: Expression, _ context: ExpressionContext) throws(BindingError) -> BoundExpression {
    try bind(name, context.asValue).expression.placed(at: name.span)
  }
}
