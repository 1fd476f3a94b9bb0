import GuanxiEngine
import Testing

@Suite("Statements that are asked again")
struct RepeatedStatementTests {
  private static func counted(_ text: String, on graph: Graph) throws -> (count: String?, warnings: Int) {
    let result = try QueryFixture.run(text, on: graph)
    return (result.rows.first?.first?.description, result.warnings.count)
  }

  @Test("A label that came since is found, and the warning that nobody has it is gone")
  func newLabel() throws {
    let text = "MATCH (n:Distributor) RETURN count(n)"
    let before = try QueryFixture.run("CREATE (:Company {id: 'a'})", on: Graph()).graph
    #expect(try Self.counted(text, on: before) == ("0", 1))
    #expect(try Self.counted(text, on: before) == ("0", 1))
    let after = try QueryFixture.run("CREATE (:Distributor {id: 'b'})", on: before).graph
    #expect(try Self.counted(text, on: after) == ("1", 0))
    // The earlier graph is a value: nothing came to it.
    #expect(try Self.counted(text, on: before) == ("0", 1))
  }

  @Test("An index that was dropped since is not asked, and one that came since is")
  func indexes() throws {
    let text = "MATCH (n:Company {id: 'a'}) RETURN count(n)"
    var graph = try QueryFixture.run(
      "UNWIND range(1, 100) AS i CREATE (:Company {id: CASE i WHEN 1 THEN 'a' ELSE 'c' + i END})", on: Graph()
    ).graph
    graph = try QueryFixture.run("CREATE INDEX FOR (n:Company) ON (n.id)", on: graph).graph
    #expect(try Self.counted(text, on: graph) == ("1", 0))
    let without = try QueryFixture.run("DROP INDEX index_Company_id", on: graph).graph
    #expect(try Self.counted(text, on: without) == ("1", 0))
    #expect(try Self.counted(text, on: graph) == ("1", 0))
  }

  @Test("Another value of a parameter, another date and another limit are heeded")
  func parameters() throws {
    let graph = try SampleWorld.medicalDevices.get()
    let text = "MATCH (p:Person {id: $id}) RETURN p.id"
    for id in ["P-0101", "P-0102", "P-0101"] {
      #expect(try QueryFixture.run(text, parameters: ["id": .string(id)], on: graph).rows == [[.string(id)]])
    }
    // Without its parameter it is refused, as it would be the first time.
    #expect(throws: QueryError.self) { try QueryFixture.run(text, on: graph) }
  }

  @Test("What is wrong with an analysis line is said of the line, each time")
  func lines() throws {
    let graph = try SampleWorld.medicalDevices.get()
    let line = "COVERAGE OF \"Nobody at All\""
    let errors = (0..<2).map { _ in #expect(throws: QueryError.self) { try QueryFixture.run(line, on: graph) } }
    #expect(errors[0]?.description == errors[1]?.description)
    #expect(errors[0]?.description.contains(line) == true)
  }

  @Test("A thousand other statements in between change nothing")
  func many() throws {
    let graph = try QueryFixture.run("CREATE (:Company {id: 'a'})", on: Graph()).graph
    for number in 0..<3_000 {
      #expect(try QueryFixture.run("RETURN \(number) AS n", on: graph).rows == [[.integer(number)]])
    }
    #expect(try QueryFixture.run("RETURN 7 AS n", on: graph).rows == [[.integer(7)]])
  }
}
