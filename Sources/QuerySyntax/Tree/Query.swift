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

/// `USE GRAPH name AT VERSION number AS OF date`.
public struct UsedGraph: Sendable, Hashable {
  /// Which version of the graph's change log.
  public enum Version: Sendable, Hashable {
    /// The number of a record.
    case number(Int)
    /// A date or moment, as text.
    case text(String)
    /// What a parameter says.
    case parameter(String)
  }

  /// The name; nil where only a version or date is given.
  public var name: Name?
  /// The version; nil where it is the newest. Only the first part of a statement has one.
  public var version: Version?
  /// The date on which facts must hold; nil where it is that of the session.
  public var asOf: Expression?
  /// Where it stands.
  public var span: SourceSpan

  /// Makes a choice of graph, version and date.
  public init(name: Name?, version: Version? = nil, asOf: Expression?, span: SourceSpan) {
    self.name = name
    self.version = version
    self.asOf = asOf
    self.span = span
  }
}
