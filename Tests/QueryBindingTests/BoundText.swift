import Procedures
import PropertyGraph
import QueryBinding
import QuerySyntax
import Testing

/// A procedure of the tests, which gives no rows.
struct QuietProcedure: QueryProcedure {
  let name: String
  let parameters: [QueryParameter]
  let columns: [QueryColumn]

  func rows(_ arguments: [Value], on view: GraphView) throws(ProcedureError) -> [[Value]] { [] }
}

/// What the statements of the tests can name.
let catalog = BindingCatalog(
  functions: [
    FunctionSignature("toUpper", [.string], result: .string),
    FunctionSignature("toInteger", [.any], result: .integer),
    FunctionSignature("size", [.any], accepts: [0: [.string, .list(.any)]], result: .integer),
    FunctionSignature("head", [.list(.any)], result: .any),
    FunctionSignature("type", [.any], accepts: [0: [.relationship]], result: .string),
    FunctionSignature("length", [.path], result: .integer),
    FunctionSignature("range", [.integer, .integer], optional: [.integer], result: .list(.integer)),
    FunctionSignature("coalesce", [.any], isVariadic: true, result: .any),
    FunctionSignature("sqrt", [.number], result: .float),
    FunctionSignature("rand", [], result: .float, isVolatile: true),
  ],
  procedures: [
    QuietProcedure(
      name: "account.coverage",
      parameters: [QueryParameter("account", .string), QueryParameter("depth", .integer, default: 2)],
      columns: [QueryColumn("company", .node), QueryColumn("share", .float)]),
    QuietProcedure(name: "db.labels", parameters: [], columns: [QueryColumn("label", .string)]),
    QuietProcedure(name: "db.refresh", parameters: [], columns: []),
    QuietProcedure(
      name: "account.strict", parameters: [QueryParameter("account", .string, isNullable: false)], columns: []),
  ],
  labels: ["Person", "Company"], relationshipTypes: ["WORKS_AT", "KNOWS"], propertyKeys: ["name", "email"])

/// A statement from text, with its names looked up.
func bound(_ text: String, parameters: Set<String>? = nil) throws -> BoundStatement {
  try Binder.bind(try StatementParser.parse(text), catalog: catalog, parameters: parameters)
}

/// The query of a statement from text.
func boundQuery(_ text: String) throws -> BoundQuery {
  guard case .query(let query) = try bound(text).kind else { throw NoQuery() }
  return query
}

/// A statement is no query.
struct NoQuery: Error {}

/// Why a text cannot be bound; nil where it can.
func mistake(_ text: String, parameters: Set<String>? = nil) throws -> BindingError? {
  let statement = try StatementParser.parse(text)
  do throws(BindingError) {
    _ = try Binder.bind(statement, catalog: catalog, parameters: parameters)
    return nil
  } catch {
    return error
  }
}

extension BoundQuery {
  /// The clauses of the first part.
  var clauses: [BoundClause] { parts[0].clauses }

  /// The last `WITH` or `RETURN` of the first part.
  var lastProjection: BoundProjection {
    get throws {
      guard case .project(let projection)? = clauses.last else { throw NoQuery() }
      return projection
    }
  }
}
