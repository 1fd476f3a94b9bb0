package import QueryBinding

/// A query as steps, each of which works on the rows of the one before.
package struct LogicalQuery: Sendable {
  /// The parts that a union puts together.
  package var parts: [LogicalPart]
  /// Whether equal rows become one.
  package var isDistinct: Bool
  /// The names of the columns.
  package var columns: [String]
  /// Where the columns stand in the end.
  package var slots: [Slot]
  /// Whether a row for which it has no rows stays.
  package var isOptional = false
}

/// One part of a query.
package struct LogicalPart: Sendable {
  /// The date on which facts must hold; nil where it is that of the session.
  package var asOf: BoundExpression?
  /// The steps.
  package var steps: [LogicalStep]
  /// Where the columns stand after the last step.
  package var slots: [Slot]
}
