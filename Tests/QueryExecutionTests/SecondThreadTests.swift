import PropertyGraph
import QueryExecution
import TestSupport
import Testing

/// Statements over so many rows that a second thread takes part. Rows, limits and errors must be those of one thread.
@Suite("A second thread")
struct SecondThreadTests {
  /// 300 people on seven levels with 22,000 relationships, of which each fifth is of another type.
  private static let graph: Result<Graph, any Error> = Result {
    var random = SeededGenerator(seed: 21)
    var graph = Graph()
    var changes = ChangeSet(for: graph)
    let people = (0..<300).map { number in
      changes.createNode(
        labels: ["Person"], properties: ["name": .string("P\(number)"), "level": .integer(number % 7)])
    }
    for number in 0..<22_000 {
      changes.createRelationship(
        type: number.isMultiple(of: 5) ? "LEADS" : "KNOWS", from: people[Int.random(in: 0..<300, using: &random)],
        to: people[Int.random(in: 0..<300, using: &random)],
        properties: ["weight": .float(Double(number % 1_013) / 7), "days": .integer(number % 90)])
    }
    try graph.apply(changes)
    return graph
  }

  private func answer(
    _ text: String, isOptimizing: Bool = true, limits: QueryLimits = .standard, threads: Int = 2,
    cancellation: Cancellation? = nil
  ) throws -> [[Value]] {
    let graph = try Self.graph.get()
    var limits = limits
    limits.threads = threads
    let date = try #require(CalendarDate(year: 2026, month: 6, day: 30))
    return try rows(
      text, on: GraphView(graph, asOf: date), isOptimizing: isOptimizing, limits: limits, cancellation: cancellation)
  }

  @Test(
    "Gives the rows of one, in the same order, and sums that are the same to the last bit",
    arguments: [
      "MATCH (p)-[k:KNOWS]->(q:Person) RETURN q.level AS l, k.days AS d, count(*) AS n, max(k.days) AS m ORDER BY l, d",
      "MATCH (p)-[k:KNOWS]->(q:Person) WHERE k.days > 3 RETURN p.level AS l, count(DISTINCT q.name) AS a ORDER BY l",
      "UNWIND range(1, 8) AS x MATCH (p:Person) OPTIONAL MATCH (p)-[k:LEADS]->(q) WHERE k.days > x RETURN x, p, count(q) AS n ORDER BY x, p",
    ])
  func sameRows(statement: String) throws {
    let found = try answer(statement)
    #expect(!found.isEmpty)
    #expect(found == (try answer(statement, threads: 1)))
    #expect(found == (try answer(statement, isOptimizing: false)))
  }

  @Test("Gives the same bytes each time, whichever thread is quicker")
  func repeated() throws {
    let statement = """
      MATCH (p)-[k:KNOWS]->(q)
      RETURN q.name AS q, sum(k.weight) AS w, collect(k.days) AS d, stdev(k.weight) AS s
      """
    let first = try answer(statement)
    #expect(first.count == 300)
    #expect(first == (try answer(statement, threads: 1)))
    for _ in 0..<5 { #expect(try answer(statement) == first) }
  }

  @Test("Random numbers come in the order of the rows")
  func randomNumbers() throws {
    let statement = "MATCH (p)-[k:KNOWS]->(q) WITH q, rand() AS r RETURN q.name AS q, min(r) AS r ORDER BY q"
    #expect(try answer(statement) == (try answer(statement, threads: 1)))
  }

  @Test("What is wrong with a row is said whichever thread comes upon it, and where")
  func errors() throws {
    for statement in [
      "MATCH (p)-[k:KNOWS]->(q) WHERE 1 / (k.days - 89) < 2 RETURN q.level AS l, count(*) AS n",
      "MATCH (p)-[k:KNOWS]->(q) RETURN q.level AS l, sum(1 / (k.days - 89)) AS n",
    ] {
      let failure = #expect(throws: EvaluationError.self) { try answer(statement) }
      #expect(failure?.detail == "DivisionByZero", "\(statement)")
      #expect(failure?.span != nil, "\(statement)")
    }
  }

  @Test("Limits hold for both threads together")
  func limits() throws {
    let pairs = "MATCH (p)-[k:KNOWS]->(q) RETURN p.name AS p, q.name AS q, count(*) AS n"
    let walks = "MATCH (p)-[:KNOWS]->(q)-[:KNOWS]->(r) RETURN r.level AS l, count(*) AS n"
    var limits = QueryLimits.standard
    limits.memory = 1 << 20
    #expect(#expect(throws: EvaluationError.self) { try answer(pairs, limits: limits) }?.detail == "Memory")
    limits = .standard
    limits.expansions = 500_000
    #expect(#expect(throws: EvaluationError.self) { try answer(walks, limits: limits) }?.detail == "Expansions")
    let cancellation = Cancellation()
    cancellation.cancel()
    let failure = #expect(throws: EvaluationError.self) { try answer(walks, cancellation: cancellation) }
    #expect(failure?.detail == "Cancelled")
  }
}
