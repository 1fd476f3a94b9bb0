import QuerySyntax
import Testing

@Suite("Newer syntax is printed in one form, which is read as the same tree")
struct PrintedAgainTests {
  @Test(
    "Pictures and types",
    arguments: [
      ("CALL account.powerMap({account: 'a'}) as svg;", "CALL account.powerMap({account: 'a'}) AS svg"),
      ("EXPLAIN CALL a.b AS `a b`", "EXPLAIN CALL a.b AS `a b`"),
      ("RETURN 1 :: INT | FLOAT!", "RETURN 1 IS :: INT | FLOAT NOT NULL"),
      ("RETURN a IS NOT TYPED list<any not null>", "RETURN a IS NOT :: LIST<ANY NOT NULL>"),
      ("RETURN [x IN l WHERE x :: INTEGER | STRING | x]", "RETURN [x IN l WHERE (x IS :: INTEGER | STRING) | x]"),
    ])
  func statements(text: String, expected: String) throws { try check(text, expected) }

  @Test(
    "Predicates on what CASE is of",
    arguments: [
      (
        "RETURN CASE x WHEN < 3, > 10 THEN 'a' WHEN IS NULL THEN 'b' END",
        "RETURN CASE x WHEN < 3 THEN 'a' WHEN > 10 THEN 'a' WHEN IS NULL THEN 'b' END"
      ),
      (
        "RETURN CASE n.name WHEN STARTS WITH 'a', =~ '.*b', IN ['c'] THEN 1 WHEN IS NOT :: STRING THEN 2 ELSE 3 END",
        "RETURN CASE n.name WHEN STARTS WITH 'a' THEN 1 WHEN =~ '.*b' THEN 1 WHEN IN ['c'] THEN 1 "
          + "WHEN IS NOT :: STRING THEN 2 ELSE 3 END"
      ),
      ("RETURN CASE 1 WHEN -1 THEN 2 WHEN +x THEN 3 END", "RETURN CASE 1 WHEN -1 THEN 2 WHEN +x THEN 3 END"),
    ])
  func cases(text: String, expected: String) throws { try check(text, expected) }

  @Test(
    "Quantified relationships, subqueries and FINISH",
    arguments: [
      ("MATCH (a)-[r:R]->{1,3}(b) FINISH", "MATCH (a)-[r:R*1..3]->(b) FINISH"),
      ("MATCH (a)-[r WHERE r.w < 3]->+(b) FINISH", "MATCH (a)(()-[r WHERE r.w < 3]->()){1,}(b) FINISH"),
      ("MATCH (a)-->+(b)<--*(c)--{,2}(d) RETURN *", "MATCH (a)-[*1..]->(b)<-[*0..]-(c)-[*0..2]-(d) RETURN *"),
      ("MATCH (a) WHERE (a)-->{2}(:B) RETURN a", "MATCH (a) WHERE (a)-[*2]->(:B) RETURN a"),
      ("CALL (*) { RETURN 1 AS x } RETURN x", "CALL (*) { RETURN 1 AS x } RETURN x"),
      ("OPTIONAL CALL (a, b) {RETURN 1 AS x} RETURN x", "OPTIONAL CALL (a, b) { RETURN 1 AS x } RETURN x"),
      ("CALL () { RETURN 1 AS finish } RETURN finish", "CALL () { RETURN 1 AS finish } RETURN finish"),
    ])
  func patterns(text: String, expected: String) throws { try check(text, expected) }

  private func check(_ text: String, _ expected: String) throws {
    let statement = try StatementParser.parse(text)
    #expect(StatementPrinter.text(of: statement) == expected)
    #expect(try StatementParser.parse(expected) == statement)
  }
}
