public import QuerySyntax

/// What `WITH` and `RETURN` do, in this order: group and aggregate, compute the items, drop equal rows, sort, skip and
/// limit, and, for `WITH`, keep the rows for which the predicate is true.
///
/// Sorting and the predicate may still read the slots of the rows before, unless rows were grouped or made distinct. After
/// grouping without `DISTINCT` sorting may read the slots of keys and aggregates. In a subquery every clause may read the
/// slots of the row around it, after grouping too.
public struct BoundProjection: Sendable {
  /// The aggregates; nil where there is none and rows are not grouped.
  public let aggregation: BoundAggregation?
  /// What each item is, and where it stands afterwards. With an aggregation the expressions read its slots.
  public let items: [BoundItem]
  /// Whether equal rows become one, compared by the items.
  public let isDistinct: Bool
  /// What rows are sorted by.
  public let order: [BoundSortItem]
  /// How many rows are left out; has no variables.
  public let skip: BoundExpression?
  /// How many rows are kept at most; has no variables.
  public let limit: BoundExpression?
  /// `WHERE` after `WITH`.
  public let predicate: BoundExpression?

  /// Makes a projection.
  public init(
    aggregation: BoundAggregation?, items: [BoundItem], isDistinct: Bool, order: [BoundSortItem],
    skip: BoundExpression?, limit: BoundExpression?, predicate: BoundExpression?
  ) {
    self.aggregation = aggregation
    self.items = items
    self.isDistinct = isDistinct
    self.order = order
    self.skip = skip
    self.limit = limit
    self.predicate = predicate
  }
}

/// Rows that agree in the keys become one, with the aggregates of each group. Without keys there is one row, even of none.
public struct BoundAggregation: Sendable {
  /// What rows of one group agree in, and where it stands afterwards.
  public let keys: [BoundItem]
  /// The aggregates, and where they stand afterwards.
  public let aggregates: [(BoundAggregate, slot: Slot)]

  /// Makes an aggregation.
  public init(keys: [BoundItem], aggregates: [(BoundAggregate, slot: Slot)]) {
    self.keys = keys
    self.aggregates = aggregates
  }
}

/// One aggregate of a group.
public struct BoundAggregate: Sendable {
  /// The lowercase name: `count`, `collect`, `sum`, `avg`, `min`, `max`, `stdev`, `stdevp`, `percentilecont`,
  /// `percentiledisc`.
  public let function: String
  /// What is aggregated, then the percentile; empty for `count(*)`.
  public let arguments: [BoundExpression]
  /// Whether equal values count once.
  public let isDistinct: Bool
  /// Where it stands.
  public let place: SourceSpan?

  /// Makes an aggregate.
  public init(function: String, arguments: [BoundExpression], isDistinct: Bool, place: SourceSpan? = nil) {
    self.function = function
    self.arguments = arguments
    self.isDistinct = isDistinct
    self.place = place
  }
}

/// An expression and the slot that takes its value.
public struct BoundItem: Sendable {
  /// The expression.
  public let expression: BoundExpression
  /// The slot.
  public let slot: Slot
  /// The name of the column or variable.
  public let name: String

  /// Makes an item.
  public init(_ expression: BoundExpression, into slot: Slot, name: String) {
    self.expression = expression
    self.slot = slot
    self.name = name
  }
}

/// One item of `ORDER BY`.
public struct BoundSortItem: Sendable {
  /// What is compared.
  public let expression: BoundExpression
  /// Whether the largest comes first.
  public let isDescending: Bool

  /// Makes an item.
  public init(_ expression: BoundExpression, isDescending: Bool) {
    self.expression = expression
    self.isDescending = isDescending
  }
}
