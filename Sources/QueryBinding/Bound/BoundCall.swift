public import Procedures
public import PropertyGraph
public import QuerySyntax

/// A call of a procedure.
public struct BoundCall: Sendable {
  /// The procedure.
  public let procedure: any QueryProcedure
  /// The arguments in the order of its parameters; those that were left out have the parameter's default.
  public let arguments: [BoundExpression]
  /// Which column goes to which slot.
  public let outputs: [(column: Int, slot: Slot)]
  /// `WHERE` after `YIELD`.
  public let predicate: BoundExpression?
  /// Whether a row without an answer stays.
  public let isOptional: Bool
  /// Where the name of the procedure stands.
  public let place: SourceSpan?

  /// Makes a call.
  public init(
    procedure: any QueryProcedure, arguments: [BoundExpression], outputs: [(column: Int, slot: Slot)],
    predicate: BoundExpression?, isOptional: Bool, place: SourceSpan? = nil
  ) {
    self.procedure = procedure
    self.arguments = arguments
    self.outputs = outputs
    self.predicate = predicate
    self.isOptional = isOptional
    self.place = place
  }
}

/// What can be called with `CALL`.
public protocol QueryProcedure: Sendable {
  /// The name with its namespace, such as `db.labels`.
  var name: String { get }
  /// The parameters in their order.
  var parameters: [QueryParameter] { get }
  /// The columns in their order; empty where it gives no rows.
  var columns: [QueryColumn] { get }
  /// What it answers, in one sentence.
  var summary: LocalizedText { get }
  /// The keys of its one argument where that is a map.
  var options: [ProcedureParameter] { get }
  /// A statement that calls it.
  var example: String { get }

  /// The rows, each as long as there are columns.
  func rows(_ arguments: [Value], on view: GraphView) throws(ProcedureError) -> [[Value]]

  /// The rows, and what should be known of them.
  func answer(_ arguments: [Value], on view: GraphView) throws(ProcedureError) -> ProcedureAnswer
}

/// What a procedure answers.
public struct ProcedureAnswer: Sendable {
  /// The rows, each as long as there are columns.
  public let rows: [[Value]]
  /// What should be known of them, such as that more would have been found.
  public let notes: [LocalizedText]

  /// Makes an answer.
  public init(rows: [[Value]], notes: [LocalizedText] = []) {
    self.rows = rows
    self.notes = notes
  }
}

extension QueryProcedure {
  /// The rows, of which nothing more need be known.
  public func answer(_ arguments: [Value], on view: GraphView) throws(ProcedureError) -> ProcedureAnswer {
    ProcedureAnswer(rows: try rows(arguments, on: view))
  }
  /// Nothing is said.
  public var summary: LocalizedText { LocalizedText("", "") }
  /// There are none.
  public var options: [ProcedureParameter] { [] }
  /// A call without arguments.
  public var example: String { "CALL \(name)()" }
}

/// A parameter of a procedure as the query language sees it.
public struct QueryParameter: Sendable {
  /// The name, by which an implicit argument is taken from the parameters of the statement.
  public let name: String
  /// The type.
  public let type: BoundType
  /// Whether null fits.
  public let isNullable: Bool
  /// The value where no argument is given; nil where one must be.
  public let defaultValue: Value?

  /// Declares a parameter.
  public init(_ name: String, _ type: BoundType, isNullable: Bool = true, default defaultValue: Value? = nil) {
    self.name = name
    self.type = type
    self.isNullable = isNullable
    self.defaultValue = defaultValue
  }
}

/// A column of a procedure as the query language sees it.
public struct QueryColumn: Sendable {
  /// The name.
  public let name: String
  /// The type.
  public let type: BoundType

  /// Declares a column.
  public init(_ name: String, _ type: BoundType) {
    self.name = name
    self.type = type
  }
}
