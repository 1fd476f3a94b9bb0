public import QuerySyntax

/// A statement in which every name has been looked up: what is planned.
public struct BoundStatement: Sendable {
  /// The kinds of statements.
  public enum Kind: Sendable {
    /// A query.
    case query(BoundQuery)
    /// A command about the schema; its names need no looking up.
    case schema(SchemaCommand)
  }

  /// `EXPLAIN` or `PROFILE`; nil where neither was asked for.
  public let inspection: Statement.Inspection?
  /// What it says.
  public let kind: Kind
  /// The number of slots that a row of it has.
  public let slotCount: Int
  /// The names of the parameters that it uses, sorted.
  public let parameters: [String]
  /// Whether it changes nothing.
  public let isReadOnly: Bool
  /// Whether it asks for random numbers, of which each is another one.
  public let isVolatile: Bool
  /// What is doubtful, such as a label that the graph does not know.
  public let warnings: [BindingWarning]

  /// Makes a statement.
  public init(
    inspection: Statement.Inspection?, kind: Kind, slotCount: Int, parameters: [String], isReadOnly: Bool,
    isVolatile: Bool = false, warnings: [BindingWarning]
  ) {
    self.inspection = inspection
    self.kind = kind
    self.slotCount = slotCount
    self.parameters = parameters
    self.isReadOnly = isReadOnly
    self.isVolatile = isVolatile
    self.warnings = warnings
  }
}

/// A place in the rows of a statement. Each variable of a statement, in whatever scope, has a slot of its own, so that a
/// subquery sees the row that it belongs to.
public struct Slot: Sendable, Hashable, Comparable {
  /// The number, from 0.
  public let index: Int

  /// Makes a slot.
  public init(_ index: Int) { self.index = index }

  /// Whether the number of the one is the lower.
  public static func < (a: Slot, b: Slot) -> Bool { a.index < b.index }
}

/// What is known of a value before the statement is run.
public indirect enum BoundType: Sendable, Hashable {
  /// Nothing.
  case any
  /// A truth value.
  case boolean
  /// A whole number.
  case integer
  /// A floating-point number.
  case float
  /// A number of either kind.
  case number
  /// Text.
  case string
  /// A list of elements of a type.
  case list(BoundType)
  /// A map.
  case map
  /// A node.
  case node
  /// A relationship.
  case relationship
  /// A path.
  case path
  /// A date, a time, an instant or a duration.
  case temporal
}
