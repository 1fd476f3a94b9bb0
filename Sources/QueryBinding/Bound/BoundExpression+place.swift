public import QuerySyntax

extension BoundExpression {
  /// The expression without the place around it.
  public var bare: BoundExpression { if case .located(let inner, _) = self { inner } else { self } }

  /// Where it stands; nil where it cannot fail of its own.
  public var place: SourceSpan? { if case .located(_, let span) = self { span } else { nil } }

  /// The same with a place; a place that it has already stays.
  public func placed(at span: SourceSpan) -> BoundExpression {
    if case .located = self { self } else { .located(self, at: span) }
  }
}

extension BoundSetItem {
  /// Where what is set stands.
  public var place: SourceSpan? {
    switch self {
    case .property(_, _, let value): value.place
    case .replace(_, let map), .add(_, let map): map.place
    case .labels(_, let labels): labels.first?.place
    }
  }
}
