import GuanxiEngine
import Testing

@Suite("docs/query-language.md")
struct DocumentationTests {
  @Test("Each example runs on the sample graph and gives what is shown", arguments: DocumentedExample.all)
  func examples(_ example: DocumentedExample) throws {
    let (text, warnings) = try example.run()
    #expect(warnings.isEmpty)
    if example.result != nil, !RecordedText.isRecording { #expect(text == example.shown) }
  }

  @Test("The results are written anew", .enabled(if: RecordedText.isRecording))
  func record() throws {
    var lines = RecordedText.lines(DocumentedExample.page)
    for example in DocumentedExample.all.reversed() {
      guard let place = example.result else { continue }
      lines.replaceSubrange(
        place, with: try example.run().text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
    try RecordedText.write(lines, to: DocumentedExample.page)
  }

  @Test("Each analysis line, as its analysis declares it, is listed and has an example")
  func lines() {
    let page = RecordedText.lines(DocumentedExample.page)
    let engine = QueryEngine.standard
    let calls = Set(
      DocumentedExample.all.flatMap { $0.text.split(separator: "\n") }.compactMap { line in
        (try? engine.call(forLine: String(line))).flatMap { $0 }?.prefix { $0 != "(" }
      }.map(String.init))
    for signature in QueryEngine.standard.lineSignatures {
      #expect(page.contains { $0.contains("`\(signature.line)`") }, "\(signature.name) is not listed")
      #expect(calls.contains("CALL \(signature.name)"), "\(signature.name) has no example")
    }
  }

  @Test("Each clause and each aggregate has an example")
  func words() {
    let examples = DocumentedExample.all.map(\.text).joined(separator: "\n")
    let clauses = [
      "MATCH", "OPTIONAL MATCH", "WHERE", "RETURN", "DISTINCT", "ORDER BY", "SKIP", "LIMIT", "WITH", "UNWIND",
      "CREATE", "MERGE", "ON CREATE SET", "ON MATCH SET", "SET", "REMOVE", "DELETE", "DETACH DELETE", "FOREACH",
      "UNION", "UNION ALL", "CALL {", "CALL (", "CALL db.", "OPTIONAL CALL", "YIELD", "USE AS OF", "USE GRAPH",
      "FINISH",
      "EXPLAIN", "PROFILE", "CREATE INDEX", "CREATE CONSTRAINT", "DROP INDEX", "DROP CONSTRAINT", "SHOW INDEXES",
      "SHOW CONSTRAINTS", "SHOW PROCEDURES", "SHOW FUNCTIONS", "EXISTS {", "COUNT {", "COLLECT {", "CASE",
      "shortestPath(", "allShortestPaths(", "reduce(", "all(", "any(", "none(", "single(", "IS NOT NULL", "IS ::",
      "STARTS WITH", "ENDS WITH", "CONTAINS", "=~", "XOR",
    ]
    let aggregates = [
      "count(", "collect(", "sum(", "avg(", "min(", "max(", "stDev(", "stDevP(", "percentileCont(", "percentileDisc(",
    ]
    for word in clauses + aggregates { #expect(examples.contains(word), "\(word) has no example") }
    #expect(DocumentedExample.all.count >= 19)
  }
}
