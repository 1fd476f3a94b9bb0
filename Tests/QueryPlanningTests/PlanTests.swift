import PropertyGraph
import QueryBinding
import QueryPlanning
import QuerySyntax
import Testing

@Suite("A plan")
struct PlanTests {
  /// 50 people, each of whom works at one of two companies; people are indexed by id.
  private func world() throws -> Graph {
    var graph = Graph()
    var changes = ChangeSet(for: graph)
    changes.append(.createIndex(IndexDefinition(label: "Person", key: "id", isUnique: true)))
    let companies = (0..<2).map { _ in changes.createNode(labels: ["Company"]) }
    for number in 0..<50 {
      let person = changes.createNode(labels: ["Person"], properties: ["id": .integer(number)])
      changes.createRelationship(type: "WORKS_AT", from: person, to: companies[number % 2])
    }
    try graph.apply(changes)
    return graph
  }

  private func lines(
    _ clauses: [BoundClause], returning slots: [Int] = [], graph named: String? = nil, optimizing: Bool = true
  ) throws -> [String] {
    try plan(clauses, returning: slots, graph: named, optimizing: optimizing).description.split(separator: "\n")
      .map(String.init)
  }

  private func plan(
    _ clauses: [BoundClause], returning slots: [Int] = [], graph named: String? = nil, optimizing: Bool = true
  ) throws -> PhysicalPlan {
    let query = BoundQuery(
      id: 0, parts: [BoundPart(asOf: nil, graph: named, clauses: clauses, slots: slots.map(Slot.init))],
      isDistinct: false, columns: slots.map { "\($0)" }, slots: slots.map(Slot.init))
    return Planner.plan(
      BoundStatement(
        inspection: .explain, kind: .query(query), slotCount: 20, parameters: [], isReadOnly: true, warnings: []),
      statistics: PlanningStatistics(of: try world()), isOptimizing: optimizing)
  }

  private func person(_ slot: Int) -> PatternNode {
    PatternNode(slot: Slot(slot), isBound: false, labels: .name("Person"))
  }

  private func company(_ slot: Int) -> PatternNode {
    PatternNode(slot: Slot(slot), isBound: false, labels: .name("Company"))
  }

  private func worksAt(_ slot: Int, _ left: Int, _ right: Int) -> PatternRelationship {
    PatternRelationship(
      slot: Slot(slot), isBound: false, left: left, right: right, direction: .outgoing, types: .name("WORKS_AT"))
  }

  @Test("A value that an index knows is looked up, and the relationships are gone over from there")
  func index() throws {
    let predicate = BoundExpression.comparison(.equal, .property(.slot(Slot(0)), key: "id"), .parameter("id"))
    let pattern = BoundPattern(nodes: [person(0), company(1)], relationships: [worksAt(2, 0, 1)])
    #expect(
      try lines([.match(pattern, predicate: predicate, isOptional: false)]) == [
        "IndexLookup :Person(id) = $id into #0", "Expand (#0)-[#2:WORKS_AT]->(#1)", "Filter #1:Company",
      ])
  }

  @Test("A value that depends on the row is looked up in a table where no index knows it")
  func table() throws {
    let predicate = BoundExpression.comparison(.equal, .property(.slot(Slot(1)), key: "seat"), .slot(Slot(0)))
    #expect(
      try lines([
        .unwind(.parameter("rows"), into: Slot(0)),
        .match(BoundPattern(nodes: [person(1)]), predicate: predicate, isOptional: false),
      ]) == [
        "Unwind $rows into #0", "TableLookup :Person(seat) = #0 into #1", "Filter #1.seat = #0",
      ])
  }

  @Test("Of two labels the rarer one is scanned, and the relationship is gone over against its direction")
  func rarerLabel() throws {
    let pattern = BoundPattern(nodes: [person(0), company(1)], relationships: [worksAt(2, 0, 1)])
    #expect(
      try lines([.match(pattern, predicate: nil, isOptional: false)]) == [
        "LabelScan :Company into #1", "Expand (#1)<-[#2:WORKS_AT]-(#0)", "Filter #0:Person",
      ])
  }

  @Test("A predicate is tested as soon as everything it speaks of is there")
  func pushDown() throws {
    let early = BoundExpression.comparison(.greater, .property(.slot(Slot(1)), key: "size"), .literal(10))
    let late = BoundExpression.comparison(
      .less, .property(.slot(Slot(0)), key: "id"), .property(.slot(Slot(3)), key: "id"))
    let pattern = BoundPattern(
      nodes: [person(0), company(1), person(3)], relationships: [worksAt(2, 0, 1), worksAt(4, 2, 1)])
    let found = try lines([.match(pattern, predicate: .binary(.and, late, early), isOptional: false)])
    #expect(found.prefix(2) == ["LabelScan :Company into #1", "Filter #1.size > 10"])
    #expect(found.last == "Filter #3:Person AND #0.id < #3.id" || found.last == "Filter #0:Person AND #0.id < #3.id")
  }

  private func counted(_ pattern: BoundPattern) -> [BoundClause] {
    [
      .match(pattern, predicate: nil, isOptional: false),
      .project(
        BoundProjection(
          aggregation: BoundAggregation(
            keys: [], aggregates: [(BoundAggregate(function: "count", arguments: [], isDistinct: false), Slot(5))]),
          items: [BoundItem(.slot(Slot(5)), into: Slot(6), name: "n")], isDistinct: false, order: [], skip: nil,
          limit: nil, predicate: nil)),
    ]
  }

  @Test("The number of nodes with a label is known without looking at them, where rules are applied")
  func count() throws {
    let clauses = counted(BoundPattern(nodes: [person(0)]))
    #expect(
      try lines(clauses, returning: [6]) == [
        "CountNodes Person into #5", "Project #5 into #6", "Keep #6", "Result #6",
      ])
    #expect(try lines(clauses, returning: [6], optimizing: false).first == "AllNodes into #0")
  }

  @Test("Sorting with a limit keeps the first rows only")
  func top() throws {
    let clauses: [BoundClause] = [
      .match(BoundPattern(nodes: [person(0)]), predicate: nil, isOptional: false),
      .project(
        BoundProjection(
          aggregation: nil, items: [BoundItem(.property(.slot(Slot(0)), key: "id"), into: Slot(1), name: "id")],
          isDistinct: false, order: [BoundSortItem(.slot(Slot(1)), isDescending: true)], skip: .literal(2),
          limit: .literal(5), predicate: nil)),
    ]
    #expect(
      try lines(clauses, returning: [1]) == [
        "LabelScan :Person into #0", "Project #0.id into #1", "Top 5 after 2 by #1 DESC", "Keep #1", "Result #1",
      ])
  }

  @Test("An optional match shows its own operators below it")
  func optional() throws {
    var bound = person(0)
    bound.isBound = true
    bound.labels = nil
    let clauses: [BoundClause] = [
      .match(BoundPattern(nodes: [person(0)]), predicate: nil, isOptional: false),
      .match(
        BoundPattern(nodes: [bound, company(1)], relationships: [worksAt(2, 0, 1)]), predicate: nil, isOptional: true),
    ]
    #expect(
      try lines(clauses) == [
        "LabelScan :Person into #0", "Optional #1, #2", "  Filter #0 IS NOT NULL",
        "  Expand (#0)-[#2:WORKS_AT]->(#1)", "  Filter #1:Company",
      ])
  }

  @Test("A statement that names a graph tells the caller to open it")
  func graphs() throws { #expect(try plan([], graph: "north").graphs == ["north"]) }
}
