import PropertyGraph
import QueryBinding
import QueryExecution
import QueryPlanning
import QuerySyntax
import Testing

/// A look-up in an index answers a predicate alone: nothing is tested afterwards.
@Suite("Looking up in an index")
struct IndexLookupTests {
  /// A person for each value, under an index of their codes.
  private func graph(_ values: [Value]) throws -> (graph: Graph, people: [NodeID]) {
    var graph = Graph()
    var changes = ChangeSet(for: graph)
    changes.append(.createIndex(IndexDefinition(label: "Person", key: "code", isUnique: false)))
    let people = values.map { changes.createNode(labels: ["Person"], properties: ["code": $0]) }
    for number in 0..<50 { changes.createNode(labels: ["Company"], properties: ["code": .integer(number)]) }
    try graph.apply(changes)
    return (graph, people)
  }

  private func found(
    _ value: Value, in graph: Graph, mask: VisibilityMask = .everything, isOptimizing: Bool = true
  ) throws -> [Value] {
    let catalog = BindingCatalog(
      functions: [], procedures: [], labels: ["Person", "Company"], relationshipTypes: [], propertyKeys: ["code"])
    let bound = try Binder.bind(
      StatementParser.parse("MATCH (p:Person) WHERE p.code = $code RETURN p"), catalog: catalog)
    let plan = Planner.plan(bound, statistics: PlanningStatistics(of: graph), isOptimizing: isOptimizing)
    #expect(plan.explanation.contains("IndexLookup") == isOptimizing, "\(plan.explanation)")
    let date = try #require(CalendarDate(year: 2026, month: 6, day: 30))
    let now = try #require(ZonedDateTime(epochSecond: 1_782_777_600, zone: .utc))
    return try QueryRunner.run(
      plan, parameters: ["code": value], on: GraphView(graph, asOf: date, visibility: mask), now: now, seed: 1
    ).rows.map { $0[0] }
  }

  @Test("Finds what is equal, as a test of every node does: numbers by size, nothing by what is unknown")
  func equality() throws {
    let large = 9_007_199_254_740_993
    let values: [Value] = [
      .integer(1), .float(1), .float(.nan), .string("1"), .boolean(true), .list([.integer(1), .null]),
      .list([.integer(1)]), .integer(large), .float(9_007_199_254_740_992), .integer(-5), .integer(.min), .float(-0.0),
      .integer(0),
    ]
    let (graph, people) = try graph(values.filter { $0 != .list([.integer(1), .null]) })
    for value in values + [.null, .integer(7), .string("")] {
      let answer = try found(value, in: graph)
      #expect(answer == (try found(value, in: graph, isOptimizing: false)), "\(value)")
    }
    #expect(try found(.integer(1), in: graph) == [.node(people[0]), .node(people[1])])
    #expect(try found(.float(.nan), in: graph).isEmpty)
  }

  @Test("Finds each of many whole numbers, however they are entered")
  func manyNumbers() throws {
    let numbers = (0..<2_000).map { $0 * 7_919 % 2_003 }
    let (graph, people) = try graph(numbers.map(Value.integer))
    for position in stride(from: 0, to: 2_000, by: 97) {
      #expect(try found(.integer(numbers[position]), in: graph) == [.node(people[position])])
    }
    #expect(try found(.integer(-1), in: graph).isEmpty)
    #expect(try found(.integer(5_000), in: graph).isEmpty)
  }

  @Test("Who sees a node in outline does not find it by a property that is hidden from them")
  func outline() throws {
    let (graph, people) = try graph([.integer(1), .integer(2)])
    let mask = VisibilityMask(hidden: [], outlined: [people[0]], structuralTypes: [])
    #expect(try found(.integer(1), in: graph, mask: mask).isEmpty)
    #expect(try found(.integer(2), in: graph, mask: mask) == [.node(people[1])])
  }
}
