package import PropertyGraph
package import QueryBinding
internal import QuerySyntax

/// How nodes are found without a relationship that leads to them.
package enum NodeAccess: Sendable {
  /// All of them.
  case all
  /// Those with a label.
  case label(String)
  /// Those with a label and a value that an index knows.
  case index(label: String, key: String, value: BoundExpression)
  /// Those with a label and one of the values of a list, all of which an index knows.
  case indexList(label: String, key: String, values: BoundExpression)
  /// Those with a label, or all, and a value that depends on the row: entered into a table once, looked up for each row.
  case table(label: String?, key: String, value: BoundExpression)
}

/// Finds nodes.
package struct NodeScan: Sendable {
  /// Where the node goes.
  package var slot: Slot
  /// How.
  package var access: NodeAccess
}

/// Goes over one relationship.
package struct Expansion: Sendable {
  /// Where the relationship goes.
  package var relationship: Slot
  /// The node that is left.
  package var from: Slot
  /// The node that is reached.
  package var to: Slot
  /// Whether the row has that node already.
  package var isInto: Bool
  /// Which way, seen from `from`.
  package var direction: Direction
  /// What the type must fulfil.
  package var types: BoundLabels?
  /// Relationships of the same pattern, which must be others.
  package var different: [Slot]
  /// What is read afterwards; nil where anything may be.
  package var read: SlotSet?

  /// Whether something reads a slot afterwards.
  package func isRead(_ slot: Slot) -> Bool { read?.contains(slot) ?? true }
}

/// Counts the relationships that an expansion would go over; rows without one are left out.
package struct ExpansionCount: Sendable {
  /// What would be gone over.
  package var expansion: Expansion
  /// The label that the nodes reached must have; nil for any.
  package var label: String?
  /// Where the number goes.
  package var slot: Slot
}

/// Goes over a number of relationships, each at most once.
package struct VariableExpansion: Sendable {
  /// Where the list of relationships goes, or where it stands already.
  package var relationships: Slot
  /// Whether the row has the list already.
  package var isBound: Bool
  /// The node that is left.
  package var from: Slot
  /// The node that is reached.
  package var to: Slot
  /// Whether the row has that node already.
  package var isInto: Bool
  /// Which way, seen from `from`.
  package var direction: Direction
  /// Whether `from` is the right end of the pattern, so that the list is turned round.
  package var isReversed: Bool
  /// What the types must fulfil.
  package var types: BoundLabels?
  /// The least number.
  package var minimum: Int
  /// The most; nil where there is no bound.
  package var maximum: Int?
  /// What the properties of each must be equal to.
  package var properties: BoundProperties?
  /// What must be true of each.
  package var predicate: BoundExpression?
  /// Relationships of the same pattern, which must be others.
  package var different: [Slot]
  /// Whether each node is reached once, however many walks lead to it; nothing reads the list of relationships then.
  package var reachesOnce = false
  /// What is read afterwards; nil where anything may be.
  package var read: SlotSet?

  /// Whether something reads a slot afterwards.
  package func isRead(_ slot: Slot) -> Bool { read?.contains(slot) ?? true }
}

extension VariableExpansion {
  /// The walk that one relationship of a pattern stands for, from its left end to its right one.
  package init(
    _ relationship: PatternRelationship, in pattern: BoundPattern, isInto: Bool, isBackward: Bool = false,
    different: [Slot] = []
  ) {
    let left = pattern.nodes[relationship.left].slot
    let right = pattern.nodes[relationship.right].slot
    self.init(
      relationships: relationship.slot, isBound: relationship.isBound, from: isBackward ? right : left,
      to: isBackward ? left : right, isInto: isInto, direction: relationship.direction.seen(backward: isBackward),
      isReversed: isBackward, types: relationship.types,
      minimum: relationship.length == nil ? 1 : relationship.length?.minimum ?? 1,
      maximum: relationship.length == nil ? 1 : relationship.length?.maximum, properties: relationship.properties,
      predicate: relationship.predicate, different: different)
  }
}

/// Finds the ends of a relationship.
package struct RelationshipEnds: Sendable {
  /// The relationship.
  package var relationship: Slot
  /// The node before it.
  package var left: Slot
  /// The node after it.
  package var right: Slot
  /// Whether the row has the node before it.
  package var isLeftBound: Bool
  /// Whether the row has the node after it.
  package var isRightBound: Bool
  /// Which way, seen from the left.
  package var direction: Direction
  /// What the type must fulfil.
  package var types: BoundLabels?
  /// Relationships of the same pattern, which must be others.
  package var different: [Slot]
}

/// Finds shortest paths.
package struct ShortestPathStep: Sendable {
  /// The walk; both of its nodes are in the row.
  package var expansion: VariableExpansion
  /// Whether all shortest paths are wanted, or one.
  package var isAll: Bool
  /// Whether the relationship stands once, so that its slot takes it and not a list.
  package var isSingle: Bool
  /// What the path must fulfil besides.
  package var conditions: PathConditions
}

/// Repeats a part of a pattern.
package struct RepetitionStep: Sendable {
  /// The steps of one turn; they begin at `bodyStart`.
  package var body: [PhysicalStep]
  /// Where a turn begins.
  package var bodyStart: Slot
  /// Where it ends.
  package var bodyEnd: Slot
  /// The relationships of one turn, in the order of the path.
  package var bodyRelationships: [Slot]
  /// The node before the first turn.
  package var from: Slot
  /// The node after the last.
  package var to: Slot
  /// Whether the row has that node already.
  package var isInto: Bool
  /// The least number of turns.
  package var minimum: Int
  /// The most; nil where there is no bound.
  package var maximum: Int?
  /// The slots of the body and the lists of their values.
  package var lists: [(inner: Slot, outer: Slot)]
  /// Where all relationships go that were walked.
  package var walked: Slot
  /// Relationships of the same pattern, which must be others.
  package var different: [Slot]
}

/// Puts a path together.
package struct PathStep: Sendable {
  /// Where it goes.
  package var slot: Slot
  /// Its first node.
  package var start: Slot
  /// Its relationships, or lists of relationships.
  package var relationships: [Slot]
}

/// Finds a pattern, or creates it.
package struct MergeStep: Sendable {
  /// How it is found.
  package var match: [PhysicalStep]
  /// What is created.
  package var pattern: BoundPattern
  /// What is set where it was created.
  package var onCreate: [BoundSetItem]
  /// What is set where it was found.
  package var onMatch: [BoundSetItem]
}
