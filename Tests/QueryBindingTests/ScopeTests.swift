import PropertyGraph
import QueryBinding
import QuerySyntax
import Testing

@Suite struct ScopeTests {
  @Test func everyVariableHasItsOwnSlot() throws {
    let statement = try bound("MATCH (a)-[r]->(b) WITH a, b AS c RETURN a, c, [x IN [1] | x]")
    // a, r, b, c, x and the unnamed column.
    #expect(statement.slotCount == 6)
    #expect(statement.isReadOnly)
  }

  @Test func aVariableThatIsHandedOnKeepsItsSlot() throws {
    let query = try boundQuery("MATCH (a) WITH a, a AS b RETURN a, b")
    let projection = try query.lastProjection
    guard case .match(let pattern, _, _) = query.clauses[0] else { throw NoQuery() }
    #expect(projection.items[0].slot == pattern.nodes[0].slot)
    #expect(projection.items[1].slot != pattern.nodes[0].slot)
    #expect(query.slots == projection.items.map(\.slot))
  }

  @Test func theStarStandsForTheNamedVariablesInTheirOrder() throws {
    #expect(try boundQuery("MATCH (b)-[r]->(a)-->() RETURN *").columns == ["a", "b", "r"])
    #expect(try boundQuery("MATCH (b), (a) WITH *, 1 AS n RETURN *, a.name").columns == ["a", "b", "n", "a.name"])
  }

  @Test(arguments: [
    ("MATCH () RETURN foo", "UndefinedVariable"),
    ("MATCH (a), (b) WITH a RETURN b", "UndefinedVariable"),
    ("RETURN [x IN [1] | x] AS l, x", "UndefinedVariable"),
    ("MATCH (a) SET a.name = missing", "UndefinedVariable"),
    ("MERGE (n) ON CREATE SET x.num = 1", "UndefinedVariable"),
    ("MATCH () RETURN *", "NoVariablesInScope"),
    ("RETURN 1 AS a, 2 AS a", "ColumnNameConflict"),
    ("MATCH (a) WITH a, count(*) RETURN a", "NoExpressionAlias"),
    ("UNWIND [1] AS x UNWIND [2] AS x RETURN x", "VariableAlreadyBound"),
    ("MATCH (n) RETURN n LIMIT n.count", "NonConstantExpression"),
    ("MATCH (n) RETURN n SKIP -1", "NegativeIntegerArgument"),
    ("MATCH (n) RETURN n LIMIT 1.5", "InvalidArgumentType"),
  ])
  func namesThatCannotBeUsedAreErrors(text: String, detail: String) throws {
    #expect(try mistake(text)?.detail == detail)
  }

  @Test func aWhereAfterWithSeesTheVariablesBefore() throws {
    #expect(try mistake("MATCH (a) WITH a.name AS name WHERE a.name = 'B' RETURN name") == nil)
    #expect(
      try mistake("MATCH (a) WITH DISTINCT a.name AS name WHERE a.age > 3 RETURN name")?.detail == "UndefinedVariable")
  }

  @Test func aSlipOfThePenIsPointedOut() throws {
    let error = try #require(try mistake("MATCH (account) RETURN acount"))
    #expect(error.hint == "Did you mean \"account\"?")
    #expect(error.chinese == "这里没有名为“acount”的变量。")
    #expect(error.span.start == 23 && error.span.end == 29)
  }

  @Test func parametersAreGathered() throws {
    #expect(try bound("MATCH (n) WHERE n.x = $b RETURN $a + $b").parameters == ["a", "b"])
    let error = try #require(try mistake("RETURN $acount", parameters: ["account"]))
    #expect(error.kind == .parameterMissing && error.detail == "MissingParameter")
    #expect(error.hint == "Did you mean \"account\"?")
  }

  @Test func theConditionsOfACaseWithAnOperandAreEqualities() throws {
    let item = try boundQuery("MATCH (n) RETURN CASE n.x WHEN 1 THEN 'a' ELSE 'b' END").lastProjection.items[0]
    guard case .conditional(let branches, otherwise: .literal(.string("b"))?) = item.expression,
      case .comparison(.equal, let subject, .literal(.integer(1))) = branches[0].condition,
      case .property(.slot, "x") = subject.bare
    else {
      Issue.record("\(item.expression)")
      return
    }
  }

  @Test func anOperandIsComputedOnceHoweverDeepItIsNested() throws {
    var text = "1"
    for _ in 0..<30 { text = "CASE (\(text)) WHEN 1 THEN 1 WHEN 2 THEN 2 WHEN 3 THEN 3 END" }
    // Were the operand repeated, the tree would have 3³⁰ leaves and could not be described.
    #expect(String(describing: try boundQuery("RETURN \(text) AS x").lastProjection).utf8.count < 100_000)
  }

  @Test func longChainsAreBound() throws {
    let sum = Array(repeating: "x", count: 200).joined(separator: " + ")
    #expect(try boundQuery("WITH 1 AS x RETURN \(sum) AS s").columns == ["s"])
    let conjunction = Array(repeating: "x = 1", count: 900).joined(separator: " AND ")
    #expect(try boundQuery("WITH 1 AS x RETURN \(conjunction) AS s ORDER BY \(conjunction)").columns == ["s"])
    let aggregates = "count(\(sum)) + count(\(sum))"
    #expect(try boundQuery("WITH 1 AS x RETURN \(aggregates) AS s ORDER BY s").columns == ["s"])
    let comparisons = Array(repeating: "size([x])", count: 200).joined(separator: " <= ")
    #expect(try boundQuery("WITH 1 AS x RETURN \(comparisons) AS s").columns == ["s"])
  }
}
