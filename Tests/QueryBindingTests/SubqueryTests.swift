import QueryBinding
import QuerySyntax
import Testing

@Suite struct SubqueryTests {
  @Test(arguments: [
    "MATCH (n) WITH n CALL { WITH n MATCH (n)-->(m) RETURN m UNION WITH n MATCH (n)<--(m) RETURN m } RETURN n, m",
    "MATCH (n) CALL (n) { MATCH (n)-->(m) WITH m LIMIT 1 RETURN m, n.name AS x } RETURN n, m, x",
    "MATCH (n) CALL { WITH n CREATE (n)-[:X]->() } RETURN n",
    "CALL { RETURN 1 AS x } RETURN x",
    "MATCH (n) WHERE EXISTS { MATCH (n)-->(m) WITH n, count(*) AS c WHERE c = 3 RETURN true } RETURN n",
    "MATCH (n) WHERE COUNT { (n)-->(m) WHERE n.x = m.x } > 1 RETURN COLLECT { MATCH (n)-->(m) RETURN m.name } AS l",
    "MATCH (n) RETURN EXISTS { MATCH (n)-->(m) WITH count(m) AS c WHERE c > n.limit RETURN 1 } AS e",
    "RETURN 1 AS a, 2 AS b UNION RETURN 4 AS b, 3 AS a",
    "UNWIND [1] AS x FOREACH (y IN [x] | CREATE ({v: x + y}))",
  ])
  func theseAreFine(text: String) throws {
    #expect(try mistake(text) == nil)
  }

  @Test(arguments: [
    ("MATCH (n) CALL { MATCH (n)-->(m) RETURN n } RETURN 1", "VariableAlreadyBound"),
    ("MATCH (n) CALL { RETURN n.x AS x } RETURN x", "UndefinedVariable"),
    ("MATCH (n) CALL { WITH n WHERE n.x > 1 RETURN 1 AS y } RETURN y", "InvalidClauseComposition"),
    ("MATCH (n) CALL (k) { RETURN 1 AS x } RETURN x", "UndefinedVariable"),
    ("MATCH (n) WHERE EXISTS { MATCH (n)-->(m) SET m.prop = 'fail' } RETURN n", "InvalidClauseComposition"),
    ("MATCH (n) RETURN COLLECT { MATCH (n)-->(m) RETURN m.name, m } AS e", "InvalidClauseComposition"),
    ("RETURN 1 AS a UNION RETURN 2 AS b", "DifferentColumnsInUnion"),
    ("RETURN 1 AS a UNION ALL RETURN 2 AS a, 3 AS b", "DifferentColumnsInUnion"),
    ("MATCH (n)", "InvalidClauseComposition"),
    ("MATCH (n) WITH n", "InvalidClauseComposition"),
    ("RETURN 1 MATCH (n) RETURN n", "InvalidClauseComposition"),
    ("FOREACH (x IN [1] | MATCH (n) CREATE (n)-[:X]->())", "InvalidClauseComposition"),
    ("MATCH (n) FOREACH (n IN [1] | CREATE ())", "VariableAlreadyBound"),
  ])
  func theseAreErrors(text: String, detail: String) throws {
    #expect(try mistake(text)?.detail == detail)
  }

  @Test func theColumnsOfAUnionAreFoundByTheirNames() throws {
    let query = try boundQuery("RETURN 1 AS a, 2 AS b UNION RETURN 4 AS b, 3 AS a")
    #expect(query.columns == ["a", "b"])
    #expect(query.isDistinct)
    guard case .project(let second) = query.parts[1].clauses[0] else { throw NoQuery() }
    #expect(query.parts[1].slots == [second.items[1].slot, second.items[0].slot])
    #expect(Set(query.slots).isDisjoint(with: query.parts[0].slots))
  }

  @Test func aPatternComprehensionIsACollection() throws {
    let item = try boundQuery("MATCH (n) RETURN [(n)-->(m) WHERE m.x > 1 | m.name] AS l").lastProjection.items[0]
    guard case .subquery(.collect, let inner) = item.expression.bare, inner.clauses.count == 2,
      case .match(_, predicate: .comparison?, _) = inner.clauses[0]
    else { throw NoQuery() }
    #expect(inner.slots == (try inner.lastProjection.items.map(\.slot)))
  }

  @Test func whatChangesTheGraphIsKnown() throws {
    #expect(try !bound("MATCH (n) CALL { WITH n SET n.x = 1 } RETURN n").isReadOnly)
    #expect(try !bound("CREATE INDEX FOR (n:Person) ON (n.name)").isReadOnly)
    #expect(try bound("SHOW INDEXES").isReadOnly)
    #expect(try bound("CALL db.labels").isReadOnly)
  }
}
