internal import PropertyGraph
internal import QueryBinding
internal import QuerySyntax

extension PatternPlanner {
  /// How long a list is taken to be that is not known before the statement runs.
  static let assumedListLength = 10

  /// The values of which a property of a slot must have one for a predicate to be true, as one list: `n.id IN list`, or
  /// `n.id = a OR n.id = b`. Nil where the predicate says something else, or something of what is still missing.
  func valueList(in predicate: BoundExpression, _ slot: Slot) -> (key: String, values: BoundExpression)? {
    if case .binary(.isIn, let property, let list) = predicate.bare, let key = property.key(of: slot) {
      return list.slots.isDisjoint(with: missing) ? (key, list) : nil
    }
    guard let (key, values) = alternatives(in: predicate, slot), values.count > 1 else { return nil }
    return (key, .list(values))
  }

  /// The values of a chain of `OR` between equalities of one property; a chain of any length leans to the left.
  private func alternatives(
    in predicate: BoundExpression, _ slot: Slot
  ) -> (key: String, values: [BoundExpression])? {
    var values: [BoundExpression] = []
    var (rest, key) = (predicate.bare, String?.none)
    while true {
      var term = rest
      var next: BoundExpression?
      if case .binary(.or, let left, let right) = rest { (next, term) = (left.bare, right.bare) }
      guard let found = equality(in: term, slot), key == nil || key == found.key else { return nil }
      key = found.key
      values.append(found.value)
      guard let next else { break }
      rest = next
    }
    return key.map { ($0, values.reversed()) }
  }

  private func equality(in predicate: BoundExpression, _ slot: Slot) -> (key: String, value: BoundExpression)? {
    guard case .comparison(.equal, let left, let right) = predicate.bare else { return nil }
    for (side, value) in [(left, right), (right, left)] {
      if let key = side.key(of: slot), value.slots.isDisjoint(with: missing) { return (key, value) }
    }
    return nil
  }
}

extension BoundExpression {
  /// The key, where this is a property of a slot.
  fileprivate func key(of slot: Slot) -> String? {
    switch bare {
    case .property(.slot(let subject), let key): subject == slot ? key : nil
    default: nil
    }
  }

  /// How many items a list has that is written out; nil for others.
  var listedCount: Int? {
    switch bare {
    case .list(let items): items.count
    case .literal(.list(let items)): items.count
    default: nil
    }
  }
}
