import PropertyGraph
import QueryBinding
import QueryExecution
import QuerySyntax
import Testing

@Suite("Grouping, sorting and what PROFILE tells")
struct ShapingTests {
  private func count(into number: Int) -> (BoundAggregate, slot: Slot) {
    (BoundAggregate(function: "count", arguments: [], isDistinct: false), Slot(number))
  }

  @Test("Null equals null and 1 equals 1.0 where rows are grouped, in the order of first appearance")
  func grouping() throws {
    var statements = try Statements()
    let values = BoundExpression.list([.literal(1), .literal(.null), .literal(1.0), .literal(.null), .literal("1")])
    let outcome = try statements.run(
      [
        .unwind(values, into: Slot(0)),
        project(
          [(slot(1), 10), (slot(2), 11)],
          aggregation: BoundAggregation(
            keys: [BoundItem(slot(0), into: Slot(1), name: "key")], aggregates: [count(into: 2)])),
      ], returning: [10, 11])
    #expect(outcome.rows == [[1, 2], [.null, 2], ["1", 1]])
  }

  @Test("Each group shows its own first key, also where another group has the same number as another type")
  func ownKeys() throws {
    var statements = try Statements()
    let pairs: [(Value, Value)] = [(1, "a"), (1.0, "b"), (1, "b"), (.list([1.0]), "c"), (.list([1]), "d"), (1.0, "a")]
    let outcome = try statements.run(
      [
        .unwind(.literal(.list(pairs.map { .list([$0, $1]) })), into: Slot(0)),
        project(
          [(slot(1), 10), (slot(2), 11), (slot(3), 12)],
          aggregation: BoundAggregation(
            keys: [
              BoundItem(.element(slot(0), index: .literal(0)), into: Slot(1), name: "number"),
              BoundItem(.element(slot(0), index: .literal(1)), into: Slot(2), name: "text"),
            ], aggregates: [count(into: 3)])),
      ], returning: [10, 11, 12])
    #expect(outcome.rows == [[1, "a", 2], [1.0, "b", 2], [.list([1.0]), "c", 1], [.list([1]), "d", 1]])
  }

  @Test("Without keys there is a row even of no rows; with keys there is none")
  func noRows() throws {
    var statements = try Statements()
    for (keys, expected) in [([], 1), ([BoundItem(slot(0), into: Slot(1), name: "key")], 0)] {
      let outcome = try statements.run(
        [
          match([node(0)]),
          project([(slot(2), 11)], aggregation: BoundAggregation(keys: keys, aggregates: [count(into: 2)])),
        ], returning: [11])
      #expect(outcome.rows.count == expected)
    }
  }

  @Test("The first rows of an order are the same with and without rules", arguments: [0, 1, 2_000, 4_999])
  func top(skipped: Int) throws {
    var statements = try Statements()
    let list = BoundExpression.function("range", [.literal(1), .literal(5_000)])
    let clauses: [BoundClause] = [
      .unwind(list, into: Slot(0)),
      project(
        [(slot(0), 10)],
        order: [(.binary(.modulo, slot(0), .literal(7)), true), (slot(0), false)], skip: .literal(.integer(skipped)),
        limit: .literal(3)),
    ]
    let quick = try statements.run(clauses, returning: [10]).rows
    let plain = try statements.run(clauses, returning: [10], optimizing: false).rows
    #expect(quick == plain)
    // 7 · 714 = 4,998: the remainder 6 first occurs at 6, then every seventh number.
    if skipped == 0 { #expect(quick == [[6], [13], [20]]) }
    #expect(quick.count == min(3, 5_000 - skipped))
  }

  @Test(
    "SKIP and LIMIT take whole numbers from 0 up",
    arguments: [(Value.integer(-1), "NegativeIntegerArgument"), (1.5, "InvalidArgumentType")])
  func wrongLimits(value: Value, detail: String) throws {
    var statements = try Statements()
    for clause in [
      project([(.literal(1), 10)], limit: .literal(value)), project([(.literal(1), 10)], skip: .literal(value)),
    ] {
      let failure = #expect(throws: EvaluationError.self) { try statements.run([clause], returning: [10]) }
      #expect(failure?.kind == .syntaxError)
      #expect(failure?.detail == detail)
    }
  }

  @Test("Quantifiers know true, false and unknown")
  func quantifiers() throws {
    var statements = try Statements()
    let list = BoundExpression.list([.literal(true), .literal(.null)])
    let items = Quantifier.allCases.enumerated().map { number, quantifier in
      (BoundExpression.quantifier(quantifier, Slot(0), list: list, predicate: slot(0)), 10 + number)
    }
    // In the order of the cases: all, any, none, single.
    #expect(
      try statements.run([project(items)], returning: [10, 11, 12, 13]).rows == [[.null, true, false, .null]])
  }

  @Test("EXPLAIN gives the plan and changes nothing")
  func explain() throws {
    var statements = try Statements()
    statements.inspection = .explain
    let outcome = try statements.run([.create(BoundPattern(nodes: [node(0, "Person")]))])
    #expect(outcome.columns == ["plan"])
    #expect(outcome.rows == [["Create #0  [about 1 row(s)]"]])
    #expect(outcome.graph.nodeCount == 0)
  }

  @Test("PROFILE tells how many rows each operator made")
  func profile() throws {
    var statements = try Statements()
    statements.inspection = .profile
    let outcome = try statements.run(
      [.unwind(numbers(1, 2, 3), into: Slot(0)), project([(slot(0), 10)], limit: .literal(2))], returning: [10])
    #expect(
      outcome.profile?.split(separator: "\n").map(String.init) == [
        "Unwind [1, 2, 3] into #0  [3 row(s), about 3 expected]",
        "Project #0 into #10  [3 row(s), about 3 expected]", "Limit 2  [2 row(s), about 2 expected]",
        "Keep #10  [2 row(s), about 2 expected]", "Result #10",
      ])
  }
}
