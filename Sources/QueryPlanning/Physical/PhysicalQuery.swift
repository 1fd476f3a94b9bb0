public import QueryBinding

/// How a query is carried out.
public struct PhysicalQuery: Sendable {
  /// The parts that a union puts together.
  package var parts: [PhysicalPart]
  /// Whether equal rows become one.
  package var isDistinct: Bool
  /// The names of the columns in their order; empty where nothing is returned.
  public let columns: [String]
  /// Where the columns stand in the end.
  public let slots: [Slot]
}

/// One part of a query.
package struct PhysicalPart: Sendable {
  /// The date on which facts must hold; nil where it is that of the session.
  package var asOf: BoundExpression?
  /// The steps, each of which pulls rows from the one before; the first pulls from the row that the query begins with.
  package var steps: [PhysicalStep]
  /// Where the columns stand after the last step.
  package var slots: [Slot]
}
