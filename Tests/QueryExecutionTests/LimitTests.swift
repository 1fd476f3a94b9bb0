import PropertyGraph
import QueryBinding
import QueryExecution
import QuerySyntax
import Synchronization
import Testing

@Suite("Limits of a statement")
struct LimitTests {
  /// Eight nodes, each with a relationship to each other: walks without end.
  private func dense() throws -> Statements {
    var statements = try Statements()
    try statements.run([
      .unwind(numbers(1, 2, 3, 4, 5, 6, 7, 8), into: Slot(0)), .create(BoundPattern(nodes: [node(1, "N")])),
    ])
    try statements.run([
      match([node(0), node(1)], where: .comparison(.notEqual, slot(0), slot(1))),
      .create(BoundPattern(nodes: [node(0, bound: true), node(1, bound: true)], relationships: [link(2, 0, 1, "R")])),
    ])
    return statements
  }

  private var endless: [BoundClause] {
    [
      match([node(0), node(1)], [link(2, 0, 1, length: .init(minimum: 0, maximum: nil))]),
      project(
        [(slot(12), 10)],
        aggregation: BoundAggregation(
          keys: [], aggregates: [(BoundAggregate(function: "count", arguments: [], isDistinct: false), Slot(12))])),
    ]
  }

  @Test("Too many expansions end a statement, with the name of the limit")
  func expansions() throws {
    var statements = try dense()
    statements.limits.expansions = 5_000
    let failure = #expect(throws: EvaluationError.self) { try statements.run(endless, returning: [10]) }
    #expect(failure?.kind == .limitReached)
    #expect(failure?.detail == "Expansions")
    #expect(failure?.message.contains("5000") == true)
  }

  @Test("Too many rows end a statement")
  func rows() throws {
    var statements = try dense()
    statements.limits.rows = 63
    let product = [match([node(0), node(1)]), project([(slot(0), 10)])]
    #expect(throws: EvaluationError.self) { try statements.run(product, returning: [10]) }
    statements.limits.rows = 64
    #expect(try statements.run(product, returning: [10]).rows.count == 64)
  }

  @Test("Rows that take too much memory end a statement")
  func memory() throws {
    var statements = try dense()
    statements.limits.memory = 1_000
    let failure = #expect(throws: EvaluationError.self) {
      try statements.run(
        [match([node(0), node(1)]), project([(slot(0), 10)], order: [(slot(0), true)])], returning: [10])
    }
    #expect(failure?.detail == "Memory")
  }

  @Test("A statement stops when its time is over by the clock that it is given")
  func time() throws {
    var statements = try dense()
    statements.limits.expansions = .max
    let ticks = Mutex(0)
    statements.clock = {
      ticks.withLock {
        $0 += 1; return .seconds($0)
      }
    }
    let failure = #expect(throws: EvaluationError.self) { try statements.run(endless, returning: [10]) }
    #expect(failure?.detail == "Time")
  }

  @Test("A statement stops when it is cancelled")
  func cancellation() throws {
    var statements = try dense()
    statements.limits.expansions = .max
    let cancellation = Cancellation()
    let ticks = Mutex(0)
    // The clock is looked at now and then: at the tenth look somebody cancels.
    statements.clock = {
      if ticks.withLock({
        $0 += 1; return $0 == 10
      }) {
        cancellation.cancel()
      }
      return .zero
    }
    statements.cancellation = cancellation
    let failure = #expect(throws: EvaluationError.self) { try statements.run(endless, returning: [10]) }
    #expect(failure?.detail == "Cancelled")
  }

  @Test("Lists cannot be put into each other without end")
  func depth() throws {
    var statements = try Statements()
    let nested = BoundExpression.reduce(
      accumulator: Slot(1), start: .list([]), Slot(2), list: .function("range", [.literal(1), .literal(100_000)]),
      step: .list([slot(1)]))
    let failure = #expect(throws: EvaluationError.self) {
      try statements.run([project([(nested, 10)])], returning: [10])
    }
    #expect(failure?.detail == "ValueTooDeep")
  }
}
