/// One statement as it was written.
public struct Statement: Sendable, Hashable {
  /// What is asked of the plan instead of, or beside, the rows.
  public enum Inspection: Sendable, Hashable {
    /// `EXPLAIN`: the plan alone; nothing is run.
    case explain
    /// `PROFILE`: the plan with the rows that each operator made.
    case profile
  }

  /// The kinds of statements.
  public enum Kind: Sendable, Hashable {
    /// A query of openCypher.
    case query(Query)
    /// A command about indexes, constraints or what there is.
    case schema(SchemaCommand)
  }

  /// `EXPLAIN` or `PROFILE`; nil where neither stands before it.
  public var inspection: Inspection?
  /// What it says.
  public var kind: Kind
  /// The format of the picture that is wanted beside the rows, as in `CALL account.powerMap({…}) AS svg`; nil where none
  /// is. Only a call of a procedure that stands alone, without `YIELD`, has one.
  public var picture: Name?
  /// Where it stands.
  public var span: SourceSpan

  /// Makes a statement.
  public init(inspection: Inspection? = nil, kind: Kind, picture: Name? = nil, span: SourceSpan) {
    self.inspection = inspection
    self.kind = kind
    self.picture = picture
    self.span = span
  }
}

extension Statement {
  /// The call of which the statement consists, where it is one without `YIELD`.
  public var callAlone: ProcedureCall? {
    guard case .query(let query) = kind, query.rest.isEmpty, query.first.clauses.count == 1,
      case .call(let call)? = query.first.clauses.first?.kind, call.yield == nil, !call.isOptional
    else { return nil }
    return call
  }
}

/// A command about the schema.
public indirect enum SchemaCommand: Sendable, Hashable {
  /// `CREATE INDEX [name] [IF NOT EXISTS] FOR (n:Label) ON (n.key)`.
  case createIndex(name: Name?, label: Name, key: Name, ifNotExists: Bool)
  /// `CREATE CONSTRAINT [name] [IF NOT EXISTS] FOR (n:Label) REQUIRE n.key IS UNIQUE`.
  case createUniqueConstraint(name: Name?, label: Name, key: Name, ifNotExists: Bool)
  /// `CREATE CONSTRAINT [name] [IF NOT EXISTS] FOR (n:Label) REQUIRE n.key IS NOT NULL`.
  case createExistenceConstraint(name: Name?, label: Name, key: Name, ifNotExists: Bool)
  /// `DROP CONSTRAINT ON (n:Label) ASSERT n.key IS NOT NULL`.
  case dropExistenceConstraint(label: Name, key: Name, ifExists: Bool)
  /// `DROP INDEX ON :Label(key)` or `DROP CONSTRAINT ON (n:Label) ASSERT n.key IS UNIQUE`.
  case dropIndex(label: Name, key: Name, ifExists: Bool)
  /// `DROP INDEX name [IF EXISTS]` or `DROP CONSTRAINT name [IF EXISTS]`.
  case dropNamed(name: Name, isConstraint: Bool, ifExists: Bool)
  /// `SHOW INDEXES`, `SHOW CONSTRAINTS`, `SHOW PROCEDURES`, `SHOW FUNCTIONS`.
  case show(Shown)

  /// What can be shown.
  public enum Shown: String, Sendable, Hashable, CaseIterable {
    /// The indexes.
    case indexes
    /// The constraints.
    case constraints
    /// The procedures.
    case procedures
    /// The functions.
    case functions
  }
}
