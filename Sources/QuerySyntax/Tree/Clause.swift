/// One clause and where it stands.
public struct Clause: Sendable, Hashable {
  /// The kinds of clauses.
  public indirect enum Kind: Sendable, Hashable {
    /// `[OPTIONAL] MATCH pattern, … [WHERE predicate]`.
    case match(isOptional: Bool, pattern: [PathPattern], predicate: Expression?)
    /// `UNWIND list AS variable`.
    case unwind(list: Expression, variable: Name)
    /// `[OPTIONAL] CALL procedure(…) [YIELD …]`.
    case call(ProcedureCall)
    /// `[OPTIONAL] CALL [(variables)] { … }`; `imports` is nil where the variables are named by a `WITH` inside.
    case subquery(Query, imports: SubqueryImports?, isOptional: Bool)
    /// `CREATE pattern, …`.
    case create([PathPattern])
    /// `MERGE pattern [ON CREATE SET …] [ON MATCH SET …]`.
    case merge(PathPattern, onCreate: [SetItem], onMatch: [SetItem])
    /// `SET item, …`.
    case set([SetItem])
    /// `REMOVE item, …`.
    case remove([RemoveItem])
    /// `[DETACH] DELETE expression, …`.
    case delete([Expression], isDetaching: Bool)
    /// `FOREACH (variable IN list | clauses)`.
    case forEach(variable: Name, list: Expression, body: [Clause])
    /// `WITH … [WHERE predicate]`.
    case with(Projection, predicate: Expression?)
    /// `RETURN …`.
    case `return`(Projection)
    /// `FINISH`: the query ends without a result.
    case finish
  }

  /// What it does.
  public var kind: Kind
  /// Where it stands.
  public var span: SourceSpan

  /// Makes a clause.
  public init(_ kind: Kind, at span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

/// What a subquery of `CALL` sees of the row that it belongs to.
public enum SubqueryImports: Sendable, Hashable {
  /// `CALL (*) { … }`: every variable.
  case all
  /// `CALL (a, b) { … }`: these.
  case named([Name])
}

/// What `WITH` and `RETURN` hand on.
public struct Projection: Sendable, Hashable {
  /// Whether equal rows become one.
  public var isDistinct: Bool
  /// Whether `*` stands first: every variable in scope.
  public var includesAll: Bool
  /// The items besides.
  public var items: [ProjectionItem]
  /// `ORDER BY`.
  public var order: [SortItem]
  /// `SKIP`.
  public var skip: Expression?
  /// `LIMIT`.
  public var limit: Expression?

  /// Makes a projection.
  public init(
    isDistinct: Bool = false, includesAll: Bool = false, items: [ProjectionItem], order: [SortItem] = [],
    skip: Expression? = nil, limit: Expression? = nil
  ) {
    self.isDistinct = isDistinct
    self.includesAll = includesAll
    self.items = items
    self.order = order
    self.skip = skip
    self.limit = limit
  }
}

/// One item of a projection.
public struct ProjectionItem: Sendable, Hashable {
  /// What is computed.
  public var expression: Expression
  /// The name after `AS`; nil where there is none.
  public var alias: Name?
  /// The expression as it was written, which is the column's name where there is no alias.
  public var text: String

  /// Makes an item.
  public init(_ expression: Expression, alias: Name?, text: String) {
    self.expression = expression
    self.alias = alias
    self.text = text
  }

  /// Whether the two say the same, however they were written.
  public static func == (a: ProjectionItem, b: ProjectionItem) -> Bool {
    a.expression == b.expression && a.alias == b.alias
  }

  /// Hashes what is said.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(expression)
    hasher.combine(alias)
  }
}

/// One item of `ORDER BY`.
public struct SortItem: Sendable, Hashable {
  /// What is compared.
  public var expression: Expression
  /// Whether the largest comes first.
  public var isDescending: Bool

  /// Makes an item.
  public init(_ expression: Expression, isDescending: Bool) {
    self.expression = expression
    self.isDescending = isDescending
  }
}

/// `CALL name(arguments) YIELD …`.
public struct ProcedureCall: Sendable, Hashable {
  /// What is taken of the rows of a procedure.
  public enum Yield: Sendable, Hashable {
    /// `YIELD *`, or no `YIELD` at all in a call that stands alone.
    case all
    /// `YIELD column [AS name], …`; `YIELD -` is an empty list.
    case columns([YieldItem])
  }

  /// The name with its namespace, such as `account.coverage`.
  public var name: Name
  /// The arguments; nil where no brackets stand there, so that parameters of the procedure's own names are taken.
  public var arguments: [Expression]?
  /// What is taken; nil where no `YIELD` stands there.
  public var yield: Yield?
  /// `WHERE` after `YIELD`.
  public var predicate: Expression?
  /// Whether a row without an answer stays, as with `OPTIONAL CALL`.
  public var isOptional: Bool

  /// Makes a call.
  public init(
    name: Name, arguments: [Expression]?, yield: Yield?, predicate: Expression? = nil, isOptional: Bool = false
  ) {
    self.name = name
    self.arguments = arguments
    self.yield = yield
    self.predicate = predicate
    self.isOptional = isOptional
  }
}

/// `column AS name` after `YIELD`.
public struct YieldItem: Sendable, Hashable {
  /// The column of the procedure.
  public var column: Name
  /// The variable that it becomes; nil where it keeps its name.
  public var alias: Name?

  /// Makes an item.
  public init(column: Name, alias: Name? = nil) {
    self.column = column
    self.alias = alias
  }
}

/// One item of `SET`.
public enum SetItem: Sendable, Hashable {
  /// `target.key = value`; the target is an expression that gives a node or relationship.
  case property(target: Expression, key: PropertyName, value: Expression)
  /// `variable = map`: the properties become those of the map.
  case replace(variable: Name, map: Expression)
  /// `variable += map`: the properties of the map are set.
  case add(variable: Name, map: Expression)
  /// `variable:Label:Other`.
  case labels(variable: Name, labels: [LabelName])
}

/// One item of `REMOVE`.
public enum RemoveItem: Sendable, Hashable {
  /// `target.key`.
  case property(target: Expression, key: PropertyName)
  /// `variable:Label:Other`.
  case labels(variable: Name, labels: [LabelName])
}

/// The name of a property: written down, or computed as in `n[$key]`.
public enum PropertyName: Sendable, Hashable {
  /// Written down.
  case fixed(Name)
  /// Computed.
  case dynamic(Expression)
}

/// A label or relationship type: written down, or computed as in `$(label)`.
public enum LabelName: Sendable, Hashable {
  /// Written down.
  case fixed(Name)
  /// Computed.
  case dynamic(Expression)
}
