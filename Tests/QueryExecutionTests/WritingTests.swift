import PropertyGraph
import QueryBinding
import QueryExecution
import QuerySyntax
import Testing

@Suite("Writing clauses")
struct WritingTests {
  /// `name` and `key: value` as a set item.
  private func assign(_ slotNumber: Int, _ key: String, _ value: BoundExpression) -> BoundSetItem {
    .property(target: slot(slotNumber), key: .literal(.string(key)), value: value)
  }

  @Test("Creating counts nodes, labels that are new to the graph, and properties")
  func creates() throws {
    var statements = try Statements()
    let outcome = try statements.run([
      .unwind(numbers(1, 2), into: Slot(0)), .create(BoundPattern(nodes: [node(1, "Person", [("age", 30)])])),
    ])
    #expect(outcome.counters.nodesCreated == 2)
    #expect(outcome.counters.labelsAdded == 1)
    #expect(outcome.counters.propertiesSet == 2)
    #expect(outcome.rows.isEmpty)
  }

  @Test("A clause that creates does not see what it creates itself")
  func noEndlessCreation() throws {
    var statements = try Statements()
    try statements.run([.create(BoundPattern(nodes: [node(0), node(1)]))])
    try statements.run([match([node(0)]), .create(BoundPattern(nodes: [node(1)]))])
    #expect(statements.graph.nodeCount == 4)
  }

  @Test("A row reads what the rows before it have set")
  func setsOneAfterTheOther() throws {
    var statements = try Statements()
    try statements.run([.create(BoundPattern(nodes: [node(0, "Counter", [("n", 0)])]))])
    let outcome = try statements.run(
      [
        match([node(0, "Counter")]), .unwind(numbers(1, 2, 3), into: Slot(1)),
        .set([assign(0, "n", .binary(.plus, property(0, "n"), slot(1)))]), project([(property(0, "n"), 10)]),
      ], returning: [10])
    #expect(outcome.rows == [[6], [6], [6]])
    #expect(outcome.counters.propertiesSet == 1)
    #expect(outcome.counters.propertiesRemoved == 1)
  }

  @Test("Nothing happens to null: not by SET, REMOVE or DELETE")
  func null() throws {
    var statements = try Statements()
    let outcome = try statements.run([
      match([node(0, "Nobody")], optional: true),
      .set([assign(0, "n", .literal(1)), .labels(Slot(0), [.literal("A")])]),
      .remove([.property(target: slot(0), key: .literal("n"))]), .delete([slot(0)], isDetaching: true),
    ])
    #expect(outcome.counters.isEmpty)
  }

  @Test("MERGE finds what an earlier row of it has created")
  func merges() throws {
    var statements = try Statements()
    let pattern = BoundPattern(nodes: [
      PatternNode(slot: Slot(1), isBound: false, labels: .name("City"), properties: .entries([("zip", slot(0))]))
    ])
    let outcome = try statements.run(
      [
        .unwind(numbers(7, 8, 7), into: Slot(0)),
        .merge(pattern, onCreate: [assign(1, "new", .literal(true))], onMatch: [assign(1, "again", .literal(true))]),
        project([(property(1, "zip"), 10), (property(1, "again"), 11)]),
      ], returning: [10, 11])
    #expect(outcome.counters.nodesCreated == 2)
    #expect(outcome.rows == [[7, true], [8, .null], [7, true]])
  }

  @Test("MERGE refuses null as a property")
  func mergesNull() throws {
    var statements = try Statements()
    let failure = #expect(throws: EvaluationError.self) {
      try statements.run([
        .merge(BoundPattern(nodes: [node(0, nil, [("zip", .null)])]), onCreate: [], onMatch: [])
      ])
    }
    #expect(failure?.kind == .semanticError)
    #expect(failure?.detail == "MergeReadOwnWrites")
  }

  @Test("A node goes together with its relationships, whichever is named first, or not at all")
  func deletes() throws {
    var statements = try Statements()
    try statements.run([
      .create(BoundPattern(nodes: [node(0, "A"), node(1, "B")], relationships: [link(2, 0, 1, "R")]))
    ])
    let before = statements.graph.statistics
    let failure = #expect(throws: EvaluationError.self) {
      try statements.run([
        match([node(0, "A")]), .set([assign(0, "x", .literal(1))]), .delete([slot(0)], isDetaching: false),
      ])
    }
    #expect(failure?.detail == "DeleteConnectedNode")
    #expect(statements.graph.statistics == before, "a failed statement changes nothing")
    let outcome = try statements.run(
      [
        match([node(0, "A"), node(1)], [link(2, 0, 1)]), .delete([slot(0), slot(2)], isDetaching: false),
        project([(.function("type", [slot(2)]), 10)]),
      ], returning: [10])
    #expect(outcome.rows == [["R"]])
    #expect(outcome.counters.nodesDeleted == 1)
    #expect(outcome.counters.relationshipsDeleted == 1)
    #expect(outcome.counters.labelsRemoved == 1)
  }

  @Test("What is deleted cannot be read any more")
  func readsDeleted() throws {
    var statements = try Statements()
    try statements.run([.create(BoundPattern(nodes: [node(0, "A", [("x", 1)])]))])
    let failure = #expect(throws: EvaluationError.self) {
      try statements.run(
        [match([node(0)]), .delete([slot(0)], isDetaching: false), project([(property(0, "x"), 10)])], returning: [10])
    }
    #expect(failure?.kind == .entityNotFound)
    #expect(failure?.detail == "DeletedEntityAccess")
  }

  @Test("FOREACH writes for each element and leaves the rows as they are")
  func forEach() throws {
    var statements = try Statements()
    let outcome = try statements.run(
      [
        .unwind(numbers(1, 2), into: Slot(0)),
        .forEach(
          Slot(1), in: numbers(10, 20, 30),
          [
            .create(
              BoundPattern(nodes: [
                PatternNode(slot: Slot(2), isBound: false, properties: .entries([("v", slot(1))]))
              ]))
          ]), project([(slot(0), 10)]),
      ], returning: [10])
    #expect(outcome.rows == [[1], [2]])
    #expect(outcome.counters.nodesCreated == 6)
  }

  @Test("A list of maps is no property")
  func unstorable() throws {
    var statements = try Statements()
    let failure = #expect(throws: EvaluationError.self) {
      try statements.run([
        .create(BoundPattern(nodes: [node(0)])), .set([assign(0, "x", .list([.map([("a", .literal(1))])]))]),
      ])
    }
    #expect(failure?.kind == .typeError)
    #expect(failure?.detail == "InvalidPropertyType")
  }

  @Test("LIMIT 0 takes no row, but what stands before it has happened")
  func limitZero() throws {
    var statements = try Statements()
    let outcome = try statements.run(
      [.create(BoundPattern(nodes: [node(0)])), project([(.literal(1), 10)], limit: .literal(0))], returning: [10])
    #expect(outcome.rows.isEmpty)
    #expect(outcome.counters.nodesCreated == 1)
  }
}
