import GuanxiEngine
import Testing

@Suite("Short forms of GQL, and functions of lists")
struct ShorthandTests {
  @Test(
    "A short form gives what the long one gives",
    arguments: [
      ("FOR x IN [3, 1, 2] FILTER x > 1 LET y = x * 10 ORDER BY y RETURN y", [[20], [30]]),
      ("UNWIND [1, 2, 3, 4] AS x ORDER BY x DESC SKIP 1 LIMIT 2 RETURN x", [[3], [2]]),
      ("FOR x IN [1, null, 2] RETURN x ORDER BY x NULLS FIRST", [[.null], [1], [2]]),
      ("FOR x IN [1, null, 2] RETURN x ORDER BY x DESC NULLS LAST", [[2], [1], [.null]]),
      ("FOR x IN [1, null, 1] RETURN DISTINCT x ORDER BY x NULLS FIRST", [[.null], [1]]),
      ("FOR x IN [1, null, 1] RETURN x, count(*) AS n ORDER BY x NULLS FIRST", [[.null, 1], [1, 2]]),
      (
        "RETURN trim(BOTH 'x' FROM 'xax') AS a, trim(LEADING 'x' FROM 'xax') AS b, trim(TRAILING FROM 'a ') AS c",
        [["a", "ax", "a"]]
      ),
      (
        "RETURN 'e\u{301}' IS NORMALIZED AS a, 'e\u{301}' IS NFD NORMALIZED AS b, 1 IS NOT NORMALIZED AS c",
        [[false, true, .null]]
      ),
      ("RETURN coll.distinct([1, 1.0, null, null]) AS a", [[.list([1, .null])]]),
      ("RETURN coll.flatten([[1, [2]], 3], 2) AS a", [[.list([1, 2, 3])]]),
      ("RETURN coll.sort(coll.insert([3, 1], 1, 2)) AS a, coll.indexOf([1, 2], 3) AS b", [[.list([1, 2, 3]), -1]]),
      (
        "RETURN coll.max([1, null, 2.5]) AS a, coll.min([]) AS b, coll.remove([1, 2], 0) AS c",
        [[2.5, .null, .list([2])]]
      ),
    ] as [(String, [[Value]])])
  func rows(text: String, expected: [[Value]]) throws {
    #expect(try QueryFixture.run(text).rows == expected)
  }

  @Test("Selectors of shortest paths give what the functions give")
  func selectors() throws {
    let graph = try QueryFixture.run(
      "CREATE (a:N {v: 1}), (b:N {v: 2}), (c:N {v: 3}), (d:N {v: 4}), (a)-[:R]->(b), (b)-[:R]->(d), (a)-[:R]->(c), (c)-[:R]->(d)"
    ).graph
    let rows = { (selector: String) in
      try QueryFixture.run("MATCH p = \(selector) (a:N {v: 1})-[:R]->+(d:N {v: 4}) RETURN length(p) AS n", on: graph)
        .rows
    }
    for one in ["ANY SHORTEST", "SHORTEST 1", "ANY", "SHORTEST 1 PATH"] { #expect(try rows(one) == [[2]]) }
    for all in ["ALL SHORTEST", "SHORTEST 1 GROUP", "ALL SHORTEST PATHS"] { #expect(try rows(all) == [[2], [2]]) }
    #expect(try QueryFixture.error("MATCH p = SHORTEST 3 (a)-->+(b) RETURN p").message == "SHORTEST takes 1 alone.")
  }

  @Test("A position outside of a list is an error")
  func positions() throws {
    #expect(try QueryFixture.error("RETURN coll.insert([1], 2, 5)").message.contains("from 0 to 1, not 2"))
    #expect(try QueryFixture.error("RETURN coll.remove([], 0)").phase == .runtime)
  }

  @Test("What SHOW lists can be taken on")
  func listings() throws {
    let all = try QueryFixture.run("SHOW FUNCTIONS").rows.map { $0[0] }
    #expect(try QueryFixture.run("SHOW FUNCTIONS YIELD name").rows.map { $0[0] } == all)
    let few = try QueryFixture.run(
      "SHOW FUNCTIONS YIELD name, category WHERE name STARTS WITH 'coll.m' ORDER BY name DESC")
    #expect(few.columns == ["name", "category"] && few.rows == [["coll.min", "Lists"], ["coll.max", "Lists"]])
    #expect(try QueryFixture.run("SHOW PROCEDURES WHERE name = 'dbms.functions'").rows.count == 1)
    let world = try QueryFixture.run("CREATE INDEX FOR (n:Note) ON (n.text)").graph
    #expect(
      try QueryFixture.run("SHOW INDEXES YIELD properties RETURN properties", on: world).rows == [[.list(["text"])]])
    #expect(try QueryFixture.run("SHOW CONSTRAINTS WHERE type = 'UNIQUENESS'", on: world).rows.isEmpty)
  }
}
