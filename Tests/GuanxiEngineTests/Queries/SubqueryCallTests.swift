import GuanxiEngine
import Testing

@Suite("Subqueries of CALL, quantified relationships and FINISH")
struct SubqueryCallTests {
  private static func chain() throws -> Graph {
    try QueryFixture.run(
      "CREATE (:N {v: 1})-[:R {w: 1}]->(:N {v: 2})-[:R {w: 2}]->(:N {v: 3})-[:R {w: 3}]->(:N {v: 4})"
    )
    .graph
  }

  @Test(
    "A quantified relationship is one of variable length",
    arguments: [
      ("-[:R]->{1,3}", "-[:R*1..3]->"), ("-->{2}", "-[*2]->"), ("-->+", "-[*1..]->"), ("-->*", "-[*0..]->"),
      ("<-[:R]-{,2}", "<-[:R*0..2]-"), ("-[r:R WHERE r.w < 3]->+", "(()-[r:R WHERE r.w < 3]->())+"),
    ])
  func quantified(pattern: String, star: String) throws {
    let graph = try Self.chain()
    let rows = { (pattern: String) in
      try QueryFixture.run("MATCH (a)\(pattern)(b) RETURN a.v AS a, b.v AS b ORDER BY a, b", on: graph).rows
    }
    #expect(try !rows(pattern).isEmpty)
    #expect(try rows(pattern) == rows(star))
  }

  @Test("A subquery that sees everything, some or nothing")
  func imports() throws {
    #expect(try QueryFixture.run("WITH 1 AS a, 2 AS b CALL (*) { RETURN a + b AS c } RETURN c").rows == [[3]])
    #expect(try QueryFixture.run("WITH 1 AS a, 2 AS b CALL (a) { RETURN a AS c } RETURN b, c").rows == [[2, 1]])
    #expect(try QueryFixture.error("WITH 1 AS a CALL () { RETURN a AS c } RETURN c").detail == "UndefinedVariable")
  }

  @Test("An optional subquery keeps the rows for which it has none, in their order")
  func optional() throws {
    let graph = try Self.chain()
    let text = "MATCH (n:N) %CALL (n) { MATCH (n)-->(m) WHERE m.v > 2 RETURN m.v AS v } RETURN n.v AS n, v ORDER BY n"
    #expect(
      try QueryFixture.run(text.replacing("%", with: "OPTIONAL "), on: graph).rows
        == [[1, .null], [2, 3], [3, 4], [4, .null]])
    #expect(try QueryFixture.run(text.replacing("%", with: ""), on: graph).rows == [[2, 3], [3, 4]])
    let writing =
      "UNWIND [1, 2] AS i OPTIONAL CALL (i) { WITH i WHERE i > 1 CREATE (m:M {i: i}) RETURN m.i AS m } RETURN i, m"
    let result = try QueryFixture.run(writing)
    #expect(result.rows == [[1, .null], [2, 2]] && result.counters.nodesCreated == 1)
    #expect(try QueryFixture.run("OPTIONAL CALL () { CREATE (:M) } RETURN 1 AS x").rows == [[1]])
  }

  @Test("FINISH ends a query without a result, and nothing follows it")
  func finish() throws {
    let graph = try Self.chain()
    let result = try QueryFixture.run("MATCH (n) FINISH", on: graph)
    #expect(result.columns.isEmpty && result.rows.isEmpty && result.isReadOnly)
    #expect(
      try QueryFixture.run("UNWIND [1, 2] AS i CALL (i) { MATCH (n:N) FINISH } RETURN i", on: graph).rows.count == 2)
    #expect(try QueryFixture.error("MATCH (n) FINISH RETURN n").message == "Nothing can follow FINISH but UNION.")
    #expect(try QueryFixture.error("MATCH (n)").detail == "InvalidClauseComposition")
  }
}
