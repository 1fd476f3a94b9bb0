/// A query whose parts give the same columns.
public struct BoundQuery: Sendable {
  /// Tells the subqueries of a statement apart; 0 is the statement's own query.
  public let id: Int
  /// The parts, one at least.
  public let parts: [BoundPart]
  /// Whether equal rows of the parts become one: `UNION` without `ALL`. False where there is one part.
  public let isDistinct: Bool
  /// The names of the columns in their order; empty where nothing is returned.
  public let columns: [String]
  /// Where the columns stand in the rows of this query; each part is projected into these slots.
  public let slots: [Slot]
  /// Whether a row for which it has no rows stays, with nulls in the columns: `OPTIONAL CALL { … }`.
  public var isOptional = false

  /// Makes a query.
  public init(id: Int, parts: [BoundPart], isDistinct: Bool, columns: [String], slots: [Slot]) {
    self.id = id
    self.parts = parts
    self.isDistinct = isDistinct
    self.columns = columns
    self.slots = slots
  }
}

/// Clauses in their order, and where the columns of the query stand in their last rows.
public struct BoundPart: Sendable {
  /// The date of `USE … AS OF`; nil where it is that of the session.
  public let asOf: BoundExpression?
  /// The name of `USE GRAPH name`; nil where it is that of the session.
  public let graph: String?
  /// The clauses.
  public let clauses: [BoundClause]
  /// Where the columns stand after the last clause; as many as the query has columns.
  public let slots: [Slot]

  /// Makes a part.
  public init(asOf: BoundExpression?, graph: String?, clauses: [BoundClause], slots: [Slot]) {
    self.asOf = asOf
    self.graph = graph
    self.clauses = clauses
    self.slots = slots
  }
}

/// One clause.
public indirect enum BoundClause: Sendable {
  /// `MATCH`: for each row one row for each way in which the pattern fits and the predicate is true; with `isOptional` a
  /// row without one stays, with nulls in the slots that the pattern would have filled.
  case match(BoundPattern, predicate: BoundExpression?, isOptional: Bool)
  /// `UNWIND`.
  case unwind(BoundExpression, into: Slot)
  /// `CALL procedure`.
  case call(BoundCall)
  /// `CALL { … }`: for each row the rows of the query, whose columns stand in its slots; a query without columns is run
  /// once a row and leaves the rows as they are.
  case subquery(BoundQuery)
  /// `CREATE`: each pattern creates what is not bound yet, nodes first in their order, then relationships in theirs; each
  /// may read what was created before it.
  case create(BoundPattern)
  /// `MERGE`.
  case merge(BoundPattern, onCreate: [BoundSetItem], onMatch: [BoundSetItem])
  /// `SET`.
  case set([BoundSetItem])
  /// `REMOVE`.
  case remove([BoundRemoveItem])
  /// `DELETE`.
  case delete([BoundExpression], isDetaching: Bool)
  /// `FOREACH`.
  case forEach(Slot, in: BoundExpression, [BoundClause])
  /// `WITH` and `RETURN`.
  case project(BoundProjection)
}
