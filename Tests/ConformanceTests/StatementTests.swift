import Conformance
import Foundation
import Testing

/// What users of today's Cypher expect beyond the TCK: tables of statements with their rows and side effects beside them,
/// in `Statements/`, run by the runner of the TCK.
///
/// A file begins with the statement that makes its graph. Each case is a name, `$parameter = value`, the statement, and then
/// its rows, `(no rows)` or `! error`, and its side effects.
@Suite("Statements beyond the TCK")
struct StatementTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Statements")

  @Test("Each statement gives the rows beside it", arguments: ["subqueries", "patterns", "values", "writing"])
  func rows(in file: String) throws {
    let text = try String(
      contentsOf: Self.folder.appendingPathComponent(file + ".scenarios"), encoding: .utf8)
    let cases = StatementCase.read(text)
    let kit = try Self.kit(cases.map(\.feature).joined(separator: "\n"))
    #expect(kit.scenarios.count == cases.count && cases.count > 20)
    for scenario in kit.scenarios {
      let failure = kit.failure(of: scenario)
      #expect(failure == nil, "\(file): \(scenario.name)\n\(failure ?? "")")
    }
  }

  private static func kit(_ scenarios: String) throws -> TestKit {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("statements-\(UUID().uuidString)")
    let features = folder.appendingPathComponent("features")
    try FileManager.default.createDirectory(at: features, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try "Feature: F\n\n\(scenarios)\n".write(
      to: features.appendingPathComponent("All.feature"), atomically: true, encoding: .utf8)
    return try #require(TestKit(folder: folder.path))
  }
}

/// One statement with what it must give.
struct StatementCase {
  let name: String
  let graph: String
  private var parameters: [String] = []
  private var statement: [String] = []
  private var table: [String] = []
  private var effects: [String] = []
  private var error: String?
  private var isEmpty = false

  /// The cases of a file.
  static func read(_ text: String) -> [StatementCase] {
    var cases: [StatementCase] = []
    var graph: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init) where line != "= graph" {
      if line.hasPrefix("# ") {
        cases.append(StatementCase(name: String(line.dropFirst(2)), graph: graph.joined(separator: "\n")))
      } else if cases.isEmpty {
        graph.append(line)
      } else {
        cases[cases.count - 1].read(line: line)
      }
    }
    return cases
  }

  private init(name: String, graph: String) {
    self.name = name
    self.graph = graph
  }

  private mutating func read(line: String) {
    if line.hasPrefix("| ") {
      table.append(line)
    } else if line.hasPrefix("! ") {
      error = String(line.dropFirst(2))
    } else if line == "(no rows)" {
      isEmpty = true
    } else if line.hasPrefix("$"), let equals = line.firstRange(of: " = ") {
      let value = line[equals.upperBound...].replacing("|", with: "\\|")
      parameters.append("| \(line[..<equals.lowerBound].dropFirst()) | \(value) |")
    } else if line.hasPrefix("+") || line.hasPrefix("-") {
      effects = line.split(separator: ",").map { effect in
        let words = effect.split(separator: " ")
        return "| \(words[0]) | \(words[1]) |"
      }
    } else {
      statement.append(line)
    }
  }

  /// The case as a scenario of a feature file.
  var feature: String {
    let quotes = "\"\"\""
    let text = statement.joined(separator: "\n")
    var lines = ["Scenario: \(name)", "Given an empty graph", "And having executed:", quotes, graph, quotes]
    if !parameters.isEmpty { lines += ["And parameters are:"] + parameters }
    lines += ["When executing query:", quotes, text, quotes]
    if let error {
      lines.append("Then a \(error.replacing(" at ", with: " should be raised at "))")
    } else {
      let order = text.contains(" ORDER BY ") ? "in order" : "in any order"
      lines += isEmpty ? ["Then the result should be empty"] : ["Then the result should be, \(order):"] + table
      lines += effects.isEmpty ? ["And no side effects"] : ["And the side effects should be:"] + effects
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
