import PropertyGraph
import QueryBinding
import QueryExecution
import QuerySyntax
import Testing

@Suite("MATCH")
struct MatchTests {
  /// Li Lei and Han Meimei work at Acme, Han Meimei knows Li Lei.
  private func company() throws -> Statements {
    var statements = try Statements()
    try statements.run([
      .create(
        BoundPattern(
          nodes: [
            node(0, "Person", [("name", "Li Lei"), ("age", 31)]), node(1, "Person", [("name", "Han Meimei")]),
            node(2, "Company", [("name", "Acme")]),
          ],
          relationships: [link(3, 0, 2, "WORKS_AT"), link(4, 1, 2, "WORKS_AT"), link(5, 1, 0, "KNOWS")]))
    ])
    return statements
  }

  @Test("Over a company two people are colleagues of each other, and nobody of themselves")
  func colleagues() throws {
    var statements = try company()
    let outcome = try statements.run(
      [
        match(
          [node(0, "Person"), node(1, "Company"), node(2, "Person")],
          [link(3, 0, 1, "WORKS_AT"), link(4, 1, 2, "WORKS_AT", .incoming)]),
        project([(property(0, "name"), 10), (property(2, "name"), 11)], order: [(slot(10), false)]),
      ], returning: [10, 11])
    #expect(outcome.rows == [["Han Meimei", "Li Lei"], ["Li Lei", "Han Meimei"]])
  }

  @Test("An optional match keeps the row that has none, in its place")
  func optional() throws {
    var statements = try company()
    let outcome = try statements.run(
      [
        match([node(0, "Person")]),
        match([node(0, bound: true), node(1)], [link(2, 0, 1, "KNOWS")], optional: true),
        project([(property(0, "name"), 10), (property(1, "name"), 11)]),
      ], returning: [10, 11])
    #expect(outcome.rows == [["Li Lei", .null], ["Han Meimei", "Li Lei"]])
  }

  @Test("A walk of any length gives each list of relationships, and the path that they make")
  func walks() throws {
    var statements = try company()
    let outcome = try statements.run(
      [
        match(
          [node(0, "Person", [("name", "Han Meimei")]), node(1, "Company")],
          [link(2, 0, 1, length: .init(minimum: 1, maximum: nil))],
          paths: [PatternPath(slot: Slot(3), start: 0, steps: [.relationship(0)], selection: .all)]),
        project([(.function("length", [slot(3)]), 10)], order: [(slot(10), false)]),
      ], returning: [10])
    #expect(outcome.rows == [[1], [2]])
  }

  @Test("A loop is found once where direction does not count")
  func loop() throws {
    var statements = try Statements()
    try statements.run([
      .create(BoundPattern(nodes: [node(0)], relationships: [link(1, 0, 0, "BOSS_OF")]))
    ])
    let outcome = try statements.run(
      [match([node(0), node(1)], [link(2, 0, 1, nil, .either)]), project([(slot(2), 10)])], returning: [10])
    #expect(outcome.rows.count == 1)
  }

  @Test("Of several shortest paths allShortestPaths gives each, shortestPath one")
  func shortest() throws {
    var statements = try Statements()
    // Two ways of two steps from slot 0 to slot 3, and one of three.
    try statements.run([
      .create(
        BoundPattern(
          nodes: [node(0, "From"), node(1), node(2), node(3, "To"), node(4)],
          relationships: [
            link(5, 0, 1, "R"), link(6, 0, 2, "R"), link(7, 1, 3, "R"), link(8, 2, 3, "R"), link(9, 1, 4, "R"),
            link(10, 4, 3, "R"),
          ]))
    ])
    for (selection, count) in [(PathPattern.Selection.shortest, 1), (.allShortest, 2)] {
      let outcome = try statements.run(
        [
          match(
            [node(0, "From"), node(1, "To")], [link(2, 0, 1, "R", length: .init(minimum: nil, maximum: nil))],
            paths: [PatternPath(slot: Slot(3), start: 0, steps: [.relationship(0)], selection: selection)]),
          project([(.function("length", [slot(3)]), 10)]),
        ], returning: [10])
      #expect(outcome.rows == Array(repeating: [2], count: count))
    }
  }

  @Test("A pattern that stands for a predicate sees the row around it")
  func exists() throws {
    var statements = try company()
    let inner = BoundQuery(
      id: 1,
      parts: [
        BoundPart(
          asOf: nil, graph: nil, clauses: [match([node(0, bound: true), node(5)], [link(6, 0, 1, "KNOWS")])], slots: [])
      ], isDistinct: false, columns: [], slots: [])
    let outcome = try statements.run(
      [match([node(0, "Person")], where: .subquery(.exists, inner)), project([(property(0, "name"), 10)])],
      returning: [10])
    #expect(outcome.rows == [["Han Meimei"]])
  }

  @Test("A value of the row finds the nodes that are equal to it: 1.0 finds 1, nothing finds null")
  func valueOfTheRow() throws {
    var statements = try Statements()
    try statements.run([
      .create(
        BoundPattern(nodes: [node(0, "Seat", [("number", 1)]), node(1, "Seat", [("number", "1")]), node(2, "Seat")]))
    ])
    let values = BoundExpression.list([.literal(1.0), .literal("1"), .literal(.null), .literal(2)])
    let outcome = try statements.run(
      [
        .unwind(values, into: Slot(0)),
        match([node(1, "Seat")], where: .comparison(.equal, property(1, "number"), slot(0))),
        project([(property(1, "number"), 10)]),
      ], returning: [10])
    #expect(outcome.rows == [[1], ["1"]])
  }
}
