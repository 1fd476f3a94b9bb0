/// One or more parts whose rows are put together by `UNION`.
public struct Query: Sendable, Hashable {
  /// The first part.
  public var first: SingleQuery
  /// For each further part, whether `UNION ALL` stands before it.
  public var isAll: [Bool]
  /// The further parts.
  public var rest: [SingleQuery]
  /// Where it stands.
  public var span: SourceSpan

  /// Makes a query.
  public init(_ first: SingleQuery, isAll: [Bool] = [], rest: [SingleQuery] = [], span: SourceSpan) {
    self.first = first
    self.isAll = isAll
    self.rest = rest
    self.span = span
  }
}

/// Clauses, each of which works on the rows of the one before.
public struct SingleQuery: Sendable, Hashable {
  /// The graph that is read; nil where it is that of the session.
  public var graph: UsedGraph?
  /// The clauses in their order.
  public var clauses: [Clause]
  /// Where they stand.
  public var span: SourceSpan

  /// Makes a query without `UNION`.
  public init(graph: UsedGraph? = nil, clauses: [Clause], span: SourceSpan) {
    self.graph = graph
    self.clauses = clauses
    self.span = span
  }
}

/// `USE GRAPH name AS OF date`.
public struct UsedGraph: Sendable, Hashable {
  /// The name; nil where only a date is given.
  public var name: Name?
  /// The date on which facts must hold; nil where it is that of the session.
  public var asOf: Expression?
  /// Where it stands.
  public var span: SourceSpan

  /// Makes a choice of graph and date.
  public init(name: Name?, asOf: Expression?, span: SourceSpan) {
    self.name = name
    self.asOf = asOf
    self.span = span
  }
}
