import Conformance
import Foundation
import Testing

/// The runner must notice whatever is wrong: each scenario here is right or has one mistake.
@Suite("Scenarios")
struct ScenarioTests {
  /// Why the first scenario of a feature fails; nil where it passes.
  private func failure(_ scenario: String) throws -> String? {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tck-\(UUID().uuidString)")
    let features = folder.appendingPathComponent("features")
    try FileManager.default.createDirectory(at: features, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try "Feature: F\n\nScenario: [1] One\n\(scenario)\n".write(
      to: features.appendingPathComponent("One.feature"), atomically: true, encoding: .utf8)
    let kit = try #require(TestKit(folder: folder.path))
    let found = try #require(kit.scenarios.first)
    return kit.failure(of: found)
  }

  private func query(_ text: String, _ rest: String) -> String {
    "Given an empty graph\nAnd having executed:\n\"\"\"\nCREATE (:A {k: 1})-[:T {w: 2}]->(:B)\n\"\"\"\n"
      + "When executing query:\n\"\"\"\n\(text)\n\"\"\"\n\(rest)"
  }

  @Test(
    "Rows are compared as values",
    arguments: [
      (
        "MATCH p = (:A)-[r]->(b) RETURN p, r, b",
        "| p | r | b |\n| <(:A {k: 1})-[:T {w: 2}]->(:B)> | [:T {w: 2}] | (:B) |"
      ),
      ("MATCH p = (:B)<-[]-(:A) RETURN p", "| p |\n| <(:B)<-[:T {w: 2}]-(:A {k: 1})> |"),
      ("RETURN [1, null, 'a|b', {x: 1.5}] AS x, 0.0 / 0.0 AS y", "| y | x |\n| NaN | [1, null, 'a\\|b', {x: 1.5}] |"),
      ("UNWIND [2, 1] AS x RETURN x", "| x |\n| 1 |\n| 2 |"),
    ])
  func rightRows(query text: String, table: String) throws {
    #expect(try failure(query(text, "Then the result should be, in any order:\n\(table)\nAnd no side effects")) == nil)
  }

  @Test(
    "Every wrong row is noticed",
    arguments: [
      ("MATCH (a:A) RETURN a", "| a |\n| (:A) |"), ("MATCH (a:A) RETURN a", "| a |\n| (:A:B {k: 1}) |"),
      ("MATCH ()-[r]->() RETURN r", "| r |\n| [:T {w: 3}] |"), ("MATCH ()-[r]->() RETURN r", "| r |\n| [:U {w: 2}] |"),
      ("MATCH p = (:A)-->() RETURN p", "| p |\n| <(:A {k: 1})<-[:T {w: 2}]-(:B)> |"),
      ("RETURN 1 AS x", "| x |\n| 1.0 |"),
      ("RETURN 1 AS x", "| y |\n| 1 |"), ("RETURN 1 AS x", "| x |\n| 1 |\n| 1 |"), ("RETURN 1 AS x", "| x |"),
      ("RETURN [1, 2] AS x", "| x |\n| [2, 1] |"), ("RETURN '1' AS x", "| x |\n| 1 |"),
      ("RETURN null AS x", "| x |\n| 0 |"),
      ("UNWIND [1, 1, 2] AS x RETURN x", "| x |\n| 1 |\n| 2 |\n| 2 |"),
    ])
  func wrongRows(query text: String, table: String) throws {
    #expect(try failure(query(text, "Then the result should be, in any order:\n\(table)")) != nil)
  }

  @Test("Order counts where the step says so, and the order of lists where it does not say otherwise")
  func order() throws {
    let rows = "| x |\n| 1 |\n| 2 |"
    #expect(try failure(query("UNWIND [2, 1] AS x RETURN x", "Then the result should be, in order:\n\(rows)")) != nil)
    #expect(try failure(query("UNWIND [1, 2] AS x RETURN x", "Then the result should be, in order:\n\(rows)")) == nil)
    #expect(
      try failure(
        query(
          "RETURN [1, 2] AS x", "Then the result should be (ignoring element order for lists):\n| x |\n| [2, 1] |"))
        == nil)
  }

  @Test("Side effects are counted")
  func sideEffects() throws {
    let create = "CREATE (:C {x: 1})"
    let right = "Then the result should be empty\nAnd the side effects should be:\n"
    #expect(try failure(query(create, right + "| +nodes | 1 |\n| +labels | 1 |\n| +properties | 1 |")) == nil)
    #expect(try failure(query(create, right + "| +nodes | 1 |\n| +labels | 1 |")) != nil)
    #expect(try failure(query(create, right + "| +nodes | 2 |\n| +labels | 1 |\n| +properties | 1 |")) != nil)
    #expect(try failure(query(create, "Then the result should be empty\nAnd no side effects")) != nil)
  }

  @Test("An error must be of the type, at the time and with the detail")
  func errors() throws {
    let wrong = "RETURN x"
    #expect(
      try failure(query(wrong, "Then a SyntaxError should be raised at compile time: UndefinedVariable")) == nil)
    #expect(try failure(query(wrong, "Then a SyntaxError should be raised at any time: *")) == nil)
    #expect(try failure(query(wrong, "Then a SyntaxError should be raised at runtime: UndefinedVariable")) != nil)
    #expect(try failure(query(wrong, "Then a TypeError should be raised at compile time: UndefinedVariable")) != nil)
    #expect(try failure(query(wrong, "Then a SyntaxError should be raised at compile time: UnexpectedSyntax")) != nil)
    #expect(try failure(query("RETURN 1", "Then a SyntaxError should be raised at any time: *")) != nil)
    #expect(try failure(query(wrong, "Then the result should be empty")) != nil)
  }

  @Test("A step that nobody knows fails")
  func unknownSteps() throws {
    #expect(try failure(query("RETURN 1", "Then something else should be")) != nil)
    #expect(try failure("Given a graph of mine") != nil)
    #expect(try failure("Given the binary-tree-9 graph") != nil)
  }

  @Test("An outline has a scenario for each row of examples, with any ends of lines")
  func outlines() {
    let text = [
      "Feature: F", "  Background:", "    Given any graph", "  Scenario Outline: [1] O", "    When executing query:",
      "      \"\"\"", "      RETURN <x>", "        AS y", "      \"\"\"", "    Examples:", "      | x |", "      | 1 |",
      "      | '\\|' |", "  @tag", "  Scenario: [2] S", "    Given an empty graph",
    ]
    for end in ["\n", "\r\n"] {
      let scenarios = FeatureReader.scenarios(of: text.joined(separator: end), feature: "f")
      #expect(scenarios.map(\.id) == ["f: [1] O #1", "f: [1] O #2", "f: [2] S"])
      #expect(scenarios.first?.steps.map(\.text) == ["any graph", "executing query:"])
      #expect(scenarios.prefix(2).map { $0.steps.last?.document } == ["RETURN 1\n  AS y", "RETURN '|'\n  AS y"])
    }
  }
}
