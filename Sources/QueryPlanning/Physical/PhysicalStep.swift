package import QueryBinding

/// One step of a physical plan: one operator.
package indirect enum PhysicalStep: Sendable {
  /// For each row one row for each node that is found.
  case scan(NodeScan)
  /// For each row one row for each relationship of a node.
  case expand(Expansion)
  /// For each row one row for each relationship of some types, with both its nodes.
  case scanRelationships(Expansion)
  /// For each row the number of relationships of a node.
  case countExpansion(ExpansionCount)
  /// For each row one row for each walk over relationships.
  case expandVariable(VariableExpansion)
  /// The ends of a relationship that the row has already.
  case relationshipEnds(RelationshipEnds)
  /// Shortest paths between two nodes of the row.
  case shortestPath(ShortestPathStep)
  /// A part of a pattern that repeats.
  case repeatPattern(RepetitionStep)
  /// Keeps the rows for which all are true, and of them what is read afterwards; nil where anything may be.
  case filter([BoundExpression], read: SlotSet? = nil)
  /// Keeps the rows in which an entity has all the entries of a map.
  case filterProperties(Slot, BoundExpression)
  /// Puts a path together.
  case path(PathStep)
  /// The rows of the steps, or the row itself with nulls where there are none.
  case optional([PhysicalStep], rowNumber: Slot, nulls: [Slot])
  /// For each row how many rows the steps make of it.
  case countOptional([PhysicalStep], rowNumber: Slot, into: Slot)
  /// One row for each element of a list.
  case unwind(BoundExpression, into: Slot)
  /// The rows of a procedure.
  case call(BoundCall)
  /// The rows of a query for each row.
  case apply(PhysicalQuery, id: Int)
  /// Reads all rows before it hands on the first.
  case eager
  /// Creates what is not bound.
  case create(BoundPattern)
  /// Finds or creates.
  case merge(MergeStep)
  /// Sets properties and labels.
  case set([BoundSetItem])
  /// Removes properties and labels.
  case remove([BoundRemoveItem])
  /// Deletes.
  case delete([BoundExpression], isDetaching: Bool)
  /// Writes for each element of a list.
  case forEach(Slot, in: BoundExpression, [PhysicalStep])
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
  /// The first rows in an order.
  case top([BoundSortItem], skip: BoundExpression?, limit: BoundExpression)
  /// Forgets all slots but these.
  case keep([Slot])
  /// The number of nodes.
  case countNodes(label: String?, into: Slot)
  /// The number of relationships.
  case countRelationships(types: [String]?, isDirected: Bool, into: Slot)
}
