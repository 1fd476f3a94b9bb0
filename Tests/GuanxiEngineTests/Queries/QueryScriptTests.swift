import GuanxiEngine
import Testing

@Suite("Scripts of queries")
struct QueryScriptTests {
  private func run(
    _ script: QueryScript, on graph: Graph = Graph(), mayWrite: Bool, language: Language = .english
  ) throws -> (graph: Graph, results: [QueryResult]) {
    let now = try #require(ZonedDateTime(epochSecond: 1_782_820_800, zone: .utc))
    var results: [QueryResult] = []
    let after = try script.run(
      on: graph, asOf: try QueryFixture.today(), parameters: ["x": 2], now: now, seed: 1, limits: .withoutTime,
      mayWrite: mayWrite,
      language: language
    ) { results.append($0) }
    return (after, results)
  }

  @Test("Each statement sees what the one before did")
  func order() throws {
    let (graph, results) = try run(
      QueryScript(script: "CREATE ({x: $x})\nMATCH (n)\n  RETURN n.x; CREATE ()"), mayWrite: true)
    #expect(results.map(\.rows) == [[], [[2]], []])
    #expect(graph.nodeCount == 2)
  }

  @Test("Where nothing may be changed, a statement that would is refused before any runs")
  func refusal() throws {
    let script = QueryScript(script: "RETURN 1\nCREATE ()")
    var answers = 0
    let now = try #require(ZonedDateTime(epochSecond: 0, zone: .utc))
    #expect {
      _ = try script.run(
        on: Graph(), asOf: try QueryFixture.today(), parameters: [:], now: now, seed: 1, limits: .withoutTime,
        mayWrite: false,
        language: .english
      ) { _ in answers += 1 }
    } throws: { error in
      guard let error = error as? GuanxiError else { return false }
      return error.exitCode == 2 && error.description.contains("line 2") && error.description.contains("--save-to")
    }
    #expect(answers == 0)
  }

  @Test("A slip in the last statement leaves nothing done")
  func slips() throws {
    #expect(throws: GuanxiError.self) { try run(QueryScript(script: "CREATE ()\nRETURN ("), mayWrite: true) }
    #expect(throws: GuanxiError.self) { try run(QueryScript(statement: "RETURN 1; RETURN 2"), mayWrite: true) }
    #expect(QueryScript(script: "// nothing").isEmpty)
  }

  @Test("A statement that is cut short by a line without white space is told how to go on")
  func indenting() throws {
    let script = QueryScript(script: "MATCH (n)\nRETURN n")
    for (language, said) in [(Language.english, "indent the lines"), (.simplifiedChinese, "请缩进续行")] {
      #expect {
        _ = try run(script, mayWrite: true, language: language)
      } throws: {
        String(describing: $0).contains(said)
      }
    }
    #expect(try run(QueryScript(script: "MATCH (n)\n RETURN n"), mayWrite: true).results.count == 1)
  }

  @Test("The date of the view is a parameter, which a given value replaces")
  func dateOfTheView() throws {
    let graph = Graph()
    let today = try QueryFixture.today()
    #expect(try QueryFixture.run("RETURN $asOf AS d", on: graph).rows == [[.date(today)]])
    #expect(try QueryFixture.run("RETURN $asOf AS d", parameters: ["asOf": 1], on: graph).rows == [[1]])
  }

  @Test("Answers in all formats", arguments: QueryFormat.allCases)
  func formats(_ format: QueryFormat) throws {
    let text =
      "CREATE (a:A {k: 'x,\"y'})-[r:T]->(b) RETURN a, r, [1, null] AS l, null AS n, '张' AS t, date('2026-01-02') AS d"
    let result = try QueryFixture.run(text)
    let expected: [QueryFormat: String] = [
      .plain: "a, r, l, n, t, d\n(:A {k: 'x,\"y'}), [:T], [1, null], null, '张', 2026-01-02\n",
      .csv: "a,r,l,n,t,d\r\n\"(:A {k: 'x,\"\"y'})\",[:T],\"[1, null]\",,张,2026-01-02\r\n",
      .jsonl:
        #"{"a":{"id":"n0","labels":["A"],"properties":{"k":"x,\"y"}},"d":"2026-01-02","l":[1,null],"n":null,"#
        + #""r":{"end":"n1","id":"r0","properties":{},"start":"n0","type":"T"},"t":"张"}"# + "\n",
      .table: """
      a                 r     l          n     t   d
      ────────────────  ────  ─────────  ────  ──  ──────────
      (:A {k: 'x,"y'})  [:T]  [1, null]  null  张  2026-01-02
      (1 row)

      """,
    ]
    let found = QueryWriter(asOf: try QueryFixture.today(), language: .english).text(of: result, as: format)
    guard let wanted = expected[format] else {
      #expect(found.contains("\"columns\"") && found.contains("\"rows\""))
      return
    }
    #expect(found == wanted)
  }

  @Test("Parameters are JSON")
  func parameters() throws {
    let values = try QueryParameters.values(["a=1", "b=1.5", "c=\"x=y\"", "d=[true,null]", "e={\"f\":2}"])
    #expect(values == ["a": 1, "b": 1.5, "c": "x=y", "d": .list([true, .null]), "e": .map(["f": 2])])
    for wrong in ["a", "=1", "a=Acme"] {
      #expect(throws: GuanxiError.self) { try QueryParameters.values([wrong]) }
    }
  }
}
