internal import GuanxiEngine
internal import PropertyGraph
internal import QueryBinding
internal import QueryExecution

/// Runs one scenario.
struct ScenarioRunner {
  private let namedGraphs: [String: String]
  private var graph = Graph()
  private var parameters: [String: Value] = [:]
  private var procedures: [TableProcedure] = []
  private var outcome: Result<QueryResult, QueryError>?

  /// A step that was not fulfilled.
  private struct Unfulfilled: Error { let reason: String }

  private init(_ namedGraphs: [String: String]) { self.namedGraphs = namedGraphs }

  /// Why the scenario fails; nil where it passes.
  static func failure(of scenario: Scenario, namedGraphs: [String: String]) -> String? {
    var runner = ScenarioRunner(namedGraphs)
    for step in scenario.steps {
      do throws(Unfulfilled) {
        try runner.carryOut(step)
      } catch {
        let query = step.document.map { "\n\($0)" } ?? ""
        return "\(step.text)\(query)\n\(error.reason)"
      }
    }
    return nil
  }

  private mutating func carryOut(_ step: ScenarioStep) throws(Unfulfilled) {
    let text = step.text
    if text == "an empty graph" || text == "any graph" {
      graph = Graph()
    } else if text.hasSuffix(" graph"), let name = text.after("the ") {
      let name = String(name.dropLast(" graph".count))
      guard let script = namedGraphs[name] else { throw Unfulfilled(reason: "no graph named \(name)") }
      graph = try prepared(script)
    } else if text == "having executed:" {
      graph = try prepared(step.document ?? "")
    } else if text == "parameters are:" {
      for row in step.table {
        guard row.count == 2, let value = ExpectedValueReader.value(of: row[1])?.parameter else {
          throw Unfulfilled(reason: "unreadable parameter \(row)")
        }
        parameters[row[0]] = value
      }
    } else if let declaration = text.after("there exists a procedure ") {
      guard let procedure = TableProcedure(declaration, table: step.table) else {
        throw Unfulfilled(reason: "unreadable procedure")
      }
      procedures.append(procedure)
    } else if text == "executing query:" || text == "executing control query:" {
      if case .success(let result) = outcome { graph = result.graph }
      outcome = run(step.document ?? "")
    } else {
      try check(step)
    }
  }

  private func prepared(_ script: String) throws(Unfulfilled) -> Graph {
    switch run(script) {
    case .success(let result): return result.graph
    case .failure(let error): throw Unfulfilled(reason: error.description)
    }
  }

  private func run(_ text: String) -> Result<QueryResult, QueryError> {
    guard let today = CalendarDate(year: 2026, month: 6, day: 30),
      let now = ZonedDateTime(epochSecond: 1_782_820_800, zone: .utc)
    else { preconditionFailure("a date of the calendar") }
    let engine = QueryEngine(procedures: procedures)
    let view = GraphView(graph, asOf: today)
    return Result { () throws(QueryError) in
      try engine.run(text, parameters: parameters, on: view, now: now, seed: 1)
    }
  }

  private func check(_ step: ScenarioStep) throws(Unfulfilled) {
    let text = step.text
    guard let outcome else { throw Unfulfilled(reason: "unknown step") }
    if let range = text.firstRange(of: " should be raised at ") {
      try checkError(outcome, String(text[..<range.lowerBound]), String(text[range.upperBound...]))
      return
    }
    let result: QueryResult
    switch outcome {
    case .failure(let error): throw Unfulfilled(reason: "\(error.kind) \(error.detail): \(error)")
    case .success(let found): result = found
    }
    if text == "the result should be empty" {
      guard result.rows.isEmpty else { throw Unfulfilled(reason: "found \(result.rows.count) rows") }
    } else if text == "no side effects" {
      try checkEffects(result.counters, [])
    } else if text == "the side effects should be:" {
      try checkEffects(result.counters, step.table)
    } else if text.hasPrefix("the result should be") {
      try checkRows(result, step)
    } else {
      throw Unfulfilled(reason: "unknown step")
    }
  }

  private func checkError(
    _ outcome: Result<QueryResult, QueryError>, _ kind: String, _ place: String
  ) throws(Unfulfilled) {
    guard case .failure(let error) = outcome else { throw Unfulfilled(reason: "found no error") }
    let wanted = kind.split(separator: " ").last.map(String.init) ?? ""
    let parts = place.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
    let found = "\(error.kind) at \(error.phase == .compile ? "compile time" : "runtime"): \(error.detail)"
    let isRightPhase = parts.first == "any time" || found.contains("at \(parts.first ?? "")")
    let isRightDetail = parts.count < 2 || parts[1] == "*" || parts[1] == error.detail
    guard wanted == error.kind, isRightPhase, isRightDetail else {
      throw Unfulfilled(reason: "found \(found)\n\(error)")
    }
  }

  private func checkEffects(_ counters: ChangeCounters, _ table: [[String]]) throws(Unfulfilled) {
    let found = [
      "+nodes": counters.nodesCreated, "-nodes": counters.nodesDeleted,
      "+relationships": counters.relationshipsCreated, "-relationships": counters.relationshipsDeleted,
      "+labels": counters.labelsAdded, "-labels": counters.labelsRemoved,
      "+properties": counters.propertiesSet, "-properties": counters.propertiesRemoved,
    ].filter { $0.value != 0 }
    let wanted = Dictionary(table.compactMap { row in row.count == 2 ? (row[0], Int(row[1]) ?? -1) : nil }) { $1 }
      .filter { $0.value != 0 }
    guard wanted == found else {
      let shown = found.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      throw Unfulfilled(reason: "found \(shown.isEmpty ? "none" : shown.joined(separator: ", "))")
    }
  }

  private func checkRows(_ result: QueryResult, _ step: ScenarioStep) throws(Unfulfilled) {
    let header = step.table.first ?? []
    let order = header.compactMap { result.columns.firstIndex(of: $0) }
    guard order.count == header.count, result.columns.count == header.count else {
      throw Unfulfilled(reason: "expected the columns \(header), found \(result.columns)")
    }
    var expected: [[ExpectedValue]] = []
    for line in step.table.dropFirst() {
      let row = line.compactMap(ExpectedValueReader.value(of:))
      guard row.count == header.count else { throw Unfulfilled(reason: "unreadable row \(line)") }
      expected.append(row)
    }
    let reader = ActualValue(graph: result.graph, deletedTypes: result.deletedTypes)
    let actual = result.rows.map { row in order.map { reader.expected(row[$0]) } }
    let comparison = ResultComparison(
      isOrdered: step.text.contains("in order"), ignoresListOrder: step.text.contains("ignoring element order"))
    guard comparison.agrees(expected, actual) else {
      let wanted = step.table.dropFirst().map { "  " + $0.joined(separator: " | ") }.joined(separator: "\n")
      let found = actual.map { "  " + $0.map(\.description).joined(separator: " | ") }.joined(separator: "\n")
      throw Unfulfilled(reason: "expected\n\(wanted)\nfound\n\(found)")
    }
  }
}
