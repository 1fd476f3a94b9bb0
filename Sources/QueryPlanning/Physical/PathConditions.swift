package import QueryBinding
internal import QuerySyntax

/// What a shortest path must fulfil, so that the shortest among those that do is found, and not the shortest of all
/// tested afterwards.
package struct PathConditions: Sendable {
  /// What must be true of one element, whose value stands in a slot.
  package struct Each: Sendable {
    /// Where the element goes.
    package var slot: Slot
    /// What must be true of it.
    package var predicate: BoundExpression
  }

  /// The slot of the path where it has a name.
  package var path: Slot?
  /// What must be true of each node; no path goes on over one that fails.
  package var nodes: [Each] = []
  /// What must be true of each relationship.
  package var relationships: [Each] = []
  /// What can be told of a whole path alone, so that longer and longer paths are tried.
  package var whole: [BoundExpression] = []

  /// Whether anything must be true of single nodes or relationships.
  package var areOfSteps: Bool { !nodes.isEmpty || !relationships.isEmpty }

  /// Sorts predicates by whether they can be tested while the path grows.
  init(_ predicates: [BoundExpression], path: Slot?, relationships list: Slot) {
    self.path = path
    let own = Set([path, list].compactMap { $0 })
    var waiting = Array(predicates.reversed())
    while let predicate = waiting.popLast() {
      if case .binary(.and, let left, let right) = predicate.bare {
        waiting += [right, left]
      } else if case .quantifier(let quantifier, let slot, let elements, let test?) = predicate.bare,
        quantifier == .all || quantifier == .none, test.slots.isDisjoint(with: own)
      {
        let each = Each(slot: slot, predicate: quantifier == .all ? test : .unary(.not, test))
        switch elements.bare {
        case .function("nodes", let arguments) where Self.isSlot(arguments, path): nodes.append(each)
        case .function("relationships", let arguments) where Self.isSlot(arguments, path): relationships.append(each)
        case .slot(list): relationships.append(each)
        default: whole.append(predicate)
        }
      } else {
        whole.append(predicate)
      }
    }
  }

  private static func isSlot(_ arguments: [BoundExpression], _ path: Slot?) -> Bool {
    guard arguments.count == 1, case .slot(let slot)? = arguments.first else { return false }
    return slot == path
  }
}
