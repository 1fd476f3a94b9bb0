import PropertyGraph
import QueryBinding
import QueryExecution
import QuerySyntax
import Testing

@Suite("Repeated parts of a pattern and relationships that rows have already")
struct RepetitionTests {
  /// A row of four nodes with weights 1, 2 and 5 between them.
  private func chain() throws -> Statements {
    var statements = try Statements()
    var links = [link(4, 0, 1, "R"), link(5, 1, 2, "R"), link(6, 2, 3, "R")]
    for (position, weight) in [1, 2, 5].enumerated() {
      links[position].properties = .entries([("weight", .literal(.integer(weight)))])
    }
    try statements.run([
      .create(
        BoundPattern(
          nodes: (0..<4).map { node($0, "N", [("number", .integer($0))]) }, relationships: links))
    ])
    return statements
  }

  @Test("A part that repeats gives lists of its variables, as far as its predicate holds")
  func repeats() throws {
    var statements = try chain()
    let repetition = PatternRepetition(
      body: BoundPattern(nodes: [node(2), node(3)], relationships: [link(4, 0, 1, "R")]), bodyStart: 0, bodyEnd: 1,
      predicate: .comparison(.less, property(4, "weight"), .literal(3)), left: 0, right: 1, minimum: 1, maximum: nil,
      lists: [(Slot(3), Slot(5))])
    let pattern = BoundPattern(
      nodes: [node(0, "N", [("number", 0)]), node(1)], repetitions: [repetition],
      paths: [PatternPath(slot: Slot(6), start: 0, steps: [.repetition(0)], selection: .all)])
    let outcome = try statements.run(
      [
        .match(pattern, predicate: nil, isOptional: false),
        project([
          (.listComprehension(Slot(9), list: slot(5), predicate: nil, result: property(9, "number")), 10),
          (.function("length", [slot(6)]), 11),
        ]),
      ], returning: [10, 11])
    #expect(outcome.rows == [[.list([1]), 1], [.list([1, 2]), 2]])
  }

  @Test("A relationship of the row is found in both of its directions, another pattern may use it again")
  func boundRelationship() throws {
    var statements = try chain()
    let outcome = try statements.run(
      [
        match(
          [node(0), node(1)], [link(2, 0, 1, "R")], where: .comparison(.equal, property(2, "weight"), .literal(2))),
        match([node(3), node(4)], [link(2, 0, 1, nil, .either, bound: true)]),
        project([(property(3, "number"), 10), (property(4, "number"), 11)]),
      ], returning: [10, 11])
    #expect(outcome.rows == [[1, 2], [2, 1]])
  }

  @Test("A list of relationships is followed only where it forms a walk", arguments: [false, true])
  func boundList(isReversed: Bool) throws {
    var statements = try chain()
    let list = BoundExpression.list(isReversed ? [slot(3), slot(1)] : [slot(1), slot(3)])
    let outcome = try statements.run(
      [
        match([node(0, "N", [("number", 0)]), node(2), node(4)], [link(1, 0, 1), link(3, 1, 2)]),
        project([(list, 5)]),
        match([node(6), node(7)], [link(5, 0, 1, length: .init(minimum: nil, maximum: nil), bound: true)]),
        project([(property(6, "number"), 10), (property(7, "number"), 11)]),
      ], returning: [10, 11])
    #expect(outcome.rows == (isReversed ? [] : [[0, 2]]))
  }

  @Test("Two relationships of one pattern are never the same one")
  func different() throws {
    var statements = try chain()
    let outcome = try statements.run(
      [
        match([node(0), node(1), node(2)], [link(3, 0, 1, nil, .either), link(4, 1, 2, nil, .either)]),
        project([(property(0, "number"), 10), (property(2, "number"), 11)], order: [(slot(10), false)]),
      ], returning: [10, 11])
    #expect(outcome.rows == [[0, 2], [1, 3], [2, 0], [3, 1]])
  }
}
