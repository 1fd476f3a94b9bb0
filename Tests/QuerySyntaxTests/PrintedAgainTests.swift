import QuerySyntax
import Testing

@Suite("Newer syntax is printed in one form, which is read as the same tree")
struct PrintedAgainTests {
  @Test(
    "Pictures and types",
    arguments: [
      ("CALL account.powerMap({account: 'a'}) as svg;", "CALL account.powerMap({account: 'a'}) AS svg"),
      (
        "use g at version 12 as of date('2026-06-30') RETURN 1",
        "USE GRAPH g AT VERSION 12 AS OF date('2026-06-30') RETURN 1"
      ),
      ("USE AT VERSION '2026' RETURN 1", "USE AT VERSION '2026' RETURN 1"),
      ("USE AT VERSION $v RETURN 1", "USE AT VERSION $v RETURN 1"),
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
      ("MATCH (a)-[r WHERE r.w < 3]->+(b) FINISH", "MATCH (a)-[r WHERE r.w < 3]->{1,}(b) FINISH"),
      ("MATCH (a)-->+(b)<--*(c)--{,2}(d) RETURN *", "MATCH (a)-[*1..]->(b)<-[*0..]-(c)-[*0..2]-(d) RETURN *"),
      ("MATCH (a) WHERE (a)-->{2}(:B) RETURN a", "MATCH (a) WHERE (a)-[*2]->(:B) RETURN a"),
      ("CALL (*) { RETURN 1 AS x } RETURN x", "CALL (*) { RETURN 1 AS x } RETURN x"),
      ("OPTIONAL CALL (a, b) {RETURN 1 AS x} RETURN x", "OPTIONAL CALL (a, b) { RETURN 1 AS x } RETURN x"),
      ("CALL () { RETURN 1 AS finish } RETURN finish", "CALL () { RETURN 1 AS finish } RETURN finish"),
    ])
  func patterns(text: String, expected: String) throws { try check(text, expected) }

  @Test(
    "Short forms of GQL are read as what they stand for",
    arguments: [
      ("MATCH (n) FILTER n.x > 1 RETURN n", "MATCH (n) WITH * WHERE n.x > 1 RETURN n"),
      ("MATCH (n) FILTER WHERE n.x > 1 FINISH", "MATCH (n) WITH * WHERE n.x > 1 FINISH"),
      ("LET a = 1, b = 2 RETURN a", "WITH *, 1 AS a, 2 AS b RETURN a"),
      ("FOR x IN [1] RETURN x", "UNWIND [1] AS x RETURN x"),
      (
        "MATCH (n) ORDER BY n.x DESC OFFSET 1 LIMIT 2 RETURN n",
        "MATCH (n) WITH * ORDER BY n.x DESC SKIP 1 LIMIT 2 RETURN n"
      ),
      (
        "RETURN a AS x ORDER BY x NULLS FIRST, y DESC NULLS LAST",
        "RETURN a AS x ORDER BY x IS NULL DESC, x, y IS NULL, y DESC"
      ),
      ("MATCH p = ANY SHORTEST (a)-->+(b) RETURN p", "MATCH p = shortestPath((a)-[*1..]->(b)) RETURN p"),
      ("MATCH p = SHORTEST 1 PATHS (a)-->{,3}(b) RETURN p", "MATCH p = shortestPath((a)-[*0..3]->(b)) RETURN p"),
      ("MATCH ALL SHORTEST (a)-->+(b) RETURN a", "MATCH allShortestPaths((a)-[*1..]->(b)) RETURN a"),
      ("RETURN a IS NORMALIZED, b IS NOT nfd NORMALIZED", "RETURN isNormalized(a), NOT isNormalized(b, 'NFD')"),
      ("MATCH DIFFERENT RELATIONSHIPS (n) FINISH", "MATCH (n) FINISH"),
      (
        "MATCH (n) WHERE n IS LABELED A|B AND n IS NOT LABELED C RETURN n",
        "MATCH (n) WHERE n:A|B AND NOT n:C RETURN n"
      ),
      ("CREATE RANGE INDEX i FOR (n:A) ON (n.x)", "CREATE INDEX i FOR (n:A) ON (n.x)"),
      (
        "RETURN trim(BOTH 'x' FROM a), trim(LEADING FROM b), trim('y' FROM c), trim(d), trim(both)",
        "RETURN btrim(a, 'x'), ltrim(b), btrim(c, 'y'), trim(d), trim(both)"
      ),
    ])
  func shorthands(text: String, expected: String) throws { try check(text, expected) }

  @Test(
    "SHOW with something behind it is a call",
    arguments: [
      (
        "SHOW FUNCTIONS YIELD name AS n WHERE n > 'a'", "CALL dbms.functions() YIELD name AS n WHERE n > 'a'"
      ),
      ("SHOW INDEX WHERE state = 'ONLINE'", "CALL db.indexes() YIELD * WHERE state = 'ONLINE'"),
      (
        "SHOW PROCEDURES YIELD name, mode LIMIT 2",
        "CALL dbms.procedures() YIELD name, mode WITH * LIMIT 2 RETURN name, mode"
      ),
      (
        "SHOW CONSTRAINTS YIELD name RETURN count(name) AS n",
        "CALL db.constraints() YIELD name RETURN count(name) AS n"
      ),
      ("SHOW PROCEDURES", "SHOW PROCEDURES"),
    ])
  func listings(text: String, expected: String) throws { try check(text, expected) }

  private func check(_ text: String, _ expected: String) throws {
    let statement = try StatementParser.parse(text)
    #expect(StatementPrinter.text(of: statement) == expected)
    #expect(try StatementParser.parse(expected) == statement)
  }
}
