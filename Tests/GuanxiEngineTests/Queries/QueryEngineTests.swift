import GuanxiEngine
import Testing

@Suite("Queries")
struct QueryEngineTests {
  @Test("The graph of the view stays as it is; the result has the one after the statement")
  func graphsAreValues() throws {
    let first = try QueryFixture.run("CREATE (:Company {name: 'Acme'})")
    #expect(first.counters.nodesCreated == 1)
    #expect(!first.isReadOnly)
    let second = try QueryFixture.run("MATCH (c:Company) SET c.name = 'Beta'", on: first.graph)
    #expect(try QueryFixture.run("MATCH (c) RETURN c.name", on: first.graph).rows == [["Acme"]])
    #expect(try QueryFixture.run("MATCH (c) RETURN c.name", on: second.graph).rows == [["Beta"]])
  }

  @Test("USE AS OF changes the date on which facts hold")
  func asOf() throws {
    let graph = try QueryFixture.run(
      "CREATE (:Person)-[:WORKS_AT {from: date('2020-01-01'), to: date('2024-01-01')}]->(:Company)"
    ).graph
    #expect(try QueryFixture.run("MATCH (:Person)-[r]->() RETURN count(r)", on: graph).rows == [[0]])
    for used in ["USE", "USE GRAPH world", "USE world"] {
      let earlier = "\(used) AS OF date('2023-01-01') MATCH (:Person)-[r]->() RETURN count(r)"
      #expect(try QueryFixture.run(earlier, on: graph).rows == [[1]])
    }
  }

  /// 6 and 13 of 20: graphs/medical-devices/README.md, "The key number".
  @Test("USE AS OF gives the coverage of the sample's key number", arguments: [("2025-06-30", 6), ("2026-06-30", 13)])
  func asOfOnTheSample(date: String, covered: Int) throws {
    let call = "CALL account.coverage({account: 'C-101'}) YIELD company, rung WHERE rung >= 2 RETURN count(company)"
    let result = try QueryFixture.run("USE AS OF date('\(date)') \(call)", on: try SampleWorld.medicalDevices.get())
    #expect(result.rows == [[.integer(covered)]])
  }

  @Test("EXPLAIN tells the plan and does nothing")
  func explain() throws {
    let result = try QueryFixture.run("EXPLAIN CREATE (:Company)")
    #expect(result.plan?.contains("Create") == true)
    #expect(result.graph.nodeCount == 0)
    #expect(try QueryEngine.standard.isReadOnly("EXPLAIN CREATE (:Company)", on: Graph()))
    #expect(try QueryFixture.run("PROFILE RETURN 1 AS x").rows == [[1]])
    #expect(try QueryFixture.run("RETURN 1").plan == nil)
  }

  @Test("An error says where, in both languages")
  func errors() throws {
    let error = try QueryFixture.error("MATCH (n)\nRETURN m")
    #expect((error.phase, error.kind, error.detail) == (.compile, "SyntaxError", "UndefinedVariable"))
    let lines = error.description.split(separator: "\n").map(String.init)
    #expect(lines.first?.hasPrefix("Line 2, column 8: ") == true)
    #expect(lines.dropFirst().prefix(2) == ["RETURN m", "       ^"])
    #expect(error.chineseDescription.hasPrefix("第 2 行第 8 列："))
    let late = try QueryFixture.error("UNWIND [0] AS x RETURN 1 / x")
    #expect((late.phase, late.kind) == (.runtime, "ArithmeticError"))
    #expect(late.description.hasPrefix("Line 1, column 28: "))
    #expect(try QueryFixture.error("RETURN (").phase == .compile)
    #expect(try QueryFixture.error("USE GRAPH other MATCH (n) RETURN n").detail == "GraphNotFound")
  }

  @Test("A constraint that several parts of a statement could break is blamed on the one that broke it")
  func constraints() throws {
    let graph = try QueryFixture.run("CREATE CONSTRAINT ON (c:Company) ASSERT c.id IS UNIQUE").graph
    let error = try QueryFixture.error(
      "CREATE (a:Company {id: 1})\nCREATE (b:Company {id: 2})\nSET b.id = 3, b.id = 1\nSET b.name = 'x'", on: graph)
    #expect(error.detail == "ValueNotUnique")
    #expect(error.description.hasPrefix("Line 3, column 22: "), "\(error)")
  }

  @Test("db procedures list what the caller sees, and nothing that is hidden")
  func listings() throws {
    let graph = try QueryFixture.run("CREATE (:Company {name: 'A'})-[:OWNS {share: 1.0}]->(:Secret {code: 7})").graph
    let secret = Set(graph.nodes(labeled: "Secret"))
    #expect(try QueryFixture.run("CALL db.labels()", on: graph).rows == [["Company"], ["Secret"]])
    #expect(try QueryFixture.run("CALL db.labels()", on: graph, hiding: secret).rows == [["Company"]])
    #expect(try QueryFixture.run("CALL db.relationshipTypes()", on: graph).rows == [["OWNS"]])
    #expect(try QueryFixture.run("CALL db.relationshipTypes()", on: graph, hiding: secret).rows.isEmpty)
    #expect(try QueryFixture.run("CALL db.propertyKeys()", on: graph).rows == [["code"], ["name"], ["share"]])
    #expect(try QueryFixture.run("CALL db.propertyKeys()", on: graph, hiding: secret).rows == [["name"]])
  }

  @Test("What can be called is listed")
  func procedures() throws {
    let listed = try QueryFixture.run("CALL dbms.procedures() YIELD name RETURN collect(name)").rows
    let shown = try QueryFixture.run("SHOW PROCEDURES").rows.compactMap(\.first)
    #expect(listed == [[.list(shown)]])
    #expect(shown.contains("account.coverage"))
    #expect(try QueryFixture.run("SHOW FUNCTIONS").rows.contains { $0.first == "toUpper" })
    #expect(try QueryFixture.run("CALL dbms.components() YIELD name RETURN name").rows == [["Guanxi"]])
  }
}
