import QueryBinding
import QuerySyntax
import Testing

@Suite struct WarningTests {
  @Test func namesThatTheGraphDoesNotKnowAreDoubtful() throws {
    let warnings = try bound("MATCH (p:Persn)-[:WORKS_AT|KNOW]->(c) WHERE p.nmae = 'x' RETURN p:Persn, c").warnings
    #expect(
      warnings.map(\.message) == [
        "The graph has no node with the label \"Persn\". Did you mean \"Person\"?",
        "The graph has no relationship of the type \"KNOW\". Did you mean \"KNOWS\"?",
        "Nothing in the graph has a property \"nmae\". Did you mean \"name\"?",
      ])
    #expect(warnings[0].chinese == "图中没有带标签“Persn”的节点。是否想写“Person”？")
    #expect(warnings[0].span.start == 9)
  }

  @Test(arguments: [
    "MATCH (p:Person {name: 'x'})-[:WORKS_AT]->(c) RETURN c.email",
    "CREATE (p:Robot {serial: 1}) WITH p MATCH (q:Robot) RETURN q.serial",
    "MATCH (p) SET p.nickname = 'x', p:Robot RETURN p.nickname, p:Robot",
    "WITH {anything: 1} AS m RETURN m.anything",
  ])
  func whatIsKnownOrCreatedIsNot(text: String) throws {
    #expect(try bound(text).warnings.isEmpty)
  }
}
