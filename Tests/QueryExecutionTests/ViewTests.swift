import PropertyGraph
import QueryBinding
import QueryExecution
import QueryPlanning
import QuerySyntax
import Testing

@Suite("What a caller may not see")
struct ViewTests {
  /// Three people in a row; the middle one is hidden.
  private func row() throws -> (statements: Statements, hidden: NodeID) {
    var statements = try Statements()
    try statements.run([
      .create(
        BoundPattern(
          nodes: [node(0, "P", [("name", "a")]), node(1, "P", [("name", "b")]), node(2, "P", [("name", "c")])],
          relationships: [link(3, 0, 1, "R"), link(4, 1, 2, "R")]))
    ])
    return (statements, try #require(statements.graph.nodes(labeled: "P", where: "name", equals: "b").first))
  }

  private func count(_ clause: BoundClause) -> [BoundClause] {
    [
      clause,
      project(
        [(slot(12), 10)],
        aggregation: BoundAggregation(
          keys: [], aggregates: [(BoundAggregate(function: "count", arguments: [], isDistinct: false), Slot(12))])),
    ]
  }

  @Test("A hidden node is in no count, row or path, whether the plan is optimised or not", arguments: [true, false])
  func hidden(isOptimizing: Bool) throws {
    var (statements, hidden) = try row()
    statements.hidden = [hidden]
    for (clause, expected) in [
      (match([node(0, "P")]), 2), (match([node(0)]), 2), (match([node(0), node(1)], [link(2, 0, 1, nil, .either)]), 0),
      (match([node(0), node(1)], [link(2, 0, 1, "R", length: .init(minimum: 1, maximum: nil))]), 0),
      (match([node(0, "P", [("name", "b")])]), 0),
    ] {
      let outcome = try statements.run(count(clause), returning: [10], optimizing: isOptimizing)
      #expect(outcome.rows == [[.integer(expected)]])
    }
  }

  @Test("A relationship that has ended is not there; AS OF brings it back")
  func dates() throws {
    var statements = try Statements()
    let end = try #require(CalendarDate(year: 2026, month: 1, day: 1))
    var ended = link(2, 0, 1, "R")
    ended.properties = .entries([("to", .literal(.date(end)))])
    try statements.run([.create(BoundPattern(nodes: [node(0), node(1)], relationships: [ended]))])
    let clauses = count(match([node(0), node(1)], [link(2, 0, 1)]))
    #expect(try statements.run(clauses, returning: [10]).rows == [[0]])
    let day = try #require(CalendarDate(year: 2025, month: 6, day: 30))
    #expect(try statements.run(clauses, returning: [10], asOf: .literal(.date(day))).rows == [[1]])
  }
}
