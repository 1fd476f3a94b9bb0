package import QueryBinding

/// One step of a logical plan: what is done, not yet how.
package indirect enum LogicalStep: Sendable {
  /// Finds the ways in which a pattern fits; all predicates must be true.
  case match(BoundPattern, predicates: [BoundExpression], isOptional: Bool)
  /// Keeps the rows for which all predicates are true.
  case filter([BoundExpression])
  /// One row for each element of a list.
  case unwind(BoundExpression, into: Slot)
  /// The rows of a procedure.
  case call(BoundCall)
  /// The rows of a query for each row.
  case subquery(LogicalQuery, id: Int, isWriting: Bool)
  /// Creates what is not bound.
  case create(BoundPattern)
  /// Finds or creates.
  case merge(BoundPattern, onCreate: [BoundSetItem], onMatch: [BoundSetItem])
  /// Sets properties and labels.
  case set([BoundSetItem])
  /// Removes properties and labels.
  case remove([BoundRemoveItem])
  /// Deletes.
  case delete([BoundExpression], isDetaching: Bool)
  /// Writes for each element of a list.
  case forEach(Slot, in: BoundExpression, [LogicalStep])
  /// Groups rows.
  case aggregate(BoundAggregation)
  /// Computes items beside what is there.
  case project([BoundItem])
  /// Keeps one of the rows that agree in slots.
  case distinct([Slot])
  /// Sorts.
  case sort([BoundSortItem])
  /// Leaves out the first rows.
  case skip(BoundExpression)
  /// Keeps the first rows only.
  case limit(BoundExpression)
  /// The first rows in an order, without sorting the rest.
  case top([BoundSortItem], skip: BoundExpression?, limit: BoundExpression)
  /// Forgets all slots but these.
  case keep([Slot])
  /// The number of nodes, or of those with a label, without looking at them.
  case countNodes(label: String?, into: Slot)
  /// The number of relationships of some types, or of all; without a direction each counts from both its ends.
  case countRelationships(types: [String]?, isDirected: Bool, into: Slot)
}
