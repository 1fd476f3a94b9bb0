import PropertyGraph
import QueryBinding
import QuerySyntax
import Testing

@Suite struct CallTests {
  private func call(_ text: String) throws -> (call: BoundCall, columns: [String]) {
    let query = try boundQuery(text)
    guard case .call(let call) = query.clauses[0] else { throw NoQuery() }
    return (call, query.columns)
  }

  @Test func aCallThatStandsAloneGivesEveryColumn() throws {
    let (call, columns) = try call("CALL account.coverage('C-104')")
    #expect(columns == ["company", "share"])
    #expect(call.outputs.map(\.column) == [0, 1])
    guard case .literal(.integer(2)) = call.arguments[1] else { throw NoQuery() }
  }

  @Test func argumentsThatAreNotWrittenAreParameters() throws {
    let (call, _) = try call("CALL account.coverage")
    guard case .parameter("account") = call.arguments[0] else { throw NoQuery() }
    #expect(try bound("CALL account.coverage", parameters: ["account"]).parameters == ["account"])
    #expect(try mistake("CALL account.coverage", parameters: ["depth"])?.detail == "MissingParameter")
  }

  @Test func columnsAreTakenAndRenamed() throws {
    let (call, columns) = try call("CALL account.coverage('C-104') YIELD share AS s, company RETURN s, company.name")
    #expect(call.outputs.map(\.column) == [1, 0])
    #expect(columns == ["s", "company.name"])
    #expect(try mistake("CALL db.labels() YIELD label WHERE label STARTS WITH 'P' RETURN label") == nil)
    #expect(try mistake("MATCH (n) CALL db.refresh() RETURN n") == nil)
  }

  @Test(arguments: [
    ("CALL account.coverage()", "InvalidNumberOfArguments"),
    ("CALL account.coverage('a', 1, 2)", "InvalidNumberOfArguments"),
    ("CALL account.coverage(true)", "InvalidArgumentType"),
    ("CALL account.coverage('a', 1.5) YIELD share RETURN share", "InvalidArgumentType"),
    ("CALL account.strict(null)", "InvalidArgumentType"),
    ("CALL account.coverage YIELD share RETURN share", "InvalidArgumentPassingMode"),
    ("CALL account.coverage('a') RETURN share", "UndefinedVariable"),
    ("CALL account.coverage('a') YIELD nothing RETURN nothing", "UndefinedVariable"),
    ("CALL account.coverage('a') YIELD * RETURN share", "UnexpectedSyntax"),
    ("WITH 'Hi' AS label CALL db.labels() YIELD label RETURN *", "VariableAlreadyBound"),
    ("CALL account.coverage('a') YIELD company AS x, share AS x RETURN x", "VariableAlreadyBound"),
    ("MATCH (n) CALL account.coverage(toUpper(count(n))) YIELD share RETURN share", "InvalidAggregation"),
  ])
  func theseAreErrors(text: String, detail: String) throws {
    #expect(try mistake(text)?.detail == detail)
  }

  @Test func anUnknownProcedureIsAnErrorOfItsOwnKind() throws {
    let error = try #require(try mistake("CALL account.covrage('C-104')"))
    #expect(error.kind == .procedureError && error.detail == "ProcedureNotFound")
    #expect(error.hint == "Did you mean \"account.coverage\"?")
  }
}
