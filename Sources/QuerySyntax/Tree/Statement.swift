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
  /// Where it stands.
  public var span: SourceSpan

  /// Makes a statement.
  public init(inspection: Inspection? = nil, kind: Kind, span: SourceSpan) {
    self.inspection = inspection
    self.kind = kind
    self.span = span
  }
}

/// A command about the schema.
public indirect enum SchemaCommand: Sendable, Hashable {
  /// `CREATE INDEX [name] [IF NOT EXISTS] FOR (n:Label) ON (n.key)`.
  case createIndex(name: Name?, label: Name, key: Name, ifNotExists: Bool)
  /// `CREATE CONSTRAINT [name] [IF NOT EXISTS] FOR (n:Label) REQUIRE n.key IS UNIQUE`.
  case createUniqueConstraint(name: Name?, label: Name, key: Name, ifNotExists: Bool)
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
