import GuanxiEngine
import PropertyGraph
import Testing

@Suite("The schema in statements")
struct SchemaStatementTests {
  private func graph(_ statements: String...) throws -> Graph {
    try statements.reduce(Graph()) { try QueryFixture.run($1, on: $0).graph }
  }

  @Test("An index is created once, shown, and dropped by its name or by what it covers")
  func indexes() throws {
    let create = "CREATE INDEX FOR (n:Person) ON (n.name)"
    let world = try graph(create, "CREATE INDEX IF NOT EXISTS FOR (n:Person) ON (n.name)")
    let shown = try QueryFixture.run("SHOW INDEXES", on: world)
    #expect(shown.columns.prefix(3) == ["name", "state", "type"])
    #expect(
      shown.rows
        == [["index_Person_name", "ONLINE", "RANGE", "NODE", .list(["Person"]), .list(["name"]), .null]])
    #expect(try QueryFixture.run("CALL db.indexes()", on: world).rows == shown.rows)
    #expect(try QueryFixture.run("SHOW CONSTRAINTS", on: world).rows.isEmpty)
    #expect(try QueryFixture.error(create, on: world).description.contains("Person.name already"))
    for drop in [
      "DROP INDEX index_Person_name", "DROP INDEX ON :Person(name)", "DROP INDEX index_Person_name IF EXISTS",
    ] {
      #expect(try QueryFixture.run("SHOW INDEXES", on: try QueryFixture.run(drop, on: world).graph).rows.isEmpty)
    }
    let wrong = try QueryFixture.error("DROP INDEX index_Person_nam", on: world)
    #expect(wrong.description.contains("Did you mean \"index_Person_name\"?"), "\(wrong)")
    #expect(try QueryFixture.run("DROP INDEX nothing IF EXISTS", on: world).graph.indexDefinitions.count == 1)
    #expect(try QueryFixture.error("DROP CONSTRAINT index_Person_name", on: world).detail == "ChangeRefused")
  }

  @Test("A constraint holds for later statements, and tells the value and both nodes")
  func constraints() throws {
    let constraint = "CREATE CONSTRAINT FOR (p:Person) REQUIRE p.id IS UNIQUE"
    let world = try graph("CREATE (:Person {id: 'P-1'}), (:Person {id: 'P-2'})", constraint)
    #expect(
      try QueryFixture.run("SHOW CONSTRAINTS", on: world).rows
        == [
          [
            "constraint_Person_id", "UNIQUENESS", "NODE", .list(["Person"]), .list(["id"]), "constraint_Person_id",
          ]
        ])
    let error = try QueryFixture.error("MATCH (p:Person {id: 'P-2'}) SET p.id = 'P-1'", on: world)
    #expect((error.kind, error.detail) == ("ConstraintVerificationFailed", "ValueNotUnique"))
    #expect(error.description.contains("Person.id must be unique"))
    #expect(error.description.contains("the nodes with the ids 0 and 1 would both have 'P-1'"), "\(error)")
    #expect(error.chineseDescription.contains("编号为 0 和 1 的节点"))
    let made = try QueryFixture.error("CREATE (:Person {id: 'P-1'})", on: world)
    #expect(made.description.contains("ids 0 and 2"), "\(made)")
    let twice = try graph("CREATE (:Person {id: 1}), (:Person {id: 1})")
    #expect(try QueryFixture.error(constraint, on: twice).description.contains("ids 0 and 1"))
    let open = try QueryFixture.run("DROP CONSTRAINT constraint_Person_id", on: world).graph
    #expect(try QueryFixture.run("CREATE (:Person {id: 'P-1'})", on: open).counters.nodesCreated == 1)
    let again = "CREATE CONSTRAINT IF NOT EXISTS FOR (p:Person) REQUIRE p.id IS UNIQUE"
    #expect(try QueryFixture.run(again, on: world).graph.indexDefinitions.count == 1)
  }

  @Test("What every node with a label must have is asked of what is there, of what is made and of what is changed")
  func existence() throws {
    let constraint = "CREATE CONSTRAINT named FOR (p:Person) REQUIRE p.name IS NOT NULL"
    let world = try graph("CREATE (:Person {name: 'Li Lei'}), (:Company)", constraint)
    let shown = [
      ["existence_Person_name", "NODE_PROPERTY_EXISTENCE", "NODE", .list(["Person"]), .list(["name"]), Value.null]
    ]
    #expect(try QueryFixture.run("SHOW CONSTRAINTS", on: world).rows == shown)
    #expect(try QueryFixture.run("CALL db.constraints()", on: world).rows == shown)
    for wrong in [
      "CREATE (:Person {id: 1})", "MATCH (p:Person) SET p.name = null", "MATCH (c:Company) SET c:Person",
      "MATCH (p:Person) REMOVE p.name", "MATCH (p:Person) SET p = {}", "MERGE (:Person {id: 1})",
    ] {
      let error = try QueryFixture.error(wrong, on: world)
      #expect((error.kind, error.detail) == ("ConstraintVerificationFailed", "ValueMissing"), "\(wrong)")
      #expect(error.description.contains("Every Person must have name"), "\(error)")
      #expect(error.chineseDescription.contains("每个 Person 都必须有 name"))
    }
    for right in [
      "CREATE (p:Person) SET p.name = 'Han Meimei'", "MATCH (p:Person) DELETE p",
      "MATCH (p:Person) REMOVE p:Person, p.name",
      "MATCH (c:Company) SET c.name = 'Acme', c:Person",
      "CREATE CONSTRAINT IF NOT EXISTS FOR (p:Person) REQUIRE p.name IS NOT NULL",
    ] {
      _ = try QueryFixture.run(right, on: world)
    }
    #expect(try QueryFixture.error(constraint, on: world).detail == "ChangeRefused")
    let lacking = try graph("CREATE (:Person {name: 'Li Lei'}), (:Person {id: 1})")
    #expect(try QueryFixture.error(constraint, on: lacking).description.contains("the node with the id 1 has none"))
    for drop in [
      "DROP CONSTRAINT existence_Person_name", "DROP CONSTRAINT ON (p:Person) ASSERT p.name IS NOT NULL",
      "DROP CONSTRAINT IF EXISTS ON (p:Person) REQUIRE (p.name) IS NOT NULL",
    ] {
      let open = try QueryFixture.run(drop, on: world).graph
      #expect(try QueryFixture.run("CREATE (:Person)", on: open).counters.nodesCreated == 1)
    }
    let misspelt = try QueryFixture.error("DROP CONSTRAINT existence_Person_nam", on: world)
    #expect(misspelt.description.contains("Did you mean \"existence_Person_name\"?"), "\(misspelt)")
  }

  @Test("Which hidden node has a value is not told")
  func hiddenDuplicate() throws {
    let world = try graph(
      "CREATE (:Person:Secret {id: 'P-1'})", "CREATE CONSTRAINT FOR (p:Person) REQUIRE p.id IS UNIQUE")
    do {
      _ = try QueryFixture.run(
        "CREATE (:Person {id: 'P-1'})", on: world, hiding: Set(world.nodes(labeled: "Secret")))
      Issue.record("a duplicate was let in")
    } catch let error as QueryError {
      #expect(error.description.contains("two nodes would both have"), "\(error)")
    }
  }

  @Test("The schema of what is seen is described")
  func descriptions() throws {
    let world = try graph(
      "CREATE (:Person {name: 'A', age: 1})-[:WORKS_AT {since: 2020}]->(:Company {name: 'C'}), (:Person {name: 'B'}), "
        + "(:Secret {key: 1.5})")
    let secret = Set(world.nodes(labeled: "Secret"))
    #expect(
      try QueryFixture.run("CALL db.schema.visualization()", on: world).rows == [["Person", "WORKS_AT", "Company", 1]])
    #expect(
      try QueryFixture.run("CALL db.schema.nodeTypeProperties()", on: world, hiding: secret).rows
        == [
          [":`Company`", .list(["Company"]), "name", .list(["STRING"]), true],
          [":`Person`", .list(["Person"]), "age", .list(["INTEGER"]), false],
          [":`Person`", .list(["Person"]), "name", .list(["STRING"]), true],
        ])
    #expect(try QueryFixture.run("CALL db.schema.nodeTypeProperties()", on: world).rows.count == 4)
    #expect(
      try QueryFixture.run("CALL db.schema.relTypeProperties()", on: world).rows
        == [[":`WORKS_AT`", "since", .list(["INTEGER"]), true]])
  }

  @Test("SHOW tells how procedures and functions are called")
  func shown() throws {
    let procedures = try QueryFixture.run("SHOW PROCEDURES")
    #expect(procedures.columns == ["name", "description", "mode", "signature", "columns"])
    let rank = try #require(procedures.rows.first { $0[0] == "graph.pageRank" })
    #expect(
      rank[3]
        == "graph.pageRank({label?, type?, direction?, weight?, defaultWeight?, damping?, sources?}) :: (node, score, settled)"
    )
    let functions = try QueryFixture.run("SHOW FUNCTIONS")
    let upper = try #require(functions.rows.first { $0[0] == "toUpper" })
    #expect(upper[3] == "toUpper(STRING) :: STRING")
  }
}
