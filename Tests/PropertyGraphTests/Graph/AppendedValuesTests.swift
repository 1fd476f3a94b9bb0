import PropertyGraph
import TestSupport
import Testing

@Suite("Values that come one by one")
struct AppendedValuesTests {
  /// Kinds of values that a column holds in different ways, and changes of the way on the road.
  private static let kinds: [@Sendable (inout SeededGenerator) -> Value] = [
    { .integer(Int.random(in: 0..<200, using: &$0)) },
    { .integer([3, 300, 70_000, 5_000_000_000, -7].randomElement(using: &$0) ?? 0) },
    { _ in .integer(42) },
    { .float(Double(Int.random(in: -500..<500, using: &$0)) / 10) },
    { .float([0.5, -0.0, 0.0, 1e300, 0.123_456_789, .infinity].randomElement(using: &$0) ?? 0) },
    { .string("text \(Int.random(in: 0..<5_000, using: &$0)) and some more of it") },
    { $0.next() % 50 == 0 ? .boolean(true) : .integer(Int.random(in: 0..<9, using: &$0)) },
    { CalendarDate(daysSinceEpoch: Int64.random(in: 18_000..<21_000, using: &$0)).map(Value.date) ?? .null },
  ]

  @Test("Each copy of the graph keeps what it had, and the newest has all", arguments: kinds.indices, [1 as UInt64, 2])
  func copies(_ kind: Int, _ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var graph = Graph()
    var expected: [Value] = []
    var copies: [(graph: Graph, count: Int)] = []
    for step in 0..<300 {
      var changes = ChangeSet(for: graph)
      // Some nodes have no value, so that there are gaps; some steps bring several.
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        let value = random.next() % 8 == 0 ? Value.null : Self.kinds[kind](&random)
        changes.createNode(labels: [], properties: value.isNull ? [:] : ["value": value])
        expected.append(value)
      }
      try graph.apply(changes)
      if step % 10 == 0 { copies.append((graph, expected.count)) }
    }
    copies.append((graph, expected.count))
    for copy in copies {
      #expect(copy.graph.nodeCount == copy.count)
      let values = (0..<copy.count).map { copy.graph.property("value", of: NodeID(rawValue: UInt32($0))) }
      // The bits of a float matter: −0.0 equals 0.0.
      #expect(values.map(\.description) == expected.prefix(copy.count).map(\.description), "seed \(seed)")
    }
  }

  @Test("Relationships that come one by one stand behind those of their node, in the order of their making")
  func relationships() throws {
    var random = SeededGenerator(seed: 7)
    var graph = Graph()
    var changes = ChangeSet(for: graph)
    let nodes = (0..<1_500).map { _ in changes.createNode(labels: []) }
    try graph.apply(changes)
    var expected: [NodeID: [NodeID]] = [:]
    for _ in 0..<2_000 {
      let source = nodes[Int.random(in: 0..<40, using: &random) * 37]
      let target = nodes.randomElement(using: &random) ?? nodes[0]
      var changes = ChangeSet(for: graph)
      changes.createRelationship(type: "KNOWS", from: source, to: target)
      try graph.apply(changes)
      expected[source, default: []].append(target)
    }
    let knows = graph.relationshipType("KNOWS")
    for node in nodes {
      #expect(graph.incidences(of: node, knows, .outgoing).map(\.neighbor) == expected[node] ?? [])
    }
  }
}
