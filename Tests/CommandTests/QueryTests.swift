import Foundation
import TestSupport
import Testing

@Suite("guanxi query")
struct QueryTests {
  private func query(_ words: [String], graph: [String] = Sample.asOf) throws -> BuiltCommand.Outcome {
    try BuiltCommand.run(["query"] + words + graph)
  }

  @Test("A line and its call give the key number of the sample")
  func keyNumber() throws {
    let shape = " YIELD subtreeCoverage, level WHERE level = 0 RETURN subtreeCoverage"
    let line = try query(["COVERAGE OF C-101" + shape, "--format", "jsonl"])
    #expect(line.text == "{\"subtreeCoverage\":0.65}\n")
    #expect(line.code == 0)
    #expect(try query(["CALL account.coverage({account: 'C-101'})" + shape, "--format", "jsonl"]).text == line.text)
    let earlier = try query([
      "USE AS OF date('2025-06-30') CALL account.coverage({account: 'C-101'})" + shape, "--format", "jsonl",
    ])
    #expect(earlier.text == "{\"subtreeCoverage\":0.3}\n")
  }

  @Test("A file holds several statements; parameters are JSON")
  func file() throws {
    let folder = try TemporaryFolder([
      "a.txt": "// two statements\nMATCH (c:Company {id: $id})\n  RETURN c.id\nRETURN 2 AS x;"
    ])
    let outcome = try query(["--file", folder.file("a.txt"), "--param", "id=\"C-101\"", "--format", "csv"])
    #expect(outcome.text == "c.id\r\nC-101\r\nx\r\n2\r\n")
    #expect(try query(["--file", folder.file("b.txt")]).code == 2)
    #expect(try query(["RETURN $id", "--param", "id=C-101"]).errors.contains("not JSON"))
  }

  @Test("A statement that changes the graph is refused unless it says where to; then the file has the change")
  func writing() throws {
    let folder = try TemporaryFolder()
    let statement = "CREATE (:Note {text: 'seen'})"
    let refused = try query([statement])
    #expect(refused.code == 2)
    #expect(refused.errors.contains("--save-to"))
    let saved = try query([statement, "--save-to", folder.file("n.guanxi")])
    #expect(saved.code == 0)
    #expect(saved.errors.contains("1 node created"))
    let graph = ["--graph", folder.file("n.guanxi"), "--as-of", "2026-06-30"]
    #expect(try query(["MATCH (n:Note) RETURN n.text AS t", "--format", "plain"], graph: graph).text == "t\n'seen'\n")
    let reading = try query(["RETURN 1", "--save-to", folder.file("none.guanxi")])
    #expect(reading.code == 0)
    #expect(!folder.has("none.guanxi"))
  }

  @Test(
    "Rows are streamed in formats that allow for it, so that their memory does not count",
    arguments: ["csv", "jsonl", "plain"])
  func streaming(format: String) throws {
    let statement = "UNWIND range(1, 20000) AS x RETURN x"
    let streamed = try query([statement, "--format", format, "--limit", "memory=1"])
    #expect(streamed.code == 0)
    #expect(streamed.text.split(whereSeparator: \.isNewline).count == (format == "jsonl" ? 20_000 : 20_001))
    #expect(
      try query([statement, "--format", "json", "--limit", "memory=1"]).errors.contains("raise the limit 'memory'"))
    let stopped = try query([statement, "--format", format, "--limit", "rows=15000"])
    #expect(stopped.code == 1)
    #expect(stopped.text.contains("5000") && stopped.errors.contains("more than 15000 rows"))
    let empty = try query(["MATCH (n:Company {id: 'none'}) RETURN n.name AS name", "--format", format])
    #expect(empty.text == ["csv": "name\r\n", "jsonl": "", "plain": "name\n"][format])
  }

  @Test("Each limit can be raised and lowered, and the message says how")
  func limits() throws {
    let statement = "UNWIND range(1, 5) AS x RETURN x"
    let stopped = try query([statement, "--limit", "rows=4"])
    #expect(stopped.code == 1)
    #expect(stopped.errors.contains("more than 4 rows") && stopped.errors.contains("--limit rows=NUMBER"))
    #expect(try query([statement, "--limit", "rows=5", "--limit", "time=60", "--limit", "memory=1"]).code == 0)
    #expect(try query(["MATCH ()-[r]->() RETURN count(r) + 0 * sum(id(r)) AS n", "--limit", "expansions=3"]).code == 1)
    #expect(
      try query([statement, "--limit", "threads=1"]).text == (try query([statement, "--limit", "threads=2"]).text))
    for wrong in ["rows", "rows=0", "threads=0", "rows=many", "lines=5", "memory=9223372036854775807"] {
      #expect(try query([statement, "--limit", wrong]).errors.contains("write it as time=SECONDS"), "\(wrong)")
    }
  }

  @Test("A mistake is shown with a caret under it, in the language that was asked for")
  func mistakes() throws {
    let english = try query(["MATCH (c:Company) RETURN d"])
    #expect(english.code == 2)
    #expect(english.errors.hasPrefix("Line 1, column 26: "))
    #expect(english.errors.contains("\n                         ^"))
    #expect(try query(["MATCH (c:Company) RETURN d", "--language", "zh-Hans"]).errors.hasPrefix("第 1 行第 26 列："))
    #expect(try query(["UNWIND [0] AS x RETURN 1 / x"]).code == 1)
    let unknown = try query(["MATCH (c:Compny) RETURN count(c)"])
    #expect(unknown.code == 0)
    #expect(unknown.errors.contains("Company"))
  }
}
