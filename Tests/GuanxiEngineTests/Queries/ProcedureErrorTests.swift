import GuanxiEngine
import PropertyGraph
import Testing

@Suite("Wrong calls of procedures")
struct ProcedureErrorTests {
  @Test(
    "A wrong call says what is wrong and what to do, in both languages",
    arguments: [
      ("CALL graph.pageRank({label: 'Persn'})", "did you mean 'Person'?", "您是否要用 'Person'？"),
      ("CALL graph.pageRank({type: 'KNOW'})", "did you mean 'KNOWS'?", "您是否要用 'KNOWS'？"),
      ("CALL graph.pageRank({dampin: 0.5})", "did you mean 'damping'?", "您是否要用 'damping'？"),
      ("CALL graph.pageRank({damping: 2})", "from 0 to 0.9999", "不在允许范围内"),
      ("CALL graph.pageRank({direction: 'up'})", "one of out, in, both", "'direction' 允许的值"),
      ("CALL graph.pageRank({label: 7})", "'label' must be a text, not 7", "应为文本"),
      ("CALL graph.pageRank({label: ['Person', 7]})", "'label' must be a text, not 7", "应为文本"),
      ("CALL graph.pageRank({weight: 'weight'})", "give 'defaultWeight'", "用 'defaultWeight' 指定"),
      ("CALL graph.bfs()", "needs 'from' (node)", "需要参数 'from'（节点）"),
      ("CALL graph.bfs({from: 1})", "'from' must be a", "'from' 应为"),
      (
        "MATCH (c:Company) CALL graph.bfs({from: c, label: 'Person'}) YIELD node RETURN node",
        "a node of the network that 'label' names", "'from' 的值"
      ),
      (
        "MATCH (a:Person) CALL graph.kShortestPaths({from: a, to: a, count: 0}) YIELD rank RETURN rank",
        "from 1 to 1000", "允许的值"
      ),
    ])
  func messages(statement: String, english: String, chinese: String) throws {
    let graph = try QueryFixture.run("CREATE (:Person)-[:KNOWS]->(:Person), (:Company)").graph
    let error = try QueryFixture.error(statement, on: graph)
    #expect(error.kind == "ProcedureError")
    #expect(error.description.contains(english), "\(error)")
    #expect(error.chineseDescription.contains(chinese), "\(error.chineseDescription)")
  }

  @Test("A call that would take too long says so before it begins, and a sample is offered")
  func cost() throws {
    let graph = try QueryFixture.run(
      "UNWIND range(0, 24999) AS i CREATE (:P {i: i})", on: Graph()
    ).graph
    let error = try QueryFixture.error("CALL graph.betweenness({label: 'P'})", on: graph)
    #expect(error.description.contains("625 million steps; 500 million are allowed"), "\(error)")
    #expect(error.description.contains("give 'samples', such as 200"))
    #expect(error.chineseDescription.contains("约需 6 亿步"), "\(error.chineseDescription)")
    let sampled = "CALL graph.betweenness({label: 'P', samples: 2}) YIELD score RETURN count(score), max(score)"
    #expect(try QueryFixture.run(sampled, on: graph).rows == [[25_000, 0.0]])
  }
}
