internal import QueryBinding
public import QuerySyntax

/// How a statement is carried out. It is handed on by one reference, as often as a statement is asked.
public final class PhysicalPlan: Sendable {
  /// The kinds of plans.
  public enum Kind: Sendable {
    /// The plan of a query.
    case query(PhysicalQuery)
    /// A command about the schema, which needs no plan.
    case schema(SchemaCommand)
  }

  /// What is to be done.
  public let kind: Kind
  /// The plans of the subqueries in expressions, by their numbers.
  public let subqueries: [Int: PhysicalQuery]
  /// `EXPLAIN` or `PROFILE`; nil where neither was asked for.
  public let inspection: Statement.Inspection?
  /// The number of slots of a row, those of the planner included.
  public let slotCount: Int
  /// The parameters that must be given, sorted.
  public let parameters: [String]
  /// Whether the cheapest way was looked for; a plan for which it was not is carried out row by row, which other ways are
  /// compared with.
  package let isOptimized: Bool
  /// Whether it changes nothing.
  public let isReadOnly: Bool
  /// Whether it asks for random numbers, so that the order in which it does so must not change.
  package let isVolatile: Bool
  /// The graphs that `USE GRAPH` names, sorted; the caller opens them.
  public let graphs: [String]
  /// How many rows each step is expected to hand on, by its place; empty where nobody asked for the plan.
  package let estimates: [StepPlace: Double]

  init(
    kind: Kind, subqueries: [Int: PhysicalQuery], statement: BoundStatement, slotCount: Int, isOptimized: Bool,
    graphs: [String], estimates: [StepPlace: Double]
  ) {
    self.kind = kind
    self.subqueries = subqueries
    inspection = statement.inspection
    self.slotCount = slotCount
    parameters = statement.parameters
    self.isOptimized = isOptimized
    isReadOnly = statement.isReadOnly
    isVolatile = statement.isVolatile
    self.graphs = graphs
    self.estimates = estimates
  }
}
